import type { PlainDate } from '#kernel/plain-date'

/** Where a manufactory stands (DOMAIN 4.9). `decision-due` is what the clock says on a day, never a row. */
export const states = ['concept', 'founded', 'protected', 'decision-due', 'independent', 'stays-in-host', 'closed'] as const
export type State = (typeof states)[number]

/** The states that a person brings about: each is a row with who and when. */
export type Kept = Exclude<State, 'concept' | 'decision-due'>

/** From which state to which a person may lead a manufactory; read by the guard and by the screen that offers the deeds. */
export const transitions = {
	concept: ['founded', 'closed'],
	founded: ['protected', 'closed'],
	protected: ['closed'],
	'decision-due': ['independent', 'stays-in-host', 'closed'],
	// A decision can be opened again, with a reason: the clock says at once that it is due. The old one stays.
	independent: ['protected', 'closed'],
	'stays-in-host': ['protected', 'closed'],
	closed: [],
} as const satisfies Record<State, readonly Kept[]>

/** What the clock does by itself, and an extension undoes. */
export const byClock = { protected: 'decision-due', 'decision-due': 'protected' } as const satisfies Partial<Record<State, State>>

/** The road is over: nothing has to happen any more. */
const ends = ['independent', 'stays-in-host', 'closed'] as const satisfies readonly State[]

/** The newest step of a manufactory and its clock, as rows keep them. */
export type Standing = {
	readonly kept: Kept | null
	readonly decisionOn: PlainDate | null
	readonly pausedSince: PlainDate | null
}

/** The state on a day: a protective period whose decision date has come is due, unless the clock is paused. */
export function stateOn({ kept, decisionOn, pausedSince }: Standing, today: PlainDate): State {
	if (kept === null) return 'concept'
	const paused = pausedSince !== null && pausedSince <= today
	return kept === 'protected' && decisionOn !== null && !paused && decisionOn <= today ? 'decision-due' : kept
}

/** Whether a person may lead it there from here. */
export function maySteer(from: State, to: Kept): boolean {
	const allowed: readonly Kept[] = transitions[from]
	return allowed.includes(to)
}

/** Whether the road is over. */
export function isOver(state: State): boolean {
	return ends.some((end) => end === state)
}
