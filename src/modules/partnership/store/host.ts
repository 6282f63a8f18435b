import { sql } from 'kysely'
import { type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { KeptFileId } from '#platform/kept-file'
import type { OrganisationId } from './organisation.ts'

export type HostId = Id<'host'>
export type HostValues = {
	readonly organisation: OrganisationId
	readonly sinceOn: PlainDate
	readonly untilOn: PlainDate | undefined
	readonly agreementNumber: string
	readonly agreedOn: PlainDate | undefined
	readonly agreedUntilOn: PlainDate | undefined
	readonly contactName: string
	readonly contactPhone: string
	readonly contactEmail: string
}
export type Host = {
	readonly [K in keyof HostValues]: undefined extends HostValues[K] ? Exclude<HostValues[K], undefined> | null : HostValues[K]
} & {
	readonly id: HostId
	readonly name: string
	readonly place: string
	readonly scan: KeptFileId | null
	readonly version: number
}

/** The organisations that are hosts on this day, by name; every one that ever was when no day is given. */
export async function listHosts(db: Db, partnership: PartnershipId, day?: PlainDate): Promise<readonly Host[]> {
	const then = day === undefined ? sql`` : sql`and daterange(h.since_on, h.until_on, '[]') @> ${day}::date`
	const found =
		await sql<Host>`${SELECT} where h.partnership_id = ${partnership} ${then} order by o.name collate "pl-x-icu", h.since_on desc`.execute(
			db,
		)
	return found.rows
}

/** One host; `Absent` when it is none of this partnership. */
export async function getHost(db: Db, partnership: PartnershipId, id: HostId): Promise<Host> {
	const found = await sql<Host>`${SELECT} where h.partnership_id = ${partnership} and h.id = ${id}`.execute(db)
	return present(found.rows[0], 'host')
}

/** Whether the organisation is a host at another time that overlaps these days. */
export async function isHostThen(
	db: Db,
	partnership: PartnershipId,
	{ values, not }: { values: HostValues; not: HostId | undefined },
): Promise<boolean> {
	const found =
		await sql`select from partnership.host h where h.partnership_id = ${partnership} and h.organisation_id = ${values.organisation}
		and daterange(h.since_on, h.until_on, '[]') && daterange(${values.sinceOn}::date, ${values.untilOn ?? null}::date, '[]')
		${not === undefined ? sql`` : sql`and h.id <> ${not}`} limit 1`.execute(db)
	return found.rows.length > 0
}

/** Holds the organisation until the end of the transaction, so that two agreements of one time are not written at once. */
export async function lockOrganisation(db: Db, partnership: PartnershipId, id: OrganisationId): Promise<void> {
	const row = await db
		.selectFrom('partnership.organisation')
		.select('id')
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst()
	present(row, 'organisation')
}

/** From now on the organisation is a host. */
export async function insertHost(
	db: Db,
	partnership: PartnershipId,
	{ values, scan }: { values: HostValues; scan: KeptFileId | undefined },
): Promise<HostId> {
	const id = newId<'host'>()
	await db
		.insertInto('partnership.host')
		.values({ ...columns(values), partnership_id: partnership, id, scan_id: scan ?? null })
		.execute()
	return id
}

/** Saves over the version that was read; a new scan stands in place of the old one, which stays kept. */
export async function saveHost(
	db: Db,
	partnership: PartnershipId,
	{ id, version, values, scan }: { id: HostId; version: number; values: HostValues; scan: KeptFileId | undefined },
): Promise<boolean> {
	const result = await db
		.updateTable('partnership.host')
		.set({ ...columns(values), version: version + 1, ...(scan && { scan_id: scan }) })
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

const SELECT = sql`select h.id, h.organisation_id as organisation, o.name, o.place, h.since_on as "sinceOn", h.until_on as "untilOn",
	h.agreement_number as "agreementNumber", h.agreed_on as "agreedOn", h.agreed_until_on as "agreedUntilOn", h.scan_id as scan,
	h.contact_name as "contactName", h.contact_phone as "contactPhone", h.contact_email as "contactEmail", h.version
	from partnership.host h join partnership.organisation o on o.partnership_id = h.partnership_id and o.id = h.organisation_id`

function columns(values: HostValues) {
	return {
		organisation_id: values.organisation,
		since_on: values.sinceOn,
		until_on: values.untilOn ?? null,
		agreement_number: values.agreementNumber,
		agreed_on: values.agreedOn ?? null,
		agreed_until_on: values.agreedUntilOn ?? null,
		contact_name: values.contactName,
		contact_phone: values.contactPhone,
		contact_email: values.contactEmail,
	}
}
