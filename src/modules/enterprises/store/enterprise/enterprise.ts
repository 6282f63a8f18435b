import { sql } from 'kysely'
import type { Asker } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { fold } from '#kernel/text'
import type { ManufactoryId } from '#manufactories'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Registers } from '../../rules/enterprise/registers.ts'

export type EnterpriseId = Id<'enterprise'>

/** What people write of an enterprise. */
export type EnterpriseWritten = Registers & {
	readonly name: string
	readonly programmeId: Id<'programme'> | null
	readonly form: string
	readonly foundedOn: PlainDate
	readonly registeredOn: PlainDate | null
	readonly address: string
	readonly phone: string
	readonly email: string
	readonly website: string
	readonly offer: string
	readonly mainLine: string
	readonly otherLines: readonly string[]
	readonly keeper: AccountId
}

/** An enterprise as its record shows it. */
export type Enterprise = EnterpriseWritten & {
	readonly id: EnterpriseId
	readonly manufactoryId: ManufactoryId | null
	readonly manufactory: string | null
	readonly groupId: Id<'initiative-group'> | null
	readonly group: string | null
	readonly programme: string | null
	readonly keeperName: string
	readonly closedOn: PlainDate | null
	readonly closingReason: string | null
	readonly madeBy: string
	readonly madeAt: Date
	readonly version: number
}

const COLUMNS = sql`e.id, e.name, e.programme_id as "programmeId", e.form, e.founded_on as "foundedOn", e.registered_on as "registeredOn", e.krs, e.regon, e.nip,
	e.address, e.phone, e.email, e.website, e.offer, e.main_line as "mainLine", e.other_lines as "otherLines", e.keeper_id as keeper, k.name as "keeperName",
	e.manufactory_id as "manufactoryId", m.name as manufactory, e.group_id as "groupId", g.name as "group", p.code as programme,
	c.closed_on as "closedOn", c.reason as "closingReason", a.name as "madeBy", e.made_at as "madeAt", e.version`
const FROM = sql`enterprises.enterprise e
	join access.account a on a.id = e.made_by join access.account k on k.id = e.keeper_id
	left join manufactories.public_manufactory m on m.partnership_id = e.partnership_id and m.manufactory_id = e.manufactory_id
	left join enterprises.initiative_group g on g.partnership_id = e.partnership_id and g.id = e.group_id
	left join partnership.programme p on p.partnership_id = e.partnership_id and p.id = e.programme_id
	left join enterprises.closing c on c.partnership_id = e.partnership_id and c.enterprise_id = e.id and c.revoked_at is null`

/** The enterprise of this partnership, else absence. Enterprises are open to everybody whose role reads them. */
export async function getEnterprise(db: Db, { partnership }: Pick<Asker, 'partnership'>, id: EnterpriseId): Promise<Enterprise> {
	const found = await sql<Enterprise>`select ${COLUMNS} from ${FROM} where e.partnership_id = ${partnership} and e.id = ${id}`.execute(db)
	return present(found.rows[0], 'enterprise')
}

/** The enterprise held until the end of the transaction. */
export async function lockEnterprise(db: Db, asker: Pick<Asker, 'partnership'>, id: EnterpriseId): Promise<Enterprise> {
	await sql`select e.id from enterprises.enterprise e where e.partnership_id = ${asker.partnership} and e.id = ${id} for update`.execute(db)
	return getEnterprise(db, asker, id)
}

/** The enterprise that came from a manufactory, when there is one. */
export async function findEnterpriseOf(
	db: Db,
	partnership: PartnershipId,
	manufactory: ManufactoryId,
): Promise<{ readonly id: EnterpriseId; readonly name: string; readonly form: string } | undefined> {
	const found = await sql<{ id: EnterpriseId; name: string; form: string }>`select e.id, e.name, e.form from enterprises.enterprise e
		where e.partnership_id = ${partnership} and e.manufactory_id = ${manufactory}`.execute(db)
	return found.rows[0]
}

/** What another enterprise of the partnership has already: its name, or one of its numbers. */
export async function findTaken(
	db: Db,
	partnership: PartnershipId,
	{ name, krs, nip, except }: Pick<EnterpriseWritten, 'name' | 'krs' | 'nip'> & { except?: EnterpriseId },
): Promise<'name' | 'krs' | 'nip' | undefined> {
	const found = await sql<{
		what: 'name' | 'krs' | 'nip'
	}>`select case when e.name = ${name} then 'name' when e.krs = ${krs} and ${krs} <> '' then 'krs' else 'nip' end as what
		from enterprises.enterprise e where e.partnership_id = ${partnership} and e.id is distinct from ${except ?? null}::uuid
			and (e.name = ${name} or (${krs} <> '' and e.krs = ${krs}) or (${nip} <> '' and e.nip = ${nip})) limit 1`.execute(db)
	return found.rows[0]?.what
}

export type EnterpriseMade = EnterpriseWritten & {
	readonly manufactoryId: ManufactoryId | null
	readonly groupId: Id<'initiative-group'> | null
	readonly by: AccountId
	readonly at: Date
}

/** A new enterprise; `undefined` when its name, number, manufactory or group is taken meanwhile. */
export async function insertEnterprise(db: Db, partnership: PartnershipId, made: EnterpriseMade): Promise<EnterpriseId | undefined> {
	const id = newId<'enterprise'>()
	const inserted = await db
		.insertInto('enterprises.enterprise')
		.values({
			partnership_id: partnership,
			id,
			manufactory_id: made.manufactoryId,
			group_id: made.groupId,
			made_by: made.by,
			made_at: made.at,
			...rowOf(made),
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return inserted && id
}

/** Saves a held enterprise as changed; its version grows. */
export async function saveEnterprise(db: Db, partnership: PartnershipId, changed: EnterpriseWritten & { id: EnterpriseId }): Promise<void> {
	await db
		.updateTable('enterprises.enterprise')
		.set((set) => ({ ...rowOf(changed), version: set('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', changed.id)
		.execute()
}

/** It ended; `false` when it had ended already. */
export async function insertClosing(
	db: Db,
	partnership: PartnershipId,
	closed: { enterprise: EnterpriseId; on: PlainDate; reason: string; remarks: string; by: AccountId; at: Date },
): Promise<boolean> {
	const { enterprise, on, reason, remarks, by, at } = closed
	const inserted = await db
		.insertInto('enterprises.closing')
		.values({ partnership_id: partnership, id: newId(), enterprise_id: enterprise, closed_on: on, reason, remarks, by_id: by, at })
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return inserted !== undefined
}

/** Takes the closing in force back; `false` when there is none. */
export async function revokeClosing(
	db: Db,
	partnership: PartnershipId,
	back: { enterprise: EnterpriseId; by: AccountId; at: Date },
): Promise<boolean> {
	const revoked = await db
		.updateTable('enterprises.closing')
		.set({ revoked_by: back.by, revoked_at: back.at })
		.where('partnership_id', '=', partnership)
		.where('enterprise_id', '=', back.enterprise)
		.where('revoked_at', 'is', null)
		.returning('id')
		.executeTakeFirst()
	return revoked !== undefined
}

function rowOf(e: EnterpriseWritten) {
	return {
		name: e.name,
		programme_id: e.programmeId,
		form: e.form,
		founded_on: e.foundedOn,
		registered_on: e.registeredOn,
		krs: e.krs,
		regon: e.regon,
		nip: e.nip,
		address: e.address,
		phone: e.phone,
		email: e.email,
		website: e.website,
		offer: e.offer,
		main_line: e.mainLine,
		other_lines: [...e.otherLines],
		keeper_id: e.keeper,
		folded: fold(`${e.name} ${e.offer} ${e.krs} ${e.regon} ${e.nip}`),
	}
}
