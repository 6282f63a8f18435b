import { addDays, day } from '#kernel/plain-date'
import { type Chance, chanceOf } from '../chance.ts'
import { inventing } from '../invented-person.ts'
import { type FileStay, labels } from '../participants-file.ts'
import { nowaHutaTowns } from '../places.ts'

const FIRST = day('2005-09-05')

/** 110 invented people of D0106: 70 unemployed without benefit, 30 with disabilities able to work, 10 young (17-23). The three do not overlap. */
export function d0106Stays(): FileStay[] {
	const chance = chanceOf('Nowa Huta – Nowa Szansa')
	const invent = inventing(chance)
	return Array.from({ length: 110 }, (_, at): FileStay => {
		const isDisabled = at >= 70 && at < 100
		const isYoung = at >= 100
		const startedOn = addDays(FIRST, chance.below(600))
		const ageYears: [number, number] = isYoung ? [17, 23] : isDisabled ? [19, 58] : [26, 58]
		const endedOn = addDays(startedOn, 180 + chance.below(130))
		return {
			person: invent({ ageYears, on: startedOn, town: chance.pick(nowaHutaTowns) }),
			startedOn,
			endedOn,
			pathCompleted: chance.below(6) > 0,
			situations: [chance.pick([labels.tookWork, labels.seeking, labels.competences])],
			status: isDisabled ? chance.pick([labels.unemployed, labels.inactive]) : labels.unemployed,
			education: isYoung ? labels.basic : chance.pick([labels.basic, labels.secondary]),
			disability: isDisabled ? 'Tak' : 'Nie',
			supports: supportsOf(chance, startedOn),
			scope: 'Nowa Huta – Nowa Szansa',
		}
	})
}

function supportsOf(chance: Chance, startedOn: FileStay['startedOn']) {
	const advice = chance.pick(['doradztwo zawodowe', 'pomoc psychologiczna'])
	return [
		{ kind: 'doradztwo/konsultacje', subkind: advice, on: startedOn },
		{ kind: 'krajowe szkolenie/kurs', subkind: 'kompetencje społeczne', on: addDays(startedOn, 21) },
		{ kind: 'staż/praktyka', subkind: 'praktyka', on: addDays(startedOn, 60) },
	]
}
