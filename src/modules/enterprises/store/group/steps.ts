import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { GroupId } from './groups.ts'

export type StepId = Id<'group-step'>
export type StepWritten = {
	readonly step: string
	readonly onDay: PlainDate
	readonly minutes: number | null
	readonly remarks: string
}
export type StepRow = StepWritten & { readonly id: StepId; readonly by: string }

/** The steps that a group has made, the newest first. */
export async function listSteps(db: Db, partnership: PartnershipId, group: GroupId): Promise<StepRow[]> {
	const found = await sql<StepRow>`select s.id, s.step, s.on_day as "onDay", s.minutes, s.remarks, a.name as by
		from enterprises.group_step s join access.account a on a.id = s.by_id
		where s.partnership_id = ${partnership} and s.group_id = ${group} and s.revoked_at is null order by s.on_day desc, s.id desc limit 200`.execute(
		db,
	)
	return found.rows
}

export async function insertStep(
	db: Db,
	partnership: PartnershipId,
	made: StepWritten & { group: GroupId; by: AccountId; at: Date },
): Promise<StepId> {
	const id = newId<'group-step'>()
	const { group, step, onDay, minutes, remarks, by, at } = made
	await db
		.insertInto('enterprises.group_step')
		.values({ partnership_id: partnership, id, group_id: group, step, on_day: onDay, minutes, remarks, by_id: by, at })
		.execute()
	return id
}

/** A step written by mistake; the row stays. */
export async function revokeStep(
	db: Db,
	partnership: PartnershipId,
	back: { group: GroupId; step: StepId; by: AccountId; at: Date },
): Promise<void> {
	const revoked = await db
		.updateTable('enterprises.group_step')
		.set({ revoked_by: back.by, revoked_at: back.at })
		.where('partnership_id', '=', partnership)
		.where('group_id', '=', back.group)
		.where('id', '=', back.step)
		.returning('id')
		.executeTakeFirst()
	present(revoked, 'group-step')
}
