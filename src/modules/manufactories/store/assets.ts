import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { Grosze } from '#kernel/money'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'

export type AssetId = Id<'asset'>

/** What is written about a thing that can be lent. */
export type AssetValues = {
	readonly owner: Id<'organisation'>
	readonly name: string
	readonly inventoryNumber: string
	readonly valueGrosze: Grosze
	readonly remarks: string
}
export type Asset = AssetValues & {
	readonly id: AssetId
	readonly ownerName: string
	readonly version: number
	readonly hasNewOwner: boolean
}

const SELECT = sql`select a.id, a.organisation_id as owner, o.name as "ownerName", a.name, a.inventory_number as "inventoryNumber", a.value_grosze as "valueGrosze",
	a.remarks, a.version, exists (select from manufactories.asset_transfer t where t.partnership_id = a.partnership_id and t.asset_id = a.id
		and t.revoked_at is null) as "hasNewOwner"
	from manufactories.asset a join partnership.organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id`

/** A thing held until the end of the transaction: two who lend it at once follow one after the other. */
export async function lockAsset(db: Db, partnership: PartnershipId, id: AssetId): Promise<Asset> {
	const found = await sql<Asset>`${SELECT} where a.partnership_id = ${partnership} and a.id = ${id} for update of a`.execute(db)
	return present(found.rows[0], 'asset')
}

/** Things that may be lent: those nobody got for good, by name. */
export async function listAssetsToLend(db: Db, partnership: PartnershipId): Promise<readonly Asset[]> {
	const found =
		await sql<Asset>`${SELECT} where a.partnership_id = ${partnership} and not exists (select from manufactories.asset_transfer t
			where t.partnership_id = a.partnership_id and t.asset_id = a.id and t.revoked_at is null)
		order by a.name collate "pl-x-icu", a.id limit 1000`.execute(db)
	return found.rows
}

/** A new thing in the register; `undefined` when its owner has another with this number. */
export async function insertAsset(
	db: Db,
	partnership: PartnershipId,
	{ values, by, at }: { values: AssetValues; by: AccountId; at: Date },
): Promise<AssetId | undefined> {
	const id = newId<'asset'>()
	const inserted = await db
		.insertInto('manufactories.asset')
		.values({
			partnership_id: partnership,
			id,
			organisation_id: values.owner,
			name: values.name,
			inventory_number: values.inventoryNumber,
			value_grosze: values.valueGrosze,
			remarks: values.remarks,
			by_id: by,
			at,
		})
		.onConflict((conflict) => conflict.doNothing()) // `asset_inventory_number`
		.returning('id')
		.executeTakeFirst()
	return inserted && id
}
