import { sql } from 'kysely'
import { type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Part, Sector } from '../rules/words.ts'

export type OrganisationId = Id<'organisation'>
export type OrganisationValues = {
	name: string
	sector: Sector
	part: Part
	place: string
	email: string
	phone: string
	joinedOn: PlainDate | undefined
}
export type Organisation = OrganisationValues & { id: OrganisationId; leftOn: PlainDate | undefined; version: number }

/** The organisations of the partnership: the leader first, then by name. */
export async function listOrganisations(db: Db, partnership: PartnershipId): Promise<Organisation[]> {
	const rows = await select(db, partnership)
		.orderBy(sql`case part when 'leader' then 0 when 'partner' then 1 else 2 end`)
		.orderBy(sql`name collate "pl-x-icu"`)
		.execute()
	return rows.map(read)
}

/** One organisation; `Absent` when it is none of this partnership. */
export async function getOrganisation(db: Db, partnership: PartnershipId, id: OrganisationId): Promise<Organisation> {
	return read(present(await select(db, partnership).where('id', '=', id).executeTakeFirst(), 'organisation'))
}

/** A new organisation; `taken` when the name or the leader's place is taken. */
export async function insertOrganisation(
	db: Db,
	partnership: PartnershipId,
	values: OrganisationValues,
): Promise<OrganisationId | 'taken'> {
	const row = await db
		.insertInto('partnership.organisation')
		.values({ partnership_id: partnership, id: newId<'organisation'>(), ...columns(values) })
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id ?? 'taken'
}

/** Saves over the version that was read; `false` when somebody saved meanwhile. */
export async function saveOrganisation(
	db: Db,
	partnership: PartnershipId,
	saved: { id: OrganisationId; version: number; values: OrganisationValues },
): Promise<boolean> {
	const result = await db
		.updateTable('partnership.organisation')
		.set({ ...columns(saved.values), version: saved.version + 1 })
		.where('partnership_id', '=', partnership)
		.where('id', '=', saved.id)
		.where('version', '=', saved.version)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

/** Another organisation with the same name, or another leader while this one wants to lead. */
export async function findRival(
	db: Db,
	partnership: PartnershipId,
	of: { id: OrganisationId | undefined; values: OrganisationValues },
): Promise<'same-name' | 'another-leader' | undefined> {
	const rows = await select(db, partnership)
		.where((on) => on.or([on('name', '=', of.values.name), on.and([on('part', '=', 'leader'), on('left_on', 'is', null)])]))
		.execute()
	const others = rows.filter((row) => row.id !== of.id)
	if (others.some((row) => row.name === of.values.name)) return 'same-name'
	return of.values.part === 'leader' && others.some((row) => row.part === 'leader') ? 'another-leader' : undefined
}

function select(db: Db, partnership: PartnershipId) {
	return db
		.selectFrom('partnership.organisation')
		.select(['id', 'name', 'sector', 'part', 'place', 'email', 'phone', 'joined_on', 'left_on', 'version'])
		.where('partnership_id', '=', partnership)
}

function columns({ joinedOn, ...values }: OrganisationValues) {
	return { ...values, joined_on: joinedOn ?? null }
}

type Row = Omit<OrganisationValues, 'joinedOn'> & {
	id: OrganisationId
	joined_on: PlainDate | null
	left_on: PlainDate | null
	version: number
}

function read({ joined_on, left_on, ...row }: Row): Organisation {
	return { ...row, joinedOn: joined_on ?? undefined, leftOn: left_on ?? undefined }
}
