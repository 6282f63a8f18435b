import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Kept, State } from '../rules/states.ts'
import type { ManufactoryId } from './manufactory.ts'

export type Step = {
	readonly manufactory: ManufactoryId
	readonly from: State
	readonly to: Kept
	readonly onDay: PlainDate
	readonly reason: string
	readonly remarks: string
	readonly by: AccountId
	readonly at: Date
}

/** A step of a held manufactory. */
export async function insertStep(db: Db, partnership: PartnershipId, step: Step): Promise<Id<'transition'>> {
	const id = newId<'transition'>()
	await db
		.insertInto('manufactories.transition')
		.values({
			partnership_id: partnership,
			id,
			manufactory_id: step.manufactory,
			from_state: step.from,
			to_state: step.to,
			on_day: step.onDay,
			reason: step.reason,
			remarks: step.remarks,
			by_id: step.by,
			at: step.at,
		})
		.execute()
	return id
}

export type KeptStep = {
	readonly id: Id<'transition'>
	readonly from: State
	readonly to: Kept
	readonly onDay: PlainDate
	readonly reason: string
	readonly remarks: string
	readonly by: string
	readonly at: Date
	readonly revokedBy: string | null
	readonly revokedAt: Date | null
}

/** Every step of a manufactory, the newest first, also those taken back. */
export async function listSteps(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<KeptStep[]> {
	const found =
		await sql<KeptStep>`select x.id, x.from_state as "from", x.to_state as "to", x.on_day as "onDay", x.reason, x.remarks, a.name as by, x.at,
			r.name as "revokedBy", x.revoked_at as "revokedAt"
		from manufactories.transition x join access.account a on a.id = x.by_id left join access.account r on r.id = x.revoked_by
		where x.partnership_id = ${partnership} and x.manufactory_id = ${manufactory} order by x.id desc limit 100`.execute(db)
	return found.rows
}

/** Takes a step back; the row stays. */
export async function revokeStep(
	db: Db,
	partnership: PartnershipId,
	step: { id: Id<'transition'>; by: AccountId; at: Date },
): Promise<void> {
	await db
		.updateTable('manufactories.transition')
		.set({ revoked_by: step.by, revoked_at: step.at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', step.id)
		.execute()
}
