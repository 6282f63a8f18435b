import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import {
	lockManufactory,
	type Manufactory,
	type ManufactoryId,
	type ManufactoryState,
	type SteerRefusal,
	stateOn,
	steerManufactory,
} from '#manufactories'
import { journal } from '#platform/journal'
import { type Deciding, type DecidingId, insertDeciding, listDecidings } from '../../store/form/deciding.ts'
import { staffOf } from './staff.ts'

export type OpeningRefusal =
	| { readonly code: 'not-now'; readonly state: ManufactoryState }
	| { readonly code: 'reason-missing' }
	| SteerRefusal

/** Opens the deciding on form, so that voices can be given. After a decision it opens the next one, with a reason; the old one stays. */
export async function openDeciding(
	act: Act,
	{ manufactory, reason }: { manufactory: ManufactoryId; reason: string },
): Promise<Result<{ deciding: DecidingId }, OpeningRefusal>> {
	const held = await lockManufactory(act.db, act, { id: manufactory, permission: 'manufactory.decide' })
	const [latest] = await listDecidings(act.db, act.partnership, held.id)
	if (latest !== undefined && latest.form === null) return done({ deciding: latest.id })
	const ready = await makeReady(act, held, { latest, reason })
	if (!ready.ok) return ready
	const number = (latest?.number ?? 0) + 1
	const opened = { manufactory: held.id, number, on: act.today, reason: latest === undefined ? '' : reason, by: staffOf(act), at: act.now }
	const deciding = await insertDeciding(act.db, act.partnership, opened)
	await journal(act, { deed: latest === undefined ? 'form.deciding-opened' : 'form.reopened', subject: held.id, facts: { number } })
	return done({ deciding })
}

/** A decided manufactory goes back to the time of deciding, by its own action. */
async function makeReady(
	act: Act,
	held: Manufactory,
	{ latest, reason }: { latest: Deciding | undefined; reason: string },
): Promise<Result<void, OpeningRefusal>> {
	const state = stateOn(held, act.today)
	if (latest !== undefined && reason === '') return refused({ code: 'reason-missing' })
	if (state === 'protected' || state === 'decision-due') return done()
	if (latest === undefined || (state !== 'independent' && state !== 'stays-in-host')) return refused({ code: 'not-now', state })
	return steerManufactory(act, { manufactory: held.id, to: 'protected', onDay: act.today, reason: 'reopened', remarks: reason })
}
