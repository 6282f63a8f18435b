import { done, type Result, refused } from '#kernel/result'

/** What a need may be: told by its steps that were not taken back (the view `community.need_now` says the same). */
export const needStates = ['reported', 'accepted', 'answered', 'merged', 'split', 'declined', 'withdrawn'] as const
export type NeedState = (typeof needStates)[number]
export type StepKind = 'accepted' | 'declined' | 'merged' | 'split' | 'answered'

/** What may become of a need in each state. Read by the actions and by the page that offers the buttons. */
const steps = {
	reported: ['accepted', 'declined', 'merged'],
	accepted: ['answered', 'merged', 'split'],
	answered: ['merged'],
	merged: [],
	split: [],
	declined: [],
	withdrawn: [],
} as const satisfies Record<NeedState, readonly StepKind[]>

export type StepRefusal = { readonly code: 'not-from-here'; readonly state: NeedState }

/** Whether this may become of it now. */
export function mayStep(state: NeedState, kind: StepKind): boolean {
	const allowed: readonly StepKind[] = steps[state]
	return allowed.includes(kind)
}

/** The step from a state, or why not. */
export function step(state: NeedState, kind: StepKind): Result<void, StepRefusal> {
	return mayStep(state, kind) ? done() : refused({ code: 'not-from-here', state })
}

/** The needs that residents see and that niches and ideas stand on. */
export const openStates = ['accepted', 'answered'] as const satisfies readonly NeedState[]

export type Told = { readonly id: string; readonly kind: StepKind; readonly undone: boolean }

/** The state that these steps make; `cut`: it was a part, and the split was taken back. */
export function stateOf(told: readonly Told[], cut = false): NeedState {
	if (cut) return 'withdrawn'
	const kinds = told.filter(({ undone }) => !undone).map(({ kind }) => kind)
	const order = ['merged', 'split', 'declined', 'answered', 'accepted'] as const
	return order.find((kind) => kinds.includes(kind)) ?? 'reported'
}

/** The step that can be taken back: the newest in force. Ids are UUIDv7, so later is greater. */
export function lastStep<T extends Told>(told: readonly T[]): T | undefined {
	return told.filter(({ undone }) => !undone).sort((one, other) => other.id.localeCompare(one.id))[0]
}
