import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { valueOn } from '#reference'
import { settingOf } from '../rules/clock.ts'
import { protectivePeriods } from '../rules/lists.ts'
import { type Need, whatIsMissing } from '../rules/missing.ts'
import { type Kept, maySteer, type State, stateOn } from '../rules/states.ts'
import { insertClock, removeClock } from '../store/clock.ts'
import { hasOf } from '../store/listed.ts'
import { lockManufactory, type Manufactory, type ManufactoryId } from '../store/manufactory.ts'
import { insertStep, listSteps, revokeStep } from '../store/steps.ts'
import { staffOf } from './staff.ts'

export type SteerRefusal =
	| { readonly code: 'not-from-here'; readonly state: State }
	| { readonly code: 'still-missing'; readonly needs: readonly Need[] }
	| { readonly code: 'day-not-come' }
	| { readonly code: 'before-the-last-step'; readonly lastOn: PlainDate }
	| { readonly code: 'no-period' }

export type Steering = {
	readonly manufactory: ManufactoryId
	readonly to: Kept
	readonly onDay: PlainDate
	/** Asked for when it closes or a decision is opened again. */
	readonly reason: string
	readonly remarks: string
}

/** Leads a manufactory to its next state when nothing is missing. Asked twice: it is there already, which is no error. */
export async function steerManufactory(act: Act, steering: Steering): Promise<Result<void, SteerRefusal>> {
	const held = await lockManufactory(act.db, act, { id: steering.manufactory, permission: 'manufactory.decide' })
	if (held.kept === steering.to && held.keptOn === steering.onDay) return done()
	const state = stateOn(held, act.today)
	if (!maySteer(state, steering.to)) return refused({ code: 'not-from-here', state })
	if (steering.onDay > act.today) return refused({ code: 'day-not-come' })
	if (held.keptOn !== null && steering.onDay < held.keptOn) return refused({ code: 'before-the-last-step', lastOn: held.keptOn })
	const needs = whatIsMissing(steering.to, hasOf(held))
	if (needs.length > 0) return refused({ code: 'still-missing', needs })
	if (state === 'founded' && steering.to === 'protected' && !(await startClock(act, held, steering.onDay)))
		return refused({ code: 'no-period' })
	await insertStep(act.db, act.partnership, { ...steering, from: state, by: staffOf(act), at: act.now })
	const facts = { from: state, to: steering.to, on: steering.onDay, ...(steering.reason === '' ? {} : { reason: steering.reason }) }
	await journal(act, { deed: 'manufactory.led', subject: held.id, facts })
	return done()
}

export type BackRefusal = { readonly code: 'nothing-to-take-back' } | { readonly code: 'clock-has-run' }

/** Takes the newest step back: it was a mistake. A protective period in which something happened is closed, not taken back. */
export async function takeBackStep(act: Act, manufactory: ManufactoryId): Promise<Result<void, BackRefusal>> {
	const held = await lockManufactory(act.db, act, { id: manufactory, permission: 'manufactory.decide' })
	const newest = (await listSteps(act.db, act.partnership, held.id)).find((step) => step.revokedAt === null)
	if (newest === undefined) return refused({ code: 'nothing-to-take-back' })
	if (newest.from === 'founded' && newest.to === 'protected' && !(await removeClock(act.db, act.partnership, held.id)))
		return refused({ code: 'clock-has-run' })
	await revokeStep(act.db, act.partnership, { id: newest.id, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'manufactory.led-back', subject: held.id, facts: { from: newest.to, to: newest.from } })
	return done()
}

/** The length is that of the programme when it has one of its own, else that of the model. `false` when neither is known on that day. */
async function startClock(act: Act, held: Manufactory, startedOn: PlainDate): Promise<boolean> {
	const own = held.programme === null ? undefined : await valueOn(act, protectivePeriods, { code: held.programme, day: startedOn })
	const period = own ?? (await valueOn(act, protectivePeriods, { code: 'default', day: startedOn }))
	if (period === undefined) return false
	const clock = { startedOn, months: period.facts.months, extensions: [], pauses: [] }
	const begun = { manufactory: held.id, clock, setting: settingOf(clock), model: period.code, by: staffOf(act), at: act.now }
	await insertClock(act.db, act.partnership, begun)
	return true
}
