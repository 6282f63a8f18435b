import type { Act } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { valueOn } from '#reference'
import { fullTime } from '../rules/lists.ts'
import type { State } from '../rules/states.ts'
import { stateOn } from '../rules/states.ts'
import { type PostRefusal, takingOn } from '../rules/working-time.ts'
import { lockManufactory } from '../store/manufactory.ts'
import {
	type Departure,
	type Employment,
	insertAcknowledgement,
	insertDeparture,
	insertWorker,
	lockOpenPerson,
	lockPosts,
	lockWorker,
	removeDeparture,
	revokeWorker,
	type WorkerId,
} from '../store/workers.ts'
import { staffOf } from './staff.ts'

export type EmployRefusal =
	| PostRefusal
	| { readonly code: 'not-for-workers'; readonly state: State }
	| { readonly code: 'full-post-unknown' }

/** The host employs a participant in its manufactory; with `acknowledgedOn` the host's rules are known to her from that day. */
export async function employWorker(
	act: Act,
	employment: Employment & { readonly acknowledgedOn?: PlainDate | undefined },
): Promise<Result<{ worker: WorkerId }, EmployRefusal>> {
	const held = await lockManufactory(act.db, act, { id: employment.manufactory, permission: 'manufactory.write' })
	const state = stateOn(held, act.today)
	if (state === 'concept' || state === 'closed') return refused({ code: 'not-for-workers', state })
	await lockOpenPerson(act.db, act, employment.participant)
	const posts = await lockPosts(act.db, act.partnership, employment)
	const post = await valueOn(act, fullTime, { code: 'full-time', day: employment.from })
	if (post === undefined) return refused({ code: 'full-post-unknown' })
	const full = Math.round(post.facts.weeklyHours * 60)
	const fits = takingOn(posts, employment, full)
	if (!fits.ok) return fits
	const written = { by: staffOf(act), at: act.now }
	const worker = await insertWorker(act.db, act.partnership, { ...employment, fullTime: employment.weeklyMinutes >= full, ...written })
	if (employment.acknowledgedOn !== undefined)
		await insertAcknowledgement(act.db, act.partnership, { worker, on: employment.acknowledgedOn, ...written })
	const facts = { participant: employment.participant, worker, contract: employment.contract, from: employment.from }
	await journal(act, { deed: 'manufactory.employed', subject: held.id, facts })
	return done({ worker })
}

/** She knows the host's rules. Asked twice: the first day stays. */
export async function acknowledgeRules(
	act: Act,
	told: { worker: WorkerId; on: PlainDate },
): Promise<Result<void, { code: 'day-not-come' }>> {
	if (told.on > act.today) return refused({ code: 'day-not-come' })
	const held = await lockWorker(act.db, act, told.worker)
	const isNew = await insertAcknowledgement(act.db, act.partnership, { worker: held.id, on: told.on, by: staffOf(act), at: act.now })
	if (isNew) await journal(act, { deed: 'manufactory.rules-known', subject: held.manufactoryId, facts: { worker: held.id, on: told.on } })
	return done()
}

export type DepartureRefusal = { readonly code: 'leaves-before-she-came'; readonly from: PlainDate }

/** Somebody stops working here; the last day may lie ahead. Asked twice: the first record stays. */
export async function recordDeparture(act: Act, departure: Departure): Promise<Result<void, DepartureRefusal>> {
	const held = await lockWorker(act.db, act, departure.worker)
	if (held.leftOn !== null || held.revoked) return done()
	if (departure.lastOn < held.from) return refused({ code: 'leaves-before-she-came', from: held.from })
	await insertDeparture(act.db, act.partnership, { ...departure, plannedUntil: held.until, by: staffOf(act), at: act.now })
	const facts = { worker: held.id, to: departure.lastOn, reason: departure.reason }
	await journal(act, { deed: 'manufactory.left', subject: held.manufactoryId, facts })
	return done()
}

/** Takes a departure back, when she has not taken other work since that would be too much. */
export async function takeBackDeparture(act: Act, id: WorkerId): Promise<Result<void, PostRefusal | { code: 'full-post-unknown' }>> {
	const held = await lockWorker(act.db, act, id)
	if (held.leftOn === null) return done()
	const posts = await lockPosts(act.db, act.partnership, { participant: held.participantId, except: held.id })
	const post = await valueOn(act, fullTime, { code: 'full-time', day: held.from })
	if (post === undefined) return refused({ code: 'full-post-unknown' })
	const fits = takingOn(posts, { ...held, until: held.plannedUntil }, Math.round(post.facts.weeklyHours * 60))
	if (!fits.ok) return fits
	await removeDeparture(act.db, act.partnership, { worker: held.id, until: held.plannedUntil })
	await journal(act, { deed: 'manufactory.departure-undone', subject: held.manufactoryId, facts: { worker: held.id } })
	return done()
}

/** A contract was written by mistake: it does not count, and can be read in the journal. Asked twice: it is gone already. */
export async function takeBackWorker(act: Act, id: Id<'worker'>): Promise<Result<void, never>> {
	const held = await lockWorker(act.db, act, id)
	if (held.revoked) return done()
	await revokeWorker(act.db, act.partnership, { worker: held.id, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'manufactory.contract-undone', subject: held.manufactoryId, facts: { worker: held.id } })
	return done()
}
