import { sql } from 'kysely'
import { type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { CentreKind, TeamKind } from '../rules/words.ts'
import type { OrganisationId } from './organisation.ts'

export type CentreId = Id<'centre'>
export type TeamId = Id<'team'>
export type CentreValues = {
	name: string
	kind: CentreKind
	organisation: OrganisationId | undefined
	branchOf: CentreId | undefined
	place: string
	address: string
	phone: string
}
export type Centre = CentreValues & { id: CentreId; version: number; teams: Team[] }
type Team = { id: TeamId; name: string; kind: TeamKind; closedOn: PlainDate | null }

/** Centres with their teams, a branch after the centre it belongs to. One query. */
export async function listCentres(db: Db, partnership: PartnershipId): Promise<Centre[]> {
	const rows = await db
		.selectFrom('partnership.centre as c')
		.leftJoin('partnership.centre as head', (on) =>
			on.onRef('head.partnership_id', '=', 'c.partnership_id').onRef('head.id', '=', 'c.branch_of'),
		)
		.leftJoin('partnership.team as t', (on) => on.onRef('t.partnership_id', '=', 'c.partnership_id').onRef('t.centre_id', '=', 'c.id'))
		.select([
			'c.id',
			'c.name',
			'c.kind',
			'c.organisation_id',
			'c.branch_of',
			'c.place',
			'c.address',
			'c.phone',
			'c.version',
			't.id as team',
			't.name as team_name',
			't.kind as team_kind',
			't.closed_on as team_closed_on',
		])
		.where('c.partnership_id', '=', partnership)
		.orderBy(sql`coalesce(head.name, c.name) collate "pl-x-icu"`)
		.orderBy('c.branch_of', (by) => by.nullsFirst())
		.orderBy(sql`c.name collate "pl-x-icu"`)
		.orderBy(sql`t.name collate "pl-x-icu"`)
		.execute()
	const centres = new Map<CentreId, Centre>()
	for (const row of rows) {
		const centre = centres.get(row.id) ?? {
			...row,
			organisation: row.organisation_id ?? undefined,
			branchOf: row.branch_of ?? undefined,
			teams: [],
		}
		centres.set(row.id, centre)
		if (row.team !== null && row.team_name !== null && row.team_kind !== null)
			centre.teams.push({ id: row.team, name: row.team_name, kind: row.team_kind, closedOn: row.team_closed_on })
	}
	return [...centres.values()]
}

/** The teams at work in all centres, named with their centre, by name: for choosing one. */
export async function listTeams(
	db: Db,
	partnership: PartnershipId,
): Promise<{ id: TeamId; name: string; centre: string; kind: TeamKind }[]> {
	return db
		.selectFrom('partnership.team as t')
		.innerJoin('partnership.centre as c', (on) => on.onRef('c.partnership_id', '=', 't.partnership_id').onRef('c.id', '=', 't.centre_id'))
		.select(['t.id', 't.name', 'c.name as centre', 't.kind'])
		.where('t.partnership_id', '=', partnership)
		.where('t.closed_on', 'is', null)
		.orderBy(sql`c.name collate "pl-x-icu"`)
		.orderBy(sql`t.name collate "pl-x-icu"`)
		.execute()
}

/** A new centre or branch; `undefined` when the name is taken. */
export async function insertCentre(
	db: Db,
	partnership: PartnershipId,
	{ organisation, branchOf, ...values }: CentreValues,
): Promise<CentreId | undefined> {
	const row = await db
		.insertInto('partnership.centre')
		.values({
			partnership_id: partnership,
			id: newId<'centre'>(),
			organisation_id: organisation ?? null,
			branch_of: branchOf ?? null,
			...values,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id
}

/** A new team of a centre; `undefined` when the centre has one of this name. */
export async function insertTeam(
	db: Db,
	partnership: PartnershipId,
	team: { centre: CentreId; name: string; kind: TeamKind },
): Promise<TeamId | undefined> {
	const row = await db
		.insertInto('partnership.team')
		.values({ partnership_id: partnership, id: newId<'team'>(), centre_id: team.centre, name: team.name, kind: team.kind })
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id
}

/** Closes a team on a day, or opens it again (`null`); `false` when it stands so already. */
export async function saveTeamClosing(
	db: Db,
	partnership: PartnershipId,
	{ team, closedOn }: { team: TeamId; closedOn: PlainDate | null },
): Promise<boolean> {
	const result = await db
		.updateTable('partnership.team')
		.set((eb) => ({ closed_on: closedOn, version: eb('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', team)
		.where('closed_on', closedOn === null ? 'is not' : 'is', null)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}
