import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AccountId, PartnershipId } from '#kernel/id'
import { type Actor, reach } from '../rules/actor.ts'
import type { Permission, Scope } from '../rules/roles.ts'

/** Who asks, and where. A `View` and an `Act` are both askers. */
export type Asker = { readonly actor: Actor; readonly partnership: PartnershipId }

/**
 * The condition that a participant's record is open to the one who asks: everybody's by role, else hers by whom the account stands
 * (`access.bond`: coach, adviser, team, owner of her referral). Every list, search, count, export and report goes through it.
 * `participant` names the column that holds her id, as `table.column`.
 */
export function openPerson(asker: Asker, asked: { permission: Permission; participant: string }): RawBuilder<SqlBool> {
	const { actor, partnership } = asker
	return openTo(reach(actor, asked.permission), { partnership, account: actor.account, participant: asked.participant })
}

/** The same for a scope already known: for statements that are built once for each scope. */
export function openTo(
	scope: Scope | undefined,
	{ partnership, account, participant }: { partnership: PartnershipId; account: AccountId | undefined; participant: string },
): RawBuilder<SqlBool> {
	if (scope === 'all') return sql<SqlBool>`true`
	if (scope === undefined || account === undefined) return sql<SqlBool>`false`
	return sql<SqlBool>`${sql.ref(participant)} in (select b.participant_id from access.bond b
		where b.partnership_id = ${partnership} and b.account_id = ${account})`
}
