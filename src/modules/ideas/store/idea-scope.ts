import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Asker, type Permission, reach } from '#access'

/**
 * The condition that an idea is open to the one who asks: every idea by role, else those whose authors the account stands by (`access.bond`), or that it
 * owns or was asked to assess. Every list, search, count and file of ideas goes through it. `idea` names the column with the idea's id, as `i.id`.
 */
export function openIdea(asker: Asker, asked: { permission: Permission; idea: string }): RawBuilder<SqlBool> {
	const scope = reach(asker.actor, asked.permission)
	const { account } = asker.actor
	if (scope === 'all') return sql<SqlBool>`true`
	if (scope === undefined || account === undefined) return sql<SqlBool>`false`
	return sql<SqlBool>`${sql.ref(asked.idea)} in (
		select o.id from ideas.idea o where o.partnership_id = ${asker.partnership} and o.owner_id = ${account}
		union all select r.idea_id from ideas.assessor s join ideas.round r on r.partnership_id = s.partnership_id and r.id = s.round_id
			where s.partnership_id = ${asker.partnership} and s.account_id = ${account} and s.released_at is null
		union all select u.idea_id from ideas.author u join people.participant h on h.partnership_id = u.partnership_id and h.id = u.participant_id
			where u.partnership_id = ${asker.partnership} and u.left_at is null and coalesce(h.merged_into, h.id) in (
				select b.participant_id from access.bond b where b.partnership_id = ${asker.partnership} and b.account_id = ${account}))`
}
