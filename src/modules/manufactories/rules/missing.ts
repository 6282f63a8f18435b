import type { Kept, State } from './states.ts'
import { maySteer, transitions } from './states.ts'

/** What a manufactory has, as far as its next step asks for it. */
export type Has = {
	readonly idea: 'none' | 'without-go' | 'go'
	readonly concept: boolean
	readonly place: boolean
	readonly host: boolean
	readonly agreement: boolean
	readonly manager: boolean
	readonly tutor: boolean
	/** Who works there now, and how many of them have not acknowledged the host's rules. */
	readonly workers: number
	readonly unacknowledged: number
}

/** What may be missing; each has a sentence and a place to mend it. */
export type Need = keyof typeof met

const met = {
	idea: ({ idea }: Has) => idea !== 'none',
	verdict: ({ idea }: Has) => idea !== 'without-go',
	concept: ({ concept }: Has) => concept,
	place: ({ place }: Has) => place,
	host: ({ host }: Has) => host,
	agreement: ({ host, agreement }: Has) => !host || agreement,
	manager: ({ host, manager }: Has) => !host || manager,
	tutor: ({ tutor }: Has) => tutor,
	workers: ({ workers }: Has) => workers > 0,
	rules: ({ unacknowledged }: Has) => unacknowledged === 0,
	'contracts-ended': ({ workers }: Has) => workers === 0,
} as const

/** What each state asks for before a manufactory may be led there. */
const asked = {
	founded: ['idea', 'verdict', 'concept', 'place', 'host', 'agreement', 'manager', 'tutor'],
	protected: ['workers', 'rules'],
	independent: [],
	'stays-in-host': [],
	closed: ['contracts-ended'],
} as const satisfies Record<Kept, readonly Need[]>

/** What is still missing before a manufactory may be led there; empty when nothing is. */
export function whatIsMissing(to: Kept, has: Has): readonly Need[] {
	const needs: readonly Need[] = asked[to]
	return needs.filter((need) => !met[need](has))
}

/** The step forward from a state: the first that is no closing. Reopening a decision is none. */
export function stepForward(from: State): Kept | undefined {
	if (from === 'independent' || from === 'stays-in-host') return undefined
	return transitions[from].find((to) => to !== 'closed' && maySteer(from, to))
}
