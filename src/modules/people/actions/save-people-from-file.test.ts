import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#access'
import { makePesel } from '#kernel/pesel'
import { addDays, day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import type { ParticipationFromFile, PersonFromFile } from '../rules/file-stay.ts'
import { participantFolding } from '../rules/participant-folding.ts'
import { findPeopleByKeys, type PersonKey, personOfKey } from '../store/people-from-file.ts'
import { UNKNOWN } from './freeze-entry.ts'
import { savePeopleFromFile } from './save-people-from-file.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene()
})
afterAll(() => scene.close())

type Told = { person: PersonFromFile; stay: ParticipationFromFile }

const HOME = {
	phone: '',
	email: '',
	country: 'Polska',
	voivodeship: '',
	powiat: '',
	gmina: '',
	place: 'Testowo',
	street: '',
	building: '1',
	flat: '',
	postcode: '30-001',
}

function told(at: number, change: Partial<ParticipationFromFile> = {}): Told {
	const bornOn = addDays(day('1970-01-01'), at * 3)
	const withPesel = at % 5 !== 0
	const person: PersonFromFile = {
		firstName: 'Zofia',
		lastName: `Zmyślona-${at}`,
		pesel: withPesel ? makePesel(bornOn, 'woman', at % 5000) : null,
		otherIdentifier: at % 10 === 0 ? `PASZPORT ${at}` : null,
		bornOn: withPesel ? bornOn : null,
		sex: 'woman',
		...HOME,
	}
	const exit = at % 3 === 0 ? { endedOn: day('2026-02-20'), pathCompleted: at % 2 === 0, reason: null, situations: ['took-up-work'] } : null
	const entry = {
		...UNKNOWN,
		sex: 'woman',
		labourStatus: 'unemployed',
		labourSubstatus: 'long-term-unemployed',
		degurba: 3,
		disability: 'refused',
	} as const
	return {
		person,
		stay: {
			kind: 'individual',
			institution: '',
			startedOn: day('2026-01-15'),
			plannedEducationEndOn: null,
			businessFoundedOn: null,
			scope: 'Aktywizacja',
			technicalId: `T${at}`,
			addedBy: '',
			ageYears: 40,
			entry,
			exit,
			...change,
		},
	}
}

async function bringIn(act: Act, rows: readonly Told[]) {
	const keys: PersonKey[] = rows.map(({ person }) => ({
		pesel: person.pesel,
		otherIdentifier: person.otherIdentifier,
		bornOn: person.bornOn,
		foldedName: participantFolding({ firstName: person.firstName, lastName: person.lastName }).foldedName,
	}))
	const known = await findPeopleByKeys(act.db, act.partnership, { programme: scene.programme, keys })
	const saved = await savePeopleFromFile(act, {
		programme: scene.programme,
		rows: rows.map((row, at) => ({ ...row, known: keys[at] && personOfKey(keys[at], known) })),
	})
	return Map.groupBy(saved, ({ outcome }) => outcome)
}

test('a file brought in twice changes nothing, and a changed row changes one person', async () => {
	const rows = Array.from({ length: 200 }, (_, at) => told(at))
	const first = await scene.inside('coordinator', (act) => bringIn(act, rows))
	expect([...first.keys()]).toEqual(['created'])
	const again = await scene.inside('coordinator', (act) => bringIn(act, rows))
	expect([...again.keys()]).toEqual(['unchanged'])
	const changed = rows.map((row, at) =>
		at === 7
			? told(7, { exit: { endedOn: day('2026-03-01'), pathCompleted: false, reason: null, situations: [] } })
			: at === 8
				? { ...row, person: { ...row.person, phone: '600 100 200' } }
				: row,
	)
	const third = await scene.inside('coordinator', (act) => bringIn(act, changed))
	expect(third.get('updated')).toHaveLength(2)
	await scene.inside('coordinator', async ({ db }) => {
		const count = async (
			table: 'people.participant' | 'people.participation' | 'people.entry_snapshot' | 'people.exit' | 'people.follow_up',
		) =>
			(
				await db
					.selectFrom(table)
					.select((eb) => eb.fn.countAll<number>().as('n'))
					.executeTakeFirstOrThrow()
			).n
		expect([
			await count('people.participant'),
			await count('people.participation'),
			await count('people.entry_snapshot'),
			await count('people.exit'),
			await count('people.follow_up'),
		]).toEqual([200, 200, 200, 68, 204])
	})
})
