import type { Act } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { type Clock, decisionAsOf, type PauseRefusal, pausing, settingOf, standing } from '../rules/clock.ts'
import { type State, stateOn } from '../rules/states.ts'
import {
	type Decided,
	findClock,
	insertExtension,
	insertPause,
	listExtensions,
	listPauses,
	revokeExtension,
	revokePause,
	savePauseEnd,
	saveSetting,
} from '../store/clock.ts'
import { lockManufactory, type Manufactory, type ManufactoryId } from '../store/manufactory.ts'
import { staffOf } from './staff.ts'

export type NotRunning = { readonly code: 'clock-not-running'; readonly state: State }
export type DecidedLater = { readonly code: 'decided-in-future' }

type Running = { readonly held: Manufactory; readonly clock: Clock; readonly decisionOn: PlainDate }

/** The clock stands for some time, or until it is let go. */
export async function pauseClock(
	act: Act,
	pause: Decided & { manufactory: ManufactoryId; from: PlainDate; until: PlainDate | null },
): Promise<Result<void, NotRunning | DecidedLater | PauseRefusal>> {
	const running = await lockClock(act, pause.manufactory)
	if (!running.ok) return running
	if (pause.decidedOn > act.today) return refused({ code: 'decided-in-future' })
	const paused = pausing(running.value.clock, pause)
	if (!paused.ok) return paused
	const id = await insertPause(act.db, act.partnership, { ...pause, by: staffOf(act), at: act.now })
	await saveSetting(act.db, act.partnership, { manufactory: pause.manufactory, setting: settingOf(paused.value) })
	const facts = { pause: id, from: pause.from, to: pause.until, reason: pause.reason }
	await journal(act, { deed: 'manufactory.paused', subject: pause.manufactory, facts })
	return done()
}

/** The clock goes on: `lastOn` was the last day that it stood. Asked twice: it runs already. */
export async function resumeClock(
	act: Act,
	resumed: { manufactory: ManufactoryId; lastOn: PlainDate },
): Promise<Result<void, NotRunning | PauseRefusal>> {
	const running = await lockClock(act, resumed.manufactory)
	if (!running.ok) return running
	const { held, clock } = running.value
	const open = (await listPauses(act.db, act.partnership, held.id)).find(({ until }) => until === null)
	if (open === undefined) return done()
	const others = clock.pauses.filter(({ until }) => until !== null)
	const ended = pausing({ ...clock, pauses: others }, { from: open.from, until: resumed.lastOn })
	if (!ended.ok) return ended
	await savePauseEnd(act.db, act.partnership, { id: open.id, until: resumed.lastOn })
	await saveSetting(act.db, act.partnership, { manufactory: held.id, setting: settingOf(ended.value) })
	await journal(act, { deed: 'manufactory.resumed', subject: held.id, facts: { pause: open.id, to: resumed.lastOn } })
	return done()
}

export type ExtensionRefusal = { readonly code: 'decision-date-passed'; readonly decisionOn: PlainDate }

/** The protective period is longer. After the decision date only knowingly (`late`), and such an extension is told apart for good. */
export async function extendClock(
	act: Act,
	extension: Decided & { manufactory: ManufactoryId; months: number; late: boolean },
): Promise<Result<void, NotRunning | DecidedLater | ExtensionRefusal>> {
	const running = await lockClock(act, extension.manufactory)
	if (!running.ok) return running
	const { held, clock, decisionOn } = running.value
	if (extension.decidedOn > act.today) return refused({ code: 'decided-in-future' })
	const late = extension.decidedOn >= decisionOn
	if (late && !extension.late) return refused({ code: 'decision-date-passed', decisionOn })
	const id = await insertExtension(act.db, act.partnership, { ...extension, late, by: staffOf(act), at: act.now })
	const setting = settingOf({ ...clock, extensions: [...clock.extensions, extension.months] })
	await saveSetting(act.db, act.partnership, { manufactory: held.id, setting })
	const facts = { extension: id, addedMonths: extension.months, late, reason: extension.reason }
	await journal(act, { deed: 'manufactory.extended', subject: held.id, facts })
	return done()
}

/** Takes a pause or an extension back, when every pause that stays still lies before the decision. Asked twice: it is gone already. */
export async function takeBackOfClock(
	act: Act,
	back: { manufactory: ManufactoryId } & ({ pause: Id<'pause'> } | { extension: Id<'extension'> }),
): Promise<Result<void, NotRunning | Extract<PauseRefusal, { code: 'pause-after-decision' }>>> {
	const running = await lockClock(act, back.manufactory)
	if (!running.ok) return running
	const { held, clock } = running.value
	const gone = 'pause' in back ? back.pause : back.extension
	const pauses = (await listPauses(act.db, act.partnership, held.id)).filter(({ id }) => id !== gone)
	const extensions = (await listExtensions(act.db, act.partnership, held.id)).filter(({ id }) => id !== gone)
	const left = standing({ ...clock, pauses, extensions: extensions.map(({ months }) => months) })
	if (!left.ok) return left
	const written = { by: staffOf(act), at: act.now }
	if ('pause' in back) await revokePause(act.db, act.partnership, { id: back.pause, ...written })
	else await revokeExtension(act.db, act.partnership, { id: back.extension, ...written })
	await saveSetting(act.db, act.partnership, { manufactory: held.id, setting: settingOf(left.value) })
	const facts = 'pause' in back ? { pause: back.pause } : { extension: back.extension }
	await journal(act, { deed: 'manufactory.clock-taken-back', subject: held.id, facts })
	return done()
}

async function lockClock(act: Act, id: ManufactoryId): Promise<Result<Running, NotRunning>> {
	const held = await lockManufactory(act.db, act, { id, permission: 'manufactory.decide' })
	const state = stateOn(held, act.today)
	if (held.kept !== 'protected') return refused({ code: 'clock-not-running', state })
	const clock = present(await findClock(act.db, act.partnership, held), 'clock')
	return done({ held, clock, decisionOn: decisionAsOf(settingOf(clock), act.today) })
}
