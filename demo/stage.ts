import type pg from 'pg'
import type { Act, Role } from '#access'
import type { AccountId, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { unamended } from '#kernel/reference-list'
import type { Result } from '#kernel/result'
import { present } from '#platform/absent'
import type { Clock } from '#platform/clock'
import { type Db, inPartnership } from '#platform/db'

/** Where the story is told: the database, and a clock that the story moves. */
export type Stage = {
	readonly pool: pg.Pool
	readonly ownerPool: pg.Pool
	readonly clock: Clock & { setTo(on: PlainDate): void }
	/** The day on the wall: what happens "three weeks ago" is counted from here. */
	readonly today: PlainDate
	readonly passwordHash: string
}

/** Somebody who works in a partnership of the story. */
export type Worker = { readonly account: AccountId; readonly name: string; readonly roles: readonly Role[] }

/** A partnership of the story with its people at work. */
export type Place = {
	readonly stage: Stage
	readonly partnership: PartnershipId
	readonly slug: string
	readonly worker: (post: string) => Worker
}

/** Does the work as somebody of the place, on the day that the clock shows, in one transaction. */
export async function as<T>({ stage, partnership, worker }: Place, post: string, work: (act: Act) => Promise<T>): Promise<T> {
	return inPartnership(stage.pool, partnership, (db) => work(actOf(db, { stage, partnership, worker: worker(post) })))
}

/** What somebody does inside a transaction that is open already. */
export function actOf(db: Db, by: { stage: Stage; partnership: PartnershipId; worker: Worker | undefined }): Act {
	const { stage, partnership, worker } = by
	const actor = { account: worker?.account, name: worker?.name ?? '', roles: worker?.roles ?? [], session: undefined }
	return { db, partnership, actor, account: worker?.account, now: stage.clock.now(), today: stage.clock.today(), amendments: unamended }
}

/** The story is written so that nothing is refused: a refusal is a fault in the story. */
export function must<T, R extends { readonly code: string }>(result: Result<T, R>): T {
	if (!result.ok) throw new Error(`the demo story was refused: ${JSON.stringify(result.refusal)}`)
	return result.value
}

/** What was made before under this name. */
export function known<T>(all: ReadonlyMap<string, T>, name: string): T {
	return present(all.get(name), `${name} of the demo story`)
}
