import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import { type Actor, reach } from '../rules/actor.ts'
import type { Permission } from '../rules/roles.ts'

/** Who asks, and where. A `View` and an `Act` are both askers. */
export type Asker = { readonly actor: Actor; readonly partnership: PartnershipId }

/**
 * The condition that a participant's record is open to the one who asks: everybody's by role, else hers by whom the account stands
 * (`access.bond`: coach, adviser, team, owner of her referral). Every list, search, count, export and report goes through it.
 * `participant` names the column that holds her id, as `table.column`.
 */
export function openPerson(asker: Asker, asked: { permission: Permission; participant: string }): RawBuilder<SqlBool> {
	const scope = reach(asker.actor, asked.permission)
	if (scope === 'all') return sql<SqlBool>`true`
	if (scope === undefined || asker.actor.account === undefined) return sql<SqlBool>`false`
	return sql<SqlBool>`${sql.ref(asked.participant)} in (select b.participant_id from access.bond b
		where b.partnership_id = ${asker.partnership} and b.account_id = ${asker.actor.account})`
}
