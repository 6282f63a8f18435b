import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Exiting } from '../rules/exit.ts'
import type { Checked, FollowUpDue, FollowUpMonths } from '../rules/follow-up.ts'
import type { ParticipationId } from './participation.ts'

export type ExitId = Id<'exit'>
export type FollowUpId = Id<'follow-up'>
export type ReEntryId = Id<'re-entry'>

export type ExitInForce = {
	readonly id: ExitId
	readonly endedOn: PlainDate
	readonly pathCompleted: boolean
	readonly reason: string | null
	readonly situations: string[]
	readonly situationsOn: PlainDate | null
}

/** Who writes, and when. */
export type Writer = { readonly by: AccountId | undefined; readonly at: Date }

/** The exit in force of a stay, if it has ended. The caller holds the stay. */
export async function findExit(db: Db, partnership: PartnershipId, participation: ParticipationId): Promise<ExitInForce | undefined> {
	return db
		.selectFrom('people.exit')
		.select(['id', 'ended_on as endedOn', 'path_completed as pathCompleted', 'reason', 'situations', 'situations_on as situationsOn'])
		.where('partnership_id', '=', partnership)
		.where('participation_id', '=', participation)
		.where('revoked_at', 'is', null)
		.executeTakeFirst()
}

/** Writes an exit with the checks it brings. */
export async function insertExit(
	db: Db,
	partnership: PartnershipId,
	made: { participation: ParticipationId; exit: Exiting; checks: readonly FollowUpDue[] } & Writer,
): Promise<ExitId> {
	const id: ExitId = newId()
	const { exit, checks, participation } = made
	await db
		.insertInto('people.exit')
		.values({
			partnership_id: partnership,
			id,
			participation_id: participation,
			ended_on: exit.endedOn,
			path_completed: exit.pathCompleted,
			reason: exit.reason,
			situations: [...exit.situations],
			situations_on: exit.situationsOn,
			by_id: made.by ?? null,
			at: made.at,
		})
		.execute()
	const rows = checks.map(({ months, dueOn }) => ({
		partnership_id: partnership,
		id: newId<'follow-up'>(),
		participation_id: participation,
		exit_id: id,
		months,
		due_on: dueOn,
	}))
	await db.insertInto('people.follow_up').values(rows).execute()
	return id
}

/** What was found out after the exit. */
export async function saveSituations(
	db: Db,
	partnership: PartnershipId,
	found: { exit: ExitId; situations: readonly string[]; situationsOn: PlainDate | null },
): Promise<void> {
	const update = db.updateTable('people.exit').set({ situations: [...found.situations], situations_on: found.situationsOn })
	await update.where('partnership_id', '=', partnership).where('id', '=', found.exit).execute()
}

/** She came back: the exit is kept but no longer in force, and the checks not done yet are dropped. */
export async function insertReEntry(
	db: Db,
	partnership: PartnershipId,
	made: { participation: ParticipationId; exit: ExitId; onDay: PlainDate; note: string } & Writer,
): Promise<ReEntryId> {
	const id: ReEntryId = newId()
	const { participation, exit, onDay, note, by, at } = made
	await db.updateTable('people.exit').set({ revoked_at: at }).where('partnership_id', '=', partnership).where('id', '=', exit).execute()
	const row = {
		partnership_id: partnership,
		id,
		participation_id: participation,
		exit_id: exit,
		on_day: onDay,
		note,
		by_id: by ?? null,
		at,
	}
	await db.insertInto('people.re_entry').values(row).execute()
	const waiting = db
		.updateTable('people.follow_up')
		.set({ dropped_at: at })
		.where('partnership_id', '=', partnership)
		.where('exit_id', '=', exit)
	await waiting.where('done_on', 'is', null).execute()
	return id
}

export type FollowUp = {
	readonly id: FollowUpId
	readonly participation: ParticipationId
	readonly months: FollowUpMonths
	readonly dueOn: PlainDate
	readonly doneOn: PlainDate | null
	readonly reached: boolean | null
	readonly employed: boolean | null
	readonly improved: boolean | null
	readonly remarks: string
	readonly dropped: boolean
	readonly endedOn: PlainDate
}

/** One check; who may see it is asked with its participation. */
export async function getFollowUp(db: Db, partnership: PartnershipId, id: FollowUpId): Promise<FollowUp> {
	const found = await db
		.selectFrom('people.follow_up as f')
		.innerJoin('people.exit as e', (join) => join.onRef('e.partnership_id', '=', 'f.partnership_id').onRef('e.id', '=', 'f.exit_id'))
		.select((eb) => [
			'f.id',
			'f.participation_id as participation',
			'f.months',
			'f.due_on as dueOn',
			'f.done_on as doneOn',
			'f.reached',
			'f.employed',
			'f.improved',
			'f.remarks',
			'e.ended_on as endedOn',
			eb('f.dropped_at', 'is not', null).$castTo<boolean>().as('dropped'),
		])
		.where('f.partnership_id', '=', partnership)
		.where('f.id', '=', id)
		.executeTakeFirst()
	return present(found, 'follow-up')
}

/** A check that nobody was asked for, with nothing found yet; one that is there already is taken as it stands. */
export async function insertFollowUp(
	db: Db,
	partnership: PartnershipId,
	made: { participation: ParticipationId; exit: ExitId } & FollowUpDue,
): Promise<FollowUpId> {
	const row = {
		partnership_id: partnership,
		id: newId<'follow-up'>(),
		participation_id: made.participation,
		exit_id: made.exit,
		months: made.months,
		due_on: made.dueOn,
	}
	const kept = await db
		.insertInto('people.follow_up')
		.values(row)
		.onConflict((conflict) => conflict.columns(['partnership_id', 'exit_id', 'months']).doUpdateSet({ dropped_at: null }))
		.returning('id')
		.executeTakeFirstOrThrow()
	return kept.id
}

/** What a check found. */
export async function saveFollowUp(
	db: Db,
	partnership: PartnershipId,
	saved: { id: FollowUpId; checked: Checked } & Writer,
): Promise<void> {
	const { doneOn, reached, employed, improved, remarks } = saved.checked
	const update = db
		.updateTable('people.follow_up')
		.set({ done_on: doneOn, reached, employed, improved, remarks, by_id: saved.by ?? null, at: saved.at })
	await update.where('partnership_id', '=', partnership).where('id', '=', saved.id).execute()
}

/** What a check found is taken back; with `droppedAt` the check goes too. */
export async function saveFollowUpUndone(
	db: Db,
	partnership: PartnershipId,
	{ id, droppedAt }: { id: FollowUpId; droppedAt: Date | null },
): Promise<void> {
	const nothing = { done_on: null, reached: null, employed: null, improved: null, remarks: '', by_id: null, at: null }
	const update = db.updateTable('people.follow_up').set({ ...nothing, dropped_at: droppedAt })
	await update.where('partnership_id', '=', partnership).where('id', '=', id).execute()
}
