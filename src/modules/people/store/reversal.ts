import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { DeclaredStay } from '../rules/taking-back.ts'
import type { ExitId, ReEntryId } from './exit.ts'
import type { ParticipationId } from './participation.ts'
import type { ReferralId } from './referral.ts'

/** An exit of a stay, with whether it is in force and how many talks were held after it. */
export async function getExitToTakeBack(
	db: Db,
	partnership: PartnershipId,
	asked: { participation: ParticipationId; exit: ExitId },
): Promise<{ mistaken: boolean; inForce: boolean; talks: number }> {
	const found = await db
		.selectFrom('people.exit as e')
		.select((eb) => [
			'e.mistaken',
			eb('e.revoked_at', 'is', null).$castTo<boolean>().as('inForce'),
			sql<number>`(select count(*) from people.follow_up f where f.partnership_id = e.partnership_id and f.exit_id = e.id and f.done_on is not null)`.as(
				'talks',
			),
		])
		.where('e.partnership_id', '=', partnership)
		.where('e.id', '=', asked.exit)
		.where('e.participation_id', '=', asked.participation)
		.executeTakeFirst()
	return present(found, 'exit')
}

/** The exit was a mistake: no longer in force, its talks dropped. */
export async function saveExitMistaken(db: Db, partnership: PartnershipId, { exit, at }: { exit: ExitId; at: Date }): Promise<void> {
	const update = db.updateTable('people.exit').set({ revoked_at: at, mistaken: true })
	await update.where('partnership_id', '=', partnership).where('id', '=', exit).execute()
	const talks = db
		.updateTable('people.follow_up')
		.set({ dropped_at: at })
		.where('partnership_id', '=', partnership)
		.where('exit_id', '=', exit)
	await talks.where('dropped_at', 'is', null).execute()
}

export type ReturnMade = { readonly exit: ExitId; readonly undone: boolean; readonly endedAgain: boolean }

/** A return to a stay, with whether the stay has ended or been returned to again since. */
export async function getReturnToTakeBack(
	db: Db,
	partnership: PartnershipId,
	asked: { participation: ParticipationId; reEntry: ReEntryId },
): Promise<ReturnMade> {
	const found = await db
		.selectFrom('people.re_entry as r')
		.select((eb) => [
			'r.exit_id as exit',
			eb('r.undone_at', 'is not', null).$castTo<boolean>().as('undone'),
			sql<boolean>`exists (select from people.exit e where e.partnership_id = r.partnership_id and e.participation_id = r.participation_id
				and e.id <> r.exit_id and not e.mistaken and e.at >= r.at)`.as('endedAgain'),
		])
		.where('r.partnership_id', '=', partnership)
		.where('r.id', '=', asked.reEntry)
		.where('r.participation_id', '=', asked.participation)
		.executeTakeFirst()
	return present(found, 're-entry')
}

/** The return was a mistake: the exit is in force again, with the talks that the return dropped. */
export async function saveReturnUndone(
	db: Db,
	partnership: PartnershipId,
	{ reEntry, exit, at }: { reEntry: ReEntryId; exit: ExitId; at: Date },
): Promise<void> {
	const ofExit = db.updateTable('people.follow_up').set({ dropped_at: null }).where('partnership_id', '=', partnership)
	await ofExit.where('exit_id', '=', exit).where('done_on', 'is', null).execute()
	await db.updateTable('people.exit').set({ revoked_at: null }).where('partnership_id', '=', partnership).where('id', '=', exit).execute()
	const made = db.updateTable('people.re_entry').set({ undone_at: at }).where('partnership_id', '=', partnership)
	await made.where('id', '=', reEntry).execute()
}

/** What stands in the way of taking a declaration back. */
export async function getDeclaredStay(
	db: Db,
	partnership: PartnershipId,
	asked: { participation: ParticipationId; referral: ReferralId },
): Promise<DeclaredStay> {
	const found = await db
		.selectFrom('people.participation as x')
		.leftJoin('people.entry_snapshot as s', (join) =>
			join.onRef('s.partnership_id', '=', 'x.partnership_id').onRef('s.participation_id', '=', 'x.id').on('s.current', '=', true),
		)
		.select((eb) => [
			eb('x.referral_id', '=', asked.referral).$castTo<boolean | null>().as('own'),
			eb
				.or([eb('x.started_on', 'is not', null), eb('s.frozen_on', 'is not', null)])
				.$castTo<boolean>()
				.as('started'),
			sql<boolean>`(x.papers_start_on is not null or coalesce(s.recorded_at > x.made_at, false))`.as('touched'),
		])
		.where('x.partnership_id', '=', partnership)
		.where('x.id', '=', asked.participation)
		.executeTakeFirst()
	const { own, started, touched } = present(found, 'participation')
	return { ownStay: own === true, started, touched }
}

/** Takes a stay away with its draft of an entry. `false` when something hangs on it: a meeting, a form of support, a group. */
export async function removeStay(db: Db, partnership: PartnershipId, id: ParticipationId): Promise<boolean> {
	await db.deleteFrom('people.entry_snapshot').where('partnership_id', '=', partnership).where('participation_id', '=', id).execute()
	try {
		await db.deleteFrom('people.participation').where('partnership_id', '=', partnership).where('id', '=', id).execute()
		return true
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === FOREIGN_KEY) return false
		throw error
	}
}

/** PostgreSQL's `foreign_key_violation`: modules above keep rows that name the stay. */
const FOREIGN_KEY = '23503'
