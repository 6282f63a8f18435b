import { day, type PlainDate } from '#kernel/plain-date'
import { type Chance, chanceOf } from '../chance.ts'
import { inventing } from '../invented-person.ts'
import type { Town } from '../places.ts'
import type { Answered, Character, Meeting } from './character.ts'

type Wanted = {
	readonly word: string
	readonly count: number
	readonly towns: readonly Town[]
	readonly coaches: readonly string[]
	readonly team: string
	readonly today: PlainDate
}

/** People whose path goes as it should: referred, coached every other week, a course or advice in between. The same people on every machine. */
export function ordinaryCast({ word, count, towns, coaches, team, today }: Wanted): Character[] {
	const chance = chanceOf(word)
	const invent = inventing(chance)
	const newYear = day(`${today.slice(0, 4)}-01-01`)
	return Array.from({ length: count }, (_, at): Character => {
		const person = invent({ ageYears: [21, 58], on: newYear, town: chance.pick(towns) })
		const { firstName, lastName, sex, bornOn, pesel, phone, email, town, street, building, flat } = person
		const ago = 35 + chance.below(160)
		const coach = chance.pick(coaches)
		return {
			firstName,
			lastName,
			sex,
			bornOn,
			identifier: { pesel },
			phone,
			email,
			home: { town, street, building, flat },
			came: {
				ago,
				source: chance.pick(['ops', 'pup', 'self', 'partner', 'employer']),
				owner: 'przyjecia',
				team,
				note: chance.pick(PASSIONS),
			},
			calls: [{ ago: ago - 2, channel: 'phone', reached: true, note: '', next: ago - 6 }],
			judged: { ago: ago - 5, eligible: true, reason: '' },
			joined: { ago: ago - 6, coach, ...(at % 3 === 0 ? { adviser: 'doradztwo' } : {}), entry: entryOf(chance) },
			meetings: meetings(chance, { from: ago - 8, coach, advised: at % 3 === 0 }),
		}
	})
}

function entryOf(chance: Chance) {
	return {
		education: chance.pick(['isced-0-2', 'isced-3-4', 'isced-3-4', 'isced-5-8']),
		labourSubstatus: chance.pick(['long-term-unemployed', 'other-unemployed']),
		disability: chance.pick(['no', 'no', 'no', 'yes', 'refused'] as const),
		household: chance.pick(['alone', 'with-working', 'no-one-works', 'no-one-works-children', 'single-parent']),
	}
}

function meetings(chance: Chance, { from, coach, advised }: { from: number; coach: string; advised: boolean }): Meeting[] {
	const held: Meeting[] = []
	for (let ago = from; ago > 1; ago -= 21 + chance.below(20)) {
		held.push({
			ago,
			at: chance.pick(HOURS),
			kind: 'coaching',
			minutes: chance.pick([45, 60, 60, 90]),
			by: coach,
			topic: chance.pick(TOPICS),
			...said(chance, ago),
		})
	}
	const advice = { kind: 'counselling', subkind: 'career-counselling', minutes: 60, by: 'doradztwo', topic: 'Doradztwo zawodowe' } as const
	return advised ? [...held, { ago: from - 4, at: '12:30', ...advice, ...said(chance, from - 4) }] : held
}

/** Old meetings are confirmed; some of the last weeks still wait for a word. */
function said(chance: Chance, ago: number): { answer?: Answered } {
	if (ago < 21 && chance.below(2) === 0) return {}
	return { answer: chance.below(4) === 0 ? { by: 'paper', witness: 'podpis na karcie, przy stoliku przyjęć' } : { by: 'code' } }
}

const HOURS = ['09:00', '10:30', '12:00', '13:45', '15:00']
const TOPICS = [
	'Kontrakt i oczekiwania',
	'Mocne strony',
	'Pierwszy krok',
	'Rozmowa o przeszkodach',
	'Przegląd celów',
	'Przygotowanie do rozmowy',
	'Co się udało',
]
const PASSIONS = [
	'Piecze chleb.',
	'Naprawia rowery.',
	'Szyje torby z banerów.',
	'Prowadzi ogródek.',
	'Maluje meble.',
	'Fotografuje osiedle.',
	'Gotuje dla dużych grup.',
	'Opiekuje się psami sąsiadów.',
	'Zna stare radia.',
	'Robi przetwory.',
	'Oprowadza po Nowej Hucie.',
	'Plecie z wikliny.',
	'Uczy gry w szachy.',
	'Spawa.',
]
