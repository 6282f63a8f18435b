import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { type Has, stepForward, whatIsMissing } from './missing.ts'
import { byClock, isOver, type Kept, maySteer, type State, stateOn, states, transitions } from './states.ts'

/** Everywhere one step leads: what people do, what the clock does. */
function onwards(from: State): State[] {
	const clock = Object.entries(byClock).flatMap(([at, to]) => (at === from ? [to] : []))
	return [...transitions[from], ...clock]
}

test('no walk ends in a place from which no end can be reached', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(20), { maxLength: 40 }), (choices) => {
			let at: State = 'concept'
			for (const choice of choices) {
				const next: State[] = onwards(at)
				if (next.length === 0) break
				at = next[choice % next.length] ?? at
				expect(isOver(at) || onwards(at).length > 0).toBe(true)
				expect([...reachable(at)].some(isOver)).toBe(true)
			}
		}),
	)
})

test('every state is reached from a concept, and every one but the closed can be closed', () => {
	expect([...reachable('concept')].sort()).toEqual([...states].sort())
	for (const state of states) expect(maySteer(state, 'closed')).toBe(state !== 'closed')
})

test('a protective period is due on its decision date and not while it stands', () => {
	const kept = { kept: 'protected', decisionOn: day('2026-03-02'), pausedSince: null } as const
	expect(stateOn(kept, day('2026-03-01'))).toBe('protected')
	expect(stateOn(kept, day('2026-03-02'))).toBe('decision-due')
	expect(stateOn({ ...kept, pausedSince: day('2026-02-01') }, day('2026-03-09'))).toBe('protected')
	expect(stateOn({ ...kept, kept: 'independent' }, day('2026-03-09'))).toBe('independent')
	expect(stateOn({ kept: null, decisionOn: null, pausedSince: null }, day('2026-03-09'))).toBe('concept')
})

const nothing: Has = {
	idea: 'none',
	concept: false,
	place: false,
	host: false,
	agreement: false,
	manager: false,
	tutor: false,
	workers: 0,
	unacknowledged: 0,
}
const everything: Has = {
	idea: 'go',
	concept: true,
	place: true,
	host: true,
	agreement: true,
	manager: true,
	tutor: true,
	workers: 3,
	unacknowledged: 0,
}

test('a step says all that is missing, and nothing when all is there', () => {
	expect(whatIsMissing('founded', nothing)).toEqual(['idea', 'concept', 'place', 'host', 'tutor'])
	expect(whatIsMissing('founded', { ...everything, idea: 'without-go', agreement: false })).toEqual(['verdict', 'agreement'])
	expect(whatIsMissing('founded', everything)).toEqual([])
	expect(whatIsMissing('protected', { ...everything, unacknowledged: 1 })).toEqual(['rules'])
	expect(whatIsMissing('closed', everything)).toEqual(['contracts-ended'])
	expect(whatIsMissing('closed', nothing)).toEqual([])
})

test('what is gained is never missed again: more never asks for more', () => {
	const steps: readonly Kept[] = ['founded', 'protected', 'independent', 'stays-in-host']
	const keys = ['concept', 'place', 'host', 'agreement', 'manager', 'tutor'] as const
	fc.assert(
		fc.property(fc.constantFrom(...steps), fc.subarray([...keys]), fc.constantFrom(...keys), (to, owned, gained) => {
			const has: Has = {
				...everything,
				...Object.fromEntries(keys.map((key) => [key, owned.includes(key)])),
				agreement: true,
				manager: true,
			}
			const before = whatIsMissing(to, has)
			for (const need of whatIsMissing(to, { ...has, [gained]: true })) expect(before).toContain(need)
		}),
	)
})

test('the step forward leads to the decision, where people choose', () => {
	expect(states.map(stepForward)).toEqual(['founded', 'protected', undefined, 'independent', undefined, undefined, undefined])
})

function reachable(from: State, seen: Set<State> = new Set()): Set<State> {
	if (seen.has(from)) return seen
	seen.add(from)
	for (const next of onwards(from)) reachable(next, seen)
	return seen
}
