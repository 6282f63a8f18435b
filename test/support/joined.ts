import { type Id, newId } from '#kernel/id'
import { day, type PlainDate } from '#kernel/plain-date'
import type { Scene } from './scene.ts'

/** An invented person who signed a declaration in the scene's programme; nothing has been given to her yet. */
export async function joinedPerson(
	scene: Scene,
	lastName: string,
	declaredOn: PlainDate = day('2026-02-01'),
): Promise<{ person: Id<'participant'>; participation: Id<'participation'> }> {
	const person = newId<'participant'>()
	const participation = newId<'participation'>()
	const folded = lastName.toLowerCase()
	await scene.inside('coordinator', async ({ db, partnership: partnership_id, now }) => {
		const names = { first_name: 'Zmyślona', last_name: lastName, folded, folded_name: folded, born_on: day('1980-05-05') }
		await db
			.insertInto('people.participant')
			.values({ partnership_id, id: person, ...names })
			.execute()
		const stay = { participant_id: person, programme_id: scene.programme, declared_on: declaredOn }
		await db
			.insertInto('people.participation')
			.values({ partnership_id, id: participation, ...stay })
			.execute()
		const draft = { participation_id: participation, version: 1, recorded_at: now }
		await db
			.insertInto('people.entry_snapshot')
			.values({ partnership_id, ...draft })
			.execute()
	})
	return { person, participation }
}
