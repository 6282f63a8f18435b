import { sql } from 'kysely'
import { z } from 'zod'
import { type Asker, openPerson } from '#access'
import { type AccountId, type Id, newId, type PartnershipId, trustId } from '#kernel/id'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { WorkerKind } from '../rules/assignment.ts'
import type { ParticipantId } from './participant.ts'
import type { ReferralId } from './referral.ts'

export type AssignmentId = Id<'assignment'>

/** One subject of an assignment, with what it had before; `null` for nobody. */
export type Moved = { readonly id: string; readonly from: AccountId | null; readonly team: Id<'team'> | null }

export type Assignment = {
	readonly kind: WorkerKind | 'referral'
	readonly to: AccountId | null
	readonly toTeam: Id<'team'> | null
	readonly moved: readonly Moved[]
}

const id = z.string().transform((text) => trustId<'account'>(text))
const movedShape = z.array(
	z.object({
		id: z.string(),
		from: id.nullable(),
		team: z
			.string()
			.transform((text) => trustId<'team'>(text))
			.nullable(),
	}),
)

/** Keeps one bulk deed for its undo. */
export async function insertAssignment(
	db: Db,
	partnership: PartnershipId,
	made: Assignment & { by: AccountId; at: Date },
): Promise<AssignmentId> {
	const assignment = newId<'assignment'>()
	await db
		.insertInto('people.assignment')
		.values({
			partnership_id: partnership,
			id: assignment,
			kind: made.kind,
			to_id: made.to,
			to_team_id: made.toTeam,
			moved: JSON.stringify(made.moved),
			by_id: made.by,
			at: made.at,
		})
		.execute()
	return assignment
}

/** A bulk deed, held until the end of the transaction. */
export async function lockAssignment(
	db: Db,
	partnership: PartnershipId,
	assignment: AssignmentId,
): Promise<Assignment & { undone: boolean }> {
	const query = db.selectFrom('people.assignment').select(['kind', 'to_id as to', 'to_team_id as toTeam', 'moved', 'undone_at as undoneAt'])
	const row = present(
		await query.where('partnership_id', '=', partnership).where('id', '=', assignment).forUpdate().executeTakeFirst(),
		'assignment',
	)
	return { kind: row.kind, to: row.to, toTeam: row.toTeam, moved: movedShape.parse(row.moved), undone: row.undoneAt !== null }
}

/** The bulk deed was taken back. */
export async function saveUndone(
	db: Db,
	partnership: PartnershipId,
	{ assignment, at }: { assignment: AssignmentId; at: Date },
): Promise<void> {
	await db
		.updateTable('people.assignment')
		.set({ undone_at: at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', assignment)
		.execute()
}

/** Those of the people asked for whose records may be given to a worker by the one who asks. */
export async function listAssignable(db: Db, asker: Asker, participants: readonly ParticipantId[]): Promise<ParticipantId[]> {
	const rows = await db
		.selectFrom('people.participant as p')
		.select('p.id')
		.where('p.partnership_id', '=', asker.partnership)
		.where('p.id', '=', sql<ParticipantId>`any(${participants}::uuid[])`)
		.where('p.merged_into', 'is', null)
		.where(openPerson(asker, { permission: 'referral.assign', participant: 'p.id' }))
		.execute()
	return rows.map((row) => row.id)
}

/** The people by whom a worker stands in this way, as far as they are open to the one who asks. */
export async function listPeopleOf(
	db: Db,
	asker: Asker,
	{ worker, kind }: { worker: AccountId; kind: WorkerKind },
): Promise<ParticipantId[]> {
	const rows = await db
		.selectFrom('people.participant as p')
		.innerJoin('access.relationship as r', (join) =>
			join.onRef('r.partnership_id', '=', 'p.partnership_id').onRef('r.subject_id', '=', 'p.id'),
		)
		.select('p.id')
		.where('p.partnership_id', '=', asker.partnership)
		.where('p.merged_into', 'is', null)
		.where('r.account_id', '=', worker)
		.where('r.subject', '=', 'participant')
		.where('r.kind', '=', kind)
		.where('r.until_on', 'is', null)
		.where(openPerson(asker, { permission: 'referral.assign', participant: 'p.id' }))
		.execute()
	return rows.map((row) => row.id)
}

export type OwnedReferral = { readonly id: ReferralId; readonly owner: AccountId; readonly team: Id<'team'> | null }

/** Referrals asked for that the one who asks may give away, with their owners, held. */
export async function lockOwnedReferrals(db: Db, asker: Asker, referrals: readonly ReferralId[]): Promise<OwnedReferral[]> {
	return db
		.selectFrom('people.referral as f')
		.select(['f.id', 'f.owner_id as owner', 'f.team_id as team'])
		.where('f.partnership_id', '=', asker.partnership)
		.where('f.id', '=', sql<ReferralId>`any(${referrals}::uuid[])`)
		.where(openPerson(asker, { permission: 'referral.assign', participant: 'f.participant_id' }))
		.orderBy('f.id')
		.forUpdate()
		.execute()
}

/** Owner and team of many referrals in one statement. */
export async function saveOwners(db: Db, partnership: PartnershipId, referrals: readonly OwnedReferral[]): Promise<void> {
	const [ids, owners, teams] = [referrals.map((one) => one.id), referrals.map((one) => one.owner), referrals.map((one) => one.team)]
	await sql`update people.referral f set owner_id = given.owner, team_id = given.team, version = f.version + 1
		from unnest(${ids}::uuid[], ${owners}::uuid[], ${teams}::uuid[]) as given (id, owner, team)
		where f.partnership_id = ${partnership} and f.id = given.id`.execute(db)
}
