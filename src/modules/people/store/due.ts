import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id } from '#kernel/id'
import { addDays, type PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import { situationsUntil } from '../rules/exit.ts'
import type { ParticipantId } from './participant.ts'
import type { ParticipationId } from './participation.ts'

type Whose = { readonly participant: ParticipantId; readonly firstName: string; readonly lastName: string }
const LINES = 20

export type FollowUpWaiting = Whose & { readonly id: Id<'follow-up'>; readonly months: number; readonly dueOn: PlainDate }

/** Checks that are overdue or fall within a week, of the people open to the one who asks; the oldest first. */
export async function listFollowUpsWaiting(db: Db, asker: Asker, today: PlainDate): Promise<FollowUpWaiting[]> {
	return stays(db, asker)
		.innerJoin('people.follow_up as f', (join) =>
			join.onRef('f.partnership_id', '=', 'x.partnership_id').onRef('f.participation_id', '=', 'x.id'),
		)
		.where('f.partnership_id', '=', asker.partnership)
		.where('f.done_on', 'is', null)
		.where('f.dropped_at', 'is', null)
		.where('f.due_on', '<=', addDays(today, 7))
		.select(['f.id', 'f.months', 'f.due_on as dueOn'])
		.orderBy('f.due_on')
		.limit(LINES)
		.execute()
}

export type SituationWaiting = Whose & { readonly participation: ParticipationId; readonly untilOn: PlainDate }

/** Exits of the last four weeks whose situation nobody has told yet; the one that closes first stands first. */
export async function listSituationsWaiting(db: Db, asker: Asker, today: PlainDate): Promise<SituationWaiting[]> {
	const rows = await stays(db, asker)
		.innerJoin('people.exit as e', (join) =>
			join.onRef('e.partnership_id', '=', 'x.partnership_id').onRef('e.participation_id', '=', 'x.id'),
		)
		.where('e.partnership_id', '=', asker.partnership)
		.where('e.revoked_at', 'is', null)
		.where('e.ended_on', '>=', addDays(today, -28))
		.where(sql<boolean>`e.situations = '{}'`)
		.select(['x.id as participation', 'e.ended_on as endedOn'])
		.orderBy('e.ended_on')
		.limit(LINES)
		.execute()
	return rows.map(({ endedOn, ...row }) => ({ ...row, untilOn: situationsUntil(endedOn) }))
}

export type EntryWaiting = Whose & { readonly participation: ParticipationId; readonly declaredOn: PlainDate | null }

/** Stays declared at least two weeks ago whose entry still misses what must be asked. */
export async function listEntriesWaiting(db: Db, asker: Asker, today: PlainDate): Promise<EntryWaiting[]> {
	return stays(db, asker)
		.leftJoin('people.entry_snapshot as s', (join) =>
			join.onRef('s.partnership_id', '=', 'x.partnership_id').onRef('s.participation_id', '=', 'x.id').on('s.current', '=', true),
		)
		.where('x.declared_on', '<=', addDays(today, -14))
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('people.exit as e')
						.select('e.id')
						.whereRef('e.partnership_id', '=', 'x.partnership_id')
						.whereRef('e.participation_id', '=', 'x.id')
						.where('e.revoked_at', 'is', null),
				),
			),
		)
		.where(
			sql<boolean>`(s.sex is null or s.citizenship is null or s.education is null or s.labour_status is null or s.postcode = '' or s.foreign_background is null
				or s.third_country is null or s.minority is null or s.homeless is null or s.disability is null)`,
		)
		.select(['x.id as participation', 'x.declared_on as declaredOn'])
		.orderBy('x.declared_on')
		.limit(LINES)
		.execute()
}

function stays(db: Db, asker: Asker) {
	return db
		.selectFrom('people.participation as x')
		.innerJoin('people.participant as p', (join) =>
			join.onRef('p.partnership_id', '=', 'x.partnership_id').onRef('p.id', '=', 'x.participant_id'),
		)
		.where('x.partnership_id', '=', asker.partnership)
		.where('p.merged_into', 'is', null)
		.where(openPerson(asker, { permission: 'person.read', participant: 'x.participant_id' }))
		.select(['x.participant_id as participant', 'p.first_name as firstName', 'p.last_name as lastName'])
}
