import { addDays, addMonths, day, type PlainDate, parts } from '#kernel/plain-date'
import { type Chance, chanceOf } from '../chance.ts'
import { inventing } from '../invented-person.ts'
import { type FileStay, labels } from '../participants-file.ts'
import { lesserPolishTowns } from '../places.ts'
import { type AbcGroup, type CoachingPart, coachingPart, groupOf, PEOPLE } from './abc-counts.ts'

/** A stay in ABC with the group it belongs to, for what the file cannot say: meetings, trainers, completed courses. */
export type AbcStay = FileStay & { readonly group: AbcGroup; readonly part: CoachingPart | undefined }

const FIRST = day('2008-05-05')
const LAST_END = day('2011-06-30')
const scope = 'ABC Gospodarki Społecznej'

/** The 1346 invented people of ABC, whose stays give the figures that seed 003 publishes. The same on every machine. */
export function abcStays(): AbcStay[] {
	const chance = chanceOf('ABC Gospodarki Społecznej')
	const invent = inventing(chance)
	const stays = Array.from({ length: PEOPLE }, (_, at): AbcStay => {
		const group = groupOf(at) ?? 'institution'
		const startedOn = group === 'informed' ? meetingDay(chance) : addDays(FIRST, chance.below(880))
		const person = invent({ ageYears: [19, 60], on: startedOn, town: chance.pick(lesserPolishTowns) })
		const plain = { person, group, startedOn, scope, part: undefined, ...entry(chance) }
		if (group === 'coaching') return coached(chance, plain, coachingPart(at))
		if (group === 'institution') return fromInstitution(plain)
		return brief(chance, plain, at)
	})
	return chance.shuffled(stays)
}

type Begun = Omit<AbcStay, 'supports'>

function entry(chance: Chance): Pick<FileStay, 'status' | 'education' | 'disability' | 'homeless'> {
	return {
		status: chance.pick([labels.longUnemployed, labels.longUnemployed, labels.unemployed, labels.inactive]),
		education: chance.pick([labels.basic, labels.basic, labels.secondary, labels.secondary, labels.secondary, labels.higher]),
		disability: chance.pick(['Nie', 'Nie', 'Nie', 'Nie', 'Nie', 'Nie', 'Tak', 'Odmowa podania informacji']),
		homeless: chance.below(25) === 0 ? 'Tak' : 'Nie',
	}
}

/** A client of a trainer: the file knows the first advice and what came of the coaching; the coaching itself are meetings. */
function coached(chance: Chance, begun: Begun, part: CoachingPart): AbcStay {
	const { startedOn } = begun
	const later = (days: number) => addDays(startedOn, days)
	const supports = [
		{ kind: 'doradztwo/konsultacje', subkind: 'doradztwo zawodowe', on: startedOn },
		...(part.training ? [{ kind: 'krajowe szkolenie/kurs', subkind: 'szkolenie zawodowe', on: later(30) }] : []),
		...(part.internship ? [{ kind: 'staż/praktyka', subkind: 'staż', on: later(60) }] : []),
		...(part.cis ? [{ kind: 'indywidualny program zatrudnienia socjalnego', subkind: '', on: later(45) }] : []),
		...(part.volunteer ? [{ kind: 'wolontariat', subkind: '', on: later(50) }] : []),
	]
	if (!part.finished) return { ...begun, part, supports }
	const endedOn = endOfMonth(later(150 + chance.below(150)))
	const founded = part.firm ? { businessFoundedOn: addDays(endedOn, -7) } : {}
	const pathCompleted = part.job || part.firm || chance.below(9) > 0
	return { ...begun, ...founded, part, supports, endedOn, pathCompleted, situations: situationsOf(part) }
}

function situationsOf(part: CoachingPart): string[] {
	return [
		...(part.job || part.firm ? [labels.tookWork] : []),
		...(part.education ? [labels.education] : []),
		...(part.training ? [labels.qualification] : []),
		...(part.job || part.firm || part.education ? [] : [labels.seeking]),
	]
}

/** People advised in an incubator, trained as founders, or at an information meeting. */
function brief(chance: Chance, begun: Begun, at: number): AbcStay {
	const { group, startedOn } = begun
	const on = startedOn
	const advice = chance.pick(['doradztwo biznesowe', 'doradztwo/ pomoc prawna'])
	const supports = {
		advised: [{ kind: 'doradztwo/konsultacje', subkind: advice, on }],
		founders: [{ kind: 'warsztaty', subkind: '', on }],
		informed: [{ kind: 'spotkanie informacyjne', subkind: '', on }],
	}[group === 'advised' || group === 'founders' ? group : 'informed']
	// The last thirteen advised still come when the programme ends.
	if (isLastAdvised(at)) return { ...begun, supports }
	const endedOn = group === 'informed' ? startedOn : endOfMonth(addDays(startedOn, 40 + chance.below(120)))
	const situation = group === 'founders' ? labels.competences : labels.seeking
	return { ...begun, supports, endedOn, pathCompleted: true, situations: [situation] }
}

/** Workers of welfare institutions, the second group of recipients of ABC. */
function fromInstitution(begun: Begun): AbcStay {
	const { startedOn, person } = begun
	const supports = [{ kind: 'warsztaty', subkind: '', on: startedOn }]
	const institution = `Ośrodek wsparcia w gminie ${person.town.gmina} (zmyślony)`
	const course = { endedOn: endOfMonth(startedOn), pathCompleted: true, situations: [labels.keepsWork] }
	return { ...begun, ...course, supports, institution, status: labels.employedByOrganisation, disability: 'Nie', homeless: 'Nie' }
}

function isLastAdvised(at: number): boolean {
	return groupOf(at) === 'advised' && groupOf(at + 13) !== 'advised'
}

/** Information meetings were held some two dozen times. */
function meetingDay(chance: Chance): PlainDate {
	return addDays(FIRST, 14 + 36 * chance.below(24))
}

/** Stays end with a month, the last of them with the programme. */
function endOfMonth(after: PlainDate): PlainDate {
	const { year, month } = parts(after)
	const last = addDays(addMonths(day(`${year}-${String(month).padStart(2, '0')}-01`), 1), -1)
	return last < LAST_END ? last : LAST_END
}
