import { sql } from 'kysely'
import type { Asker } from '#access'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'

type Late = { readonly today: PlainDate; readonly at: Date }

/** Ideas past the day of their next step that nobody escalated. One statement: two workers at once find each idea once. */
export async function escalateLateIdeas(
	db: Db,
	{ partnership }: Asker,
	{ today, at }: Late,
): Promise<{ id: Id<'idea'>; owner: AccountId; dueOn: PlainDate }[]> {
	const found = await sql<{ id: Id<'idea'>; owner: AccountId; dueOn: PlainDate }>`update ideas.idea set escalated_at = ${at}
		where partnership_id = ${partnership} and due_on < ${today} and escalated_at is null returning id, owner_id as owner, due_on as "dueOn"`.execute(
		db,
	)
	return found.rows
}

/** Assessors past their day in the latest round of the version in force; rounds that were left behind wait for nobody. */
export async function escalateLateSheets(
	db: Db,
	{ partnership }: Asker,
	{ today, at }: Late,
): Promise<{ idea: Id<'idea'>; account: AccountId; dueOn: PlainDate }[]> {
	const found = await sql<{ idea: Id<'idea'>; account: AccountId; dueOn: PlainDate }>`update ideas.assessor s set escalated_at = ${at}
		from ideas.round r join ideas.idea i on i.partnership_id = r.partnership_id and i.id = r.idea_id and i.version = r.version
		where s.partnership_id = ${partnership} and r.partnership_id = s.partnership_id and r.id = s.round_id and s.due_on < ${today}
			and s.escalated_at is null and s.released_at is null and i.due_on is not null
			and not exists (select from ideas.round n where n.partnership_id = r.partnership_id and n.idea_id = r.idea_id and n.number > r.number)
			and not exists (select from ideas.sheet h where h.partnership_id = s.partnership_id and h.round_id = s.round_id and h.account_id = s.account_id)
		returning r.idea_id as idea, s.account_id as account, s.due_on as "dueOn"`.execute(db)
	return found.rows
}

/** Every partnership, for work that goes round all of them. */
export async function listPartnershipIds(db: Db): Promise<PartnershipId[]> {
	const rows = await db.selectFrom('partnership.partnership').select('id').orderBy('id').execute()
	return rows.map(({ id }) => id)
}
