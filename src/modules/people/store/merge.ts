import { z } from 'zod'
import { type AccountId, type Id, newId, type PartnershipId, trustId } from '#kernel/id'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { MergeSide } from '../rules/merging.ts'
import type { ParticipantId } from './participant.ts'

export type MergeId = Id<'merge'>

const ids = z.array(z.string())
const MOVED = z.object({
	participations: ids,
	referrals: ids,
	notes: ids,
	relationships: ids,
	/** What was empty in the kept record and came from the other: column and value. */
	filled: z.record(z.string(), z.union([z.string(), z.null()])),
})
/** What a merge moved, so that it can be moved back exactly. */
export type Moved = z.infer<typeof MOVED>

/** A record with its stays, as the rule of merging asks for it. */
export async function getMergeSide(
	db: Db,
	partnership: PartnershipId,
	person: { id: ParticipantId; mergedInto: ParticipantId | null },
): Promise<MergeSide> {
	const stays = await db
		.selectFrom('people.participation')
		.where('partnership_id', '=', partnership)
		.where('participant_id', '=', person.id)
		.select((eb) => ['id', 'programme_id as programme', eb('started_on', 'is not', null).$castTo<boolean>().as('started')])
		.orderBy('id')
		.execute()
	return { id: person.id, merged: person.mergedInto !== null, participations: stays }
}

/** Gives these stays to another record. */
export async function moveParticipations(
	db: Db,
	partnership: PartnershipId,
	{ moved, to }: { moved: readonly string[]; to: ParticipantId },
): Promise<void> {
	if (moved.length === 0) return
	const update = db.updateTable('people.participation').set({ participant_id: to }).where('partnership_id', '=', partnership)
	await update
		.where(
			'id',
			'in',
			moved.map((id) => trustId<'participation'>(id)),
		)
		.execute()
}

/** Gives referrals and restricted notes of one record to another and says which. */
export async function moveReferralsAndNotes(
	db: Db,
	partnership: PartnershipId,
	{ from, to }: { from: ParticipantId; to: ParticipantId },
): Promise<Pick<Moved, 'referrals' | 'notes'>> {
	const referrals = db.updateTable('people.referral').set({ participant_id: to }).where('partnership_id', '=', partnership)
	const notes = db.updateTable('people.restricted_note').set({ participant_id: to }).where('partnership_id', '=', partnership)
	const [movedReferrals, movedNotes] = [
		await referrals.where('participant_id', '=', from).returning('id').execute(),
		await notes.where('participant_id', '=', from).returning('id').execute(),
	]
	return { referrals: movedReferrals.map(({ id }) => id), notes: movedNotes.map(({ id }) => id) }
}

/** Gives back what a merge moved. */
export async function moveBack(db: Db, partnership: PartnershipId, { moved, to }: { moved: Moved; to: ParticipantId }): Promise<void> {
	await moveParticipations(db, partnership, { moved: moved.participations, to })
	if (moved.referrals.length > 0) {
		const referrals = db.updateTable('people.referral').set({ participant_id: to }).where('partnership_id', '=', partnership)
		await referrals
			.where(
				'id',
				'in',
				moved.referrals.map((id) => trustId<'referral'>(id)),
			)
			.execute()
	}
	if (moved.notes.length > 0) {
		const notes = db.updateTable('people.restricted_note').set({ participant_id: to }).where('partnership_id', '=', partnership)
		await notes
			.where(
				'id',
				'in',
				moved.notes.map((id) => trustId<'restricted-note'>(id)),
			)
			.execute()
	}
}

/** Hides a record behind the one that is kept, or brings it back (`undefined`). */
export async function saveMergedInto(
	db: Db,
	partnership: PartnershipId,
	{ id, into }: { id: ParticipantId; into: ParticipantId | undefined },
): Promise<void> {
	const update = db.updateTable('people.participant').set({ merged_into: into ?? null })
	await update.where('partnership_id', '=', partnership).where('id', '=', id).execute()
}

export async function insertMerge(
	db: Db,
	partnership: PartnershipId,
	made: { kept: ParticipantId; gone: ParticipantId; moved: Moved; by: AccountId; at: Date },
): Promise<MergeId> {
	const id: MergeId = newId()
	const { kept, gone, moved, by, at } = made
	await db
		.insertInto('people.merge')
		.values({ partnership_id: partnership, id, kept_id: kept, merged_id: gone, moved: JSON.stringify(moved), by_id: by, at })
		.execute()
	return id
}

export type MergeRead = { readonly kept: ParticipantId; readonly gone: ParticipantId; readonly moved: Moved; readonly undone: boolean }

/** A merge, held until the end of the transaction. */
export async function lockMerge(db: Db, partnership: PartnershipId, id: MergeId): Promise<MergeRead> {
	const query = db.selectFrom('people.merge').selectAll().where('partnership_id', '=', partnership).where('id', '=', id)
	const row = present(await query.forUpdate().executeTakeFirst(), 'merge')
	return { kept: row.kept_id, gone: row.merged_id, moved: MOVED.parse(row.moved), undone: row.undone_at !== null }
}

export async function saveMergeUndone(db: Db, partnership: PartnershipId, undone: { id: MergeId; by: AccountId; at: Date }): Promise<void> {
	const update = db.updateTable('people.merge').set({ undone_at: undone.at, undone_by: undone.by })
	await update.where('partnership_id', '=', partnership).where('id', '=', undone.id).execute()
}

/** The newest merges that still hold, for taking one back. */
export async function listMerges(db: Db, partnership: PartnershipId) {
	return db
		.selectFrom('people.merge as m')
		.innerJoin('people.participant as p', (join) => join.onRef('p.partnership_id', '=', 'm.partnership_id').onRef('p.id', '=', 'm.kept_id'))
		.innerJoin('access.account as a', 'a.id', 'm.by_id')
		.where('m.partnership_id', '=', partnership)
		.where('m.undone_at', 'is', null)
		.select(['m.id', 'm.at', 'm.kept_id as kept', 'p.first_name as firstName', 'p.last_name as lastName', 'a.name as by'])
		.orderBy('m.id', 'desc')
		.limit(10)
		.execute()
}
