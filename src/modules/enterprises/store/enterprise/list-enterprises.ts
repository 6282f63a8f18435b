import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AccountId, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { fold } from '#kernel/text'
import type { Db } from '#platform/db'
import type { EnterpriseId } from './enterprise.ts'

/** An enterprise as the list shows it; jobs and checks are read for the whole page at once. */
export type ListedEnterprise = {
	readonly id: EnterpriseId
	readonly name: string
	readonly form: string
	readonly foundedOn: PlainDate
	readonly registeredOn: PlainDate | null
	readonly krs: string
	readonly nip: string
	readonly regon: string
	readonly mainLine: string
	readonly manufactory: string | null
	readonly group: string | null
	readonly programme: string | null
	readonly keeper: string
	readonly closedOn: PlainDate | null
	/** When the support that fades ends; null without a plan. */
	readonly supportEndsOn: PlainDate | null
}

export const enterpriseStates = ['lives', 'closed', 'check-late'] as const
export type EnterpriseFilter = {
	readonly today: PlainDate
	readonly search?: string | undefined
	readonly state?: (typeof enterpriseStates)[number] | undefined
	readonly form?: string | undefined
	readonly keeper?: AccountId | undefined
	/** Rows on a page; one more is read, which says that there are more. */
	readonly rows: number
	/** Name and id of the last row of the page before. */
	readonly after?: readonly string[] | undefined
}

/** One page of enterprises by name, in one query. Index `enterprise_by_name`. */
export async function listEnterprises(db: Db, partnership: PartnershipId, filter: EnterpriseFilter): Promise<ListedEnterprise[]> {
	const found =
		await sql<ListedEnterprise>`select e.id, e.name, e.form, e.founded_on as "foundedOn", e.registered_on as "registeredOn", e.krs, e.nip, e.regon,
			e.main_line as "mainLine", m.name as manufactory, g.name as "group", p.code as programme, k.name as keeper, c.closed_on as "closedOn",
			f.ends_on as "supportEndsOn"
		from enterprises.enterprise e join access.account k on k.id = e.keeper_id
		left join manufactories.public_manufactory m on m.partnership_id = e.partnership_id and m.manufactory_id = e.manufactory_id
		left join enterprises.initiative_group g on g.partnership_id = e.partnership_id and g.id = e.group_id
		left join partnership.programme p on p.partnership_id = e.partnership_id and p.id = e.programme_id
		left join enterprises.closing c on c.partnership_id = e.partnership_id and c.enterprise_id = e.id and c.revoked_at is null
		left join enterprises.fading_plan f on f.partnership_id = e.partnership_id and f.enterprise_id = e.id and f.current
		where e.partnership_id = ${partnership} and ${narrowed(filter)}
		order by e.name collate "pl-x-icu", e.id limit ${filter.rows + 1}`.execute(db)
	return found.rows
}

function narrowed({ today, search, state, form, keeper, after }: EnterpriseFilter): RawBuilder<SqlBool> {
	const words = fold(search ?? '')
		.split(' ')
		.filter(Boolean)
		.slice(0, 5)
	const [name, id] = after ?? []
	const wanted: RawBuilder<SqlBool>[] = [
		sql`true`,
		...words.map((word) => sql<SqlBool>`e.folded like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
		...(state === undefined ? [] : [STATES[state](today)]),
		...(form === undefined ? [] : [sql<SqlBool>`e.form = ${form}`]),
		...(keeper === undefined ? [] : [sql<SqlBool>`e.keeper_id = ${keeper}`]),
		...(name === undefined ? [] : [sql<SqlBool>`(e.name collate "pl-x-icu", e.id) > (${name} collate "pl-x-icu", ${id}::uuid)`]),
	]
	return sql.join(wanted, sql` and `)
}

const STATES: Record<(typeof enterpriseStates)[number], (today: PlainDate) => RawBuilder<SqlBool>> = {
	lives: () => sql`c.closed_on is null`,
	closed: () => sql`c.closed_on is not null`,
	'check-late': (
		today,
	) => sql`c.closed_on is null and exists (select from enterprises.survival_task t where t.partnership_id = e.partnership_id
		and t.enterprise_id = e.id and t.due_on < ${today} and not exists (select from enterprises.survival_check s
			where s.partnership_id = t.partnership_id and s.enterprise_id = t.enterprise_id and s.months = t.months and s.revoked_at is null))`,
}
