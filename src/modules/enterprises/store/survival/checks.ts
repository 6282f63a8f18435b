import { sql } from 'kysely'
import { type AccountId, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Check, SurvivalAnswer } from '../../rules/survival/checks.ts'
import type { EnterpriseId } from '../enterprise/enterprise.ts'

/** A check with what was answered. */
export type CheckRow = Check & {
	readonly enterpriseId: EnterpriseId
	readonly jobs: number | null
	readonly atRiskJobs: number | null
	readonly revenue: string | null
	readonly helped: readonly string[]
	readonly remarks: string
	readonly by: string | null
}

const COLUMNS = sql`t.enterprise_id as "enterpriseId", t.months, t.due_on as "dueOn", s.answer, s.done_on as "doneOn", s.jobs, s.at_risk_jobs as "atRiskJobs",
	s.revenue, coalesce(s.helped, '{}') as helped, coalesce(s.remarks, '') as remarks, a.name as by`
const FROM = sql`enterprises.survival_task t
	left join enterprises.survival_check s on s.partnership_id = t.partnership_id and s.enterprise_id = t.enterprise_id and s.months = t.months and s.revoked_at is null
	left join access.account a on a.id = s.by_id`

/** The checks of enterprises in their order; a page of fifty enterprises asks once. */
export async function listChecks(db: Db, partnership: PartnershipId, enterprises: readonly EnterpriseId[]): Promise<CheckRow[]> {
	if (enterprises.length === 0) return []
	const found = await sql<CheckRow>`select ${COLUMNS} from ${FROM}
		where t.partnership_id = ${partnership} and t.enterprise_id = any(${[...enterprises]}::uuid[]) order by t.enterprise_id, t.months`.execute(
		db,
	)
	return found.rows
}

/** A check held until the end of the transaction. */
export async function lockCheck(
	db: Db,
	partnership: PartnershipId,
	{ enterprise, months }: { enterprise: EnterpriseId; months: number },
): Promise<CheckRow> {
	await sql`select from enterprises.survival_task t where t.partnership_id = ${partnership} and t.enterprise_id = ${enterprise} and t.months = ${months} for update`.execute(
		db,
	)
	const found = await sql<CheckRow>`select ${COLUMNS} from ${FROM}
		where t.partnership_id = ${partnership} and t.enterprise_id = ${enterprise} and t.months = ${months}`.execute(db)
	return present(found.rows[0], 'survival-check')
}

/** Plans checks; those planned already stay, and those not answered move with the day they are counted from. */
export async function saveTasks(
	db: Db,
	partnership: PartnershipId,
	{ enterprise, tasks }: { enterprise: EnterpriseId; tasks: readonly { months: number; dueOn: PlainDate }[] },
): Promise<void> {
	if (tasks.length === 0) return
	const rows = tasks.map(({ months, dueOn }) => ({ partnership_id: partnership, enterprise_id: enterprise, months, due_on: dueOn }))
	await db
		.insertInto('enterprises.survival_task')
		.values(rows)
		.onConflict((conflict) =>
			conflict
				.columns(['partnership_id', 'enterprise_id', 'months'])
				.doUpdateSet((set) => ({ due_on: set.ref('excluded.due_on') }))
				.where(
					sql<boolean>`not exists (select from enterprises.survival_check s where s.partnership_id = survival_task.partnership_id
						and s.enterprise_id = survival_task.enterprise_id and s.months = survival_task.months and s.revoked_at is null)`,
				),
		)
		.execute()
}

export type CheckAnswered = {
	readonly enterprise: EnterpriseId
	readonly months: number
	readonly doneOn: PlainDate
	readonly answer: SurvivalAnswer
	readonly jobs: number | null
	readonly atRiskJobs: number | null
	readonly revenue: string | null
	readonly helped: readonly string[]
	readonly remarks: string
}

export async function insertCheck(
	db: Db,
	partnership: PartnershipId,
	check: CheckAnswered & { readonly by: AccountId; readonly at: Date },
): Promise<void> {
	await db
		.insertInto('enterprises.survival_check')
		.values({
			partnership_id: partnership,
			id: newId(),
			enterprise_id: check.enterprise,
			months: check.months,
			done_on: check.doneOn,
			answer: check.answer,
			jobs: check.jobs,
			at_risk_jobs: check.atRiskJobs,
			revenue: check.revenue,
			helped: [...check.helped],
			remarks: check.remarks,
			by_id: check.by,
			at: check.at,
		})
		.execute()
}

/** Takes an answer back; the row stays. */
export async function revokeCheck(
	db: Db,
	partnership: PartnershipId,
	back: { enterprise: EnterpriseId; months: number; by: AccountId; at: Date },
): Promise<boolean> {
	const revoked = await db
		.updateTable('enterprises.survival_check')
		.set({ revoked_by: back.by, revoked_at: back.at })
		.where('partnership_id', '=', partnership)
		.where('enterprise_id', '=', back.enterprise)
		.where('months', '=', back.months)
		.where('revoked_at', 'is', null)
		.returning('id')
		.executeTakeFirst()
	return revoked !== undefined
}

/** A check that waits, and of which enterprise. */
export type WaitingCheck = {
	readonly enterpriseId: EnterpriseId
	readonly name: string
	readonly months: number
	readonly dueOn: PlainDate
	readonly isMine: boolean
}

/** Checks due within so many days, of enterprises that live; the keeper's own first. Index `survival_task_due`. */
export async function listWaitingChecks(
	db: Db,
	partnership: PartnershipId,
	{ account, today, within }: { account: AccountId | undefined; today: PlainDate; within: number },
): Promise<WaitingCheck[]> {
	const found = await sql<WaitingCheck>`select t.enterprise_id as "enterpriseId", e.name, t.months, t.due_on as "dueOn",
			e.keeper_id is not distinct from ${account ?? null}::uuid as "isMine"
		from enterprises.survival_task t
		join enterprises.public_enterprise p on p.partnership_id = t.partnership_id and p.enterprise_id = t.enterprise_id and p.closed_on is null
		join enterprises.enterprise e on e.partnership_id = t.partnership_id and e.id = t.enterprise_id
		where t.partnership_id = ${partnership} and t.due_on <= ${today}::date + ${within}::int
			and not exists (select from enterprises.survival_check s where s.partnership_id = t.partnership_id and s.enterprise_id = t.enterprise_id
				and s.months = t.months and s.revoked_at is null)
		order by t.due_on, e.name collate "pl-x-icu", t.months limit 20`.execute(db)
	return found.rows
}

/** A check that is due today or was, whose keeper has not been told; held. */
export type UntoldCheck = {
	readonly enterpriseId: EnterpriseId
	readonly name: string
	readonly months: number
	readonly email: string
	readonly lang: 'pl' | 'en'
}

export async function lockUntold(db: Db, partnership: PartnershipId, today: PlainDate): Promise<UntoldCheck[]> {
	const found = await sql<UntoldCheck>`select t.enterprise_id as "enterpriseId", e.name, t.months, a.email, a.lang
		from enterprises.survival_task t
		join enterprises.enterprise e on e.partnership_id = t.partnership_id and e.id = t.enterprise_id
		join access.account a on a.id = e.keeper_id and a.closed_at is null
		where t.partnership_id = ${partnership} and t.due_on <= ${today} and t.told_at is null
			and not exists (select from enterprises.closing c where c.partnership_id = t.partnership_id and c.enterprise_id = t.enterprise_id and c.revoked_at is null)
			and not exists (select from enterprises.survival_check s where s.partnership_id = t.partnership_id and s.enterprise_id = t.enterprise_id
				and s.months = t.months and s.revoked_at is null)
		order by t.due_on, t.enterprise_id limit 500 for update of t skip locked`.execute(db)
	return found.rows
}

/** The keeper was told. */
export async function saveTold(
	db: Db,
	partnership: PartnershipId,
	told: { enterprise: EnterpriseId; months: number; at: Date },
): Promise<void> {
	await db
		.updateTable('enterprises.survival_task')
		.set({ told_at: told.at })
		.where('partnership_id', '=', partnership)
		.where('enterprise_id', '=', told.enterprise)
		.where('months', '=', told.months)
		.execute()
}
