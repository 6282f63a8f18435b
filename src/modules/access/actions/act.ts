import type { AccountId, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Amendments } from '#kernel/reference-list'
import type { Db } from '#platform/db'
import type { Actor } from '../rules/actor.ts'

/** What every action takes: the open transaction, where, who, and the clock. */
export type Act = {
	readonly db: Db
	readonly partnership: PartnershipId
	readonly actor: Actor
	/** The account that acts, for columns that ask who; undefined when nobody signed in. */
	readonly account: AccountId | undefined
	readonly now: Date
	readonly today: PlainDate
	/** What this partnership has changed in the lists, where it is known already: `valuesOn(act, ...)` asks the database else. */
	readonly amendments?: Amendments | undefined
}
