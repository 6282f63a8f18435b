import { sql } from 'kysely'
import { listStaff } from '#access'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import { rolesOwningReferrals } from '../rules/assignment.ts'

export type ReferralChoices = {
	readonly programmes: readonly { readonly id: Id<'programme'>; readonly code: string; readonly name: string }[]
	readonly teams: readonly { readonly id: Id<'team'>; readonly name: string; readonly centre: string }[]
	readonly organisations: readonly { readonly id: Id<'organisation'>; readonly name: string }[]
	readonly owners: readonly { readonly account: AccountId; readonly name: string }[]
}

/** What the form of a referral offers: programmes not over yet, teams, organisations, people who may own it. */
export async function getReferralChoices(db: Db, partnership: PartnershipId, today: PlainDate): Promise<ReferralChoices> {
	const programmes = await db
		.selectFrom('partnership.programme')
		.select(['id', 'code', 'name'])
		.where('partnership_id', '=', partnership)
		.where('to_on', '>=', today)
		.orderBy('code')
		.execute()
	const organisations = await db
		.selectFrom('partnership.organisation')
		.select(['id', 'name'])
		.where('partnership_id', '=', partnership)
		.where('left_on', 'is', null)
		.orderBy(sql`name collate "pl-x-icu"`)
		.execute()
	return { programmes, organisations, teams: await listTeams(db, partnership), owners: await listOwners(db, partnership) }
}

/** Teams with their centres, by name. */
async function listTeams(db: Db, partnership: PartnershipId) {
	return db
		.selectFrom('partnership.team as t')
		.innerJoin('partnership.centre as c', (join) =>
			join.onRef('c.partnership_id', '=', 't.partnership_id').onRef('c.id', '=', 't.centre_id'),
		)
		.select(['t.id', 't.name', 'c.name as centre'])
		.where('t.partnership_id', '=', partnership)
		.where('t.closed_on', 'is', null)
		.orderBy(sql`c.name collate "pl-x-icu"`)
		.orderBy(sql`t.name collate "pl-x-icu"`)
		.execute()
}

/** Staff who may own a referral, by name. */
export async function listOwners(db: Db, partnership: PartnershipId) {
	const allowed: readonly string[] = rolesOwningReferrals
	return (await listStaff(db, partnership)).filter(({ roles }) => roles.some((role) => allowed.includes(role)))
}

/** How many days a programme gives for the first contact; `Absent` when there is no such programme here. */
export async function getFirstContactDays(db: Db, partnership: PartnershipId, programme: Id<'programme'>): Promise<number> {
	const query = db.selectFrom('partnership.programme').select('first_contact_days').where('partnership_id', '=', partnership)
	return present(await query.where('id', '=', programme).executeTakeFirst(), 'programme').first_contact_days
}
