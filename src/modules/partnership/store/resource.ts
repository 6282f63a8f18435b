import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { ResourceKind } from '../rules/words.ts'
import type { OrganisationId } from './organisation.ts'

export type ResourceId = Id<'resource'>
export type ResourceValues = {
	readonly organisation: OrganisationId
	readonly kind: ResourceKind
	readonly what: string
	readonly remarks: string
	readonly promisedOn: PlainDate | undefined
	readonly givenOn: PlainDate | undefined
	readonly endedOn: PlainDate | undefined
}
export type Resource = Omit<ResourceValues, 'organisation' | 'promisedOn' | 'givenOn' | 'endedOn'> & {
	readonly id: ResourceId
	readonly organisationId: OrganisationId
	/** The name of the organisation. */
	readonly organisation: string
	readonly promisedOn: PlainDate | null
	readonly givenOn: PlainDate | null
	readonly endedOn: PlainDate | null
	readonly version: number
}

/** What organisations offer on this day: promised or given, and not ended. By organisation. */
export async function listResources(db: Db, partnership: PartnershipId, day: PlainDate): Promise<readonly Resource[]> {
	const found = await sql<Resource>`${SELECT} where r.partnership_id = ${partnership} and (r.ended_on is null or r.ended_on > ${day})
		order by o.name collate "pl-x-icu", r.id limit 1000`.execute(db)
	return found.rows
}

/** Everything an organisation ever offered, the newest first. */
export async function listResourcesOf(db: Db, partnership: PartnershipId, organisation: OrganisationId): Promise<readonly Resource[]> {
	const found =
		await sql<Resource>`${SELECT} where r.partnership_id = ${partnership} and r.organisation_id = ${organisation} order by r.id desc`.execute(
			db,
		)
	return found.rows
}

/** One resource. */
export async function getResource(db: Db, partnership: PartnershipId, id: ResourceId): Promise<Resource> {
	const found = await sql<Resource>`${SELECT} where r.partnership_id = ${partnership} and r.id = ${id}`.execute(db)
	return present(found.rows[0], 'resource')
}

/** Something more at hand. */
export async function insertResource(
	db: Db,
	partnership: PartnershipId,
	{ values, by, at }: { values: ResourceValues; by: AccountId | undefined; at: Date },
): Promise<ResourceId> {
	const id = newId<'resource'>()
	await db
		.insertInto('partnership.resource')
		.values({ ...columns(values), partnership_id: partnership, id, made_by: by ?? null, made_at: at })
		.execute()
	return id
}

/** Saves over the version that was read. */
export async function saveResource(
	db: Db,
	partnership: PartnershipId,
	{ id, version, values }: { id: ResourceId; version: number; values: ResourceValues },
): Promise<boolean> {
	const result = await db
		.updateTable('partnership.resource')
		.set({ ...columns(values), version: version + 1 })
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

const SELECT = sql`select r.id, r.organisation_id as "organisationId", o.name as organisation, r.kind, r.what, r.remarks,
	r.promised_on as "promisedOn", r.given_on as "givenOn", r.ended_on as "endedOn", r.version
	from partnership.resource r join partnership.organisation o on o.partnership_id = r.partnership_id and o.id = r.organisation_id`

function columns(values: ResourceValues) {
	return {
		organisation_id: values.organisation,
		kind: values.kind,
		what: values.what,
		remarks: values.remarks,
		promised_on: values.promisedOn ?? null,
		given_on: values.givenOn ?? null,
		ended_on: values.endedOn ?? null,
	}
}
