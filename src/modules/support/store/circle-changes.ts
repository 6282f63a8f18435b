import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'

/** Whether another group of the same programme has this name. */
export async function isNameTaken(
	db: Db,
	partnership: PartnershipId,
	{ circle, name }: { circle: { id: Id<'circle'>; programmeId: Id<'programme'> }; name: string },
): Promise<boolean> {
	const same = db.selectFrom('support.circle').select('id').where('partnership_id', '=', partnership).where('name', '=', name)
	return (await same.where('programme_id', '=', circle.programmeId).where('id', '<>', circle.id).executeTakeFirst()) !== undefined
}

/** Saves a group over the version that was read; `false` when somebody saved meanwhile. */
export async function saveCircle(
	db: Db,
	partnership: PartnershipId,
	saved: { circle: Id<'circle'>; version: number; name: string; leader: AccountId },
): Promise<boolean> {
	const result = await db
		.updateTable('support.circle')
		.set({ name: saved.name, leader_id: saved.leader, version: saved.version + 1 })
		.where('partnership_id', '=', partnership)
		.where('id', '=', saved.circle)
		.where('version', '=', saved.version)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

/** Closes a group on a day, or opens it again (`null`); `false` when it stands so already. */
export async function saveCircleClosing(
	db: Db,
	partnership: PartnershipId,
	{ circle, closedOn }: { circle: Id<'circle'>; closedOn: PlainDate | null },
): Promise<boolean> {
	const result = await db
		.updateTable('support.circle')
		.set((eb) => ({ closed_on: closedOn, version: eb('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', circle)
		.where('closed_on', closedOn === null ? 'is not' : 'is', null)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}
