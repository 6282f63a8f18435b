import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Asker, type Permission, reach } from '#access'

/**
 * The one condition that a manufactory is open to the one who asks: all of them by role, else those of the account's own host organisation, those it
 * manages or tutors, and, for reading, those in which somebody works whom the account stands by (`access.bond`).
 * Every page, list, search, count and export goes through it. `manufactory` names the column that holds the id, as `table.column`.
 */
export function openManufactory(asker: Asker, asked: { permission: Permission; manufactory: string }): RawBuilder<SqlBool> {
	const scope = reach(asker.actor, asked.permission)
	if (scope === 'all') return sql<SqlBool>`true`
	const { account } = asker.actor
	if (scope === undefined || account === undefined) return sql<SqlBool>`false`
	const bond = sql`union all select w.manufactory_id from access.bond b join manufactories.current_worker w
		on w.partnership_id = b.partnership_id and w.participant_id = b.participant_id
		where b.partnership_id = ${asker.partnership} and b.account_id = ${account}`
	return sql<SqlBool>`${sql.ref(asked.manufactory)} in (${insideOf(asker)} ${asked.permission === 'manufactory.read' ? bond : sql``})`
}

/** Whether the one who asks belongs to a manufactory (host, manager, tutor, or everybody's by role): who does sees the names of all who work there. */
export function belongsTo(asker: Asker, manufactory: string): RawBuilder<SqlBool> {
	if (reach(asker.actor, 'manufactory.read') === 'all') return sql<SqlBool>`true`
	if (asker.actor.account === undefined) return sql<SqlBool>`false`
	return sql<SqlBool>`${sql.ref(manufactory)} in (${insideOf(asker)})`
}

/** Written without a join, so that each part walks its own index (`hosting_organisation`, `hosting_manager`, `tutoring_account`). */
function insideOf({ partnership, actor }: Asker) {
	const account = actor.account ?? null
	return sql`select h.manufactory_id from manufactories.hosting h where h.partnership_id = ${partnership} and h.current
			and h.organisation_id in (select r.subject_id from access.relationship r where r.partnership_id = ${partnership}
				and r.account_id = ${account} and r.subject = 'organisation' and r.until_on is null)
		union all select h.manufactory_id from manufactories.hosting h where h.partnership_id = ${partnership} and h.current and h.manager_id = ${account}
		union all select t.manufactory_id from manufactories.tutoring t where t.partnership_id = ${partnership} and t.account_id = ${account} and t.until_on is null`
}
