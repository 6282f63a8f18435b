import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { addDays, type PlainDate } from '#kernel/plain-date'
import { onDay } from '#kernel/reference-list'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { amendmentsOf } from '#reference'
import { type AreaScores, areasAmiss, voicesOf } from '../rules/barometer.ts'
import { integrationAreas, termOn } from '../rules/growth-lists.ts'
import { quarterOf } from '../rules/months.ts'
import type { Voice } from '../rules/reviewing.ts'
import { isOver, stateOn } from '../rules/states.ts'
import {
	addToTally,
	type BarometerId,
	insertAnswer,
	insertRound,
	listRunOut,
	lockRound,
	type Round,
	saveAnswered,
	saveClosed,
} from '../store/barometers.ts'
import { lockManufactory, type ManufactoryId } from '../store/manufactory.ts'
import { staffOf } from './staff.ts'

export type OpeningRefusal =
	| { readonly code: 'quarter-has-one' }
	| { readonly code: 'nobody-works-here' }
	| { readonly code: 'not-on-road' }

/** Opens the barometer of the present quarter for those who work there now. Five or more of them answer anonymously; that is settled here for good. */
export async function openBarometer(
	act: Act,
	{ manufactory }: { manufactory: ManufactoryId },
): Promise<Result<{ barometer: BarometerId }, OpeningRefusal>> {
	const held = await lockManufactory(act.db, act, { id: manufactory, permission: 'manufactory.write' })
	if (held.foundedOn === null || isOver(stateOn(held, act.today))) return refused({ code: 'not-on-road' })
	if (held.workers === 0) return refused({ code: 'nobody-works-here' })
	const on = { day: act.today, amendments: await amendmentsOf(act) }
	const round = {
		manufactory: held.id,
		quarter: quarterOf(act.today),
		openedOn: act.today,
		closesOn: addDays(act.today, termOn('barometer-open', on)),
		anonymousFrom: termOn('anonymous-from', on),
		areas: await areasOf(act),
	}
	const barometer = await insertRound(act.db, act.partnership, { ...round, by: staffOf(act), at: act.now })
	if (barometer === undefined) return refused({ code: 'quarter-has-one' })
	await journal(act, { deed: 'barometer.opened', subject: held.id, facts: { quarter: round.quarter, closesOn: round.closesOn } })
	return done({ barometer })
}

export type AnswerRefusal =
	| { readonly code: 'round-closed'; readonly closesOn: PlainDate }
	| { readonly code: 'areas-amiss'; readonly areas: readonly string[] }
	| { readonly code: 'not-your-voice' }
	| { readonly code: 'not-asked' }

/** What the host or the tutor says. Said again while the round is open, the later answer counts. */
export async function answerBarometer(
	act: Act,
	answer: { barometer: BarometerId; voice: Exclude<Voice, 'workers'>; scores: AreaScores },
): Promise<Result<void, AnswerRefusal>> {
	const round = await lockRound(act.db, act.partnership, answer.barometer)
	const held = await lockManufactory(act.db, act, { id: round.manufactory, permission: 'manufactory.write' })
	if (!voicesOf(act.account, held).includes(answer.voice)) return refused({ code: 'not-your-voice' })
	const refusal = await against(act, round, answer.scores)
	if (refusal !== undefined) return refused(refusal)
	await insertAnswer(act.db, act.partnership, { ...answer, participant: null, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'barometer.answered', subject: held.id, facts: { quarter: round.quarter, voice: answer.voice } })
	return closeWhenAll(act, answer.barometer)
}

/**
 * What a worker says, by herself (whoever opened her page by its key): once. In an anonymous round only the counts grow, and it is kept that she answered;
 * in a small team, who were told so, the answer is kept as hers.
 */
export async function answerAsWorker(
	act: Act,
	answer: { barometer: BarometerId; participant: Id<'participant'>; scores: AreaScores },
): Promise<Result<void, AnswerRefusal>> {
	const round = await lockRound(act.db, act.partnership, answer.barometer)
	const refusal = await against(act, round, answer.scores)
	if (refusal !== undefined) return refused(refusal)
	if (!(await saveAnswered(act.db, act.partnership, answer))) return refused({ code: 'not-asked' })
	if (round.anonymous) await addToTally(act.db, act.partnership, answer)
	else await insertAnswer(act.db, act.partnership, { ...answer, voice: 'workers', by: null, at: act.now })
	await journal(act, { deed: 'barometer.answered', subject: round.manufactory, facts: { quarter: round.quarter, voice: 'team' } })
	return closeWhenAll(act, answer.barometer)
}

/** Closes a round before its last day. */
export async function closeBarometer(act: Act, barometer: BarometerId): Promise<Result<void, never>> {
	const round = await lockRound(act.db, act.partnership, barometer)
	await lockManufactory(act.db, act, { id: round.manufactory, permission: 'manufactory.write' })
	if (round.closedOn === null) await close(act, { ...round, by: staffOf(act) })
	return done()
}

/** Closes the rounds whose last day has passed: done every morning. */
export async function closeRunOut(act: Act): Promise<void> {
	for (const round of await listRunOut(act.db, act.partnership, act.today)) await close(act, { ...round, by: null })
}

async function closeWhenAll(act: Act, barometer: BarometerId): Promise<Result<void, never>> {
	const round = await lockRound(act.db, act.partnership, barometer)
	if (round.answered === round.asked && round.tutorAnswered && round.hostAnswered) await close(act, { ...round, by: null })
	return done()
}

async function close(act: Act, { id, manufactory, by }: Pick<Round, 'id' | 'manufactory'> & { by: Act['account'] | null }): Promise<void> {
	await saveClosed(act.db, act.partnership, { barometer: id, on: act.today, by: by ?? null })
	await journal(act, { deed: 'barometer.closed', subject: manufactory, facts: { byItself: by === null } })
}

async function against(act: Act, round: Round, scores: AreaScores): Promise<AnswerRefusal | undefined> {
	if (round.closedOn !== null || round.closesOn < act.today) return { code: 'round-closed', closesOn: round.closesOn }
	const known = await areasOf(act)
	const areas = areasAmiss(scores, known)
	const unknown = Object.keys(scores).filter((area) => !known.includes(area))
	return areas.length + unknown.length > 0 ? { code: 'areas-amiss', areas: [...areas, ...unknown] } : undefined
}

async function areasOf(act: Act): Promise<string[]> {
	return onDay(integrationAreas.in(await amendmentsOf(act)), act.today).map(({ code }) => code)
}
