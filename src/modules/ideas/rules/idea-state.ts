export const verdicts = ['go', 'reshape', 'other-path'] as const
export type Verdict = (typeof verdicts)[number]

/** Where an idea stands, told from its rows and never written down. */
export const ideaStates = [
	'described',
	'assessing',
	'waits-for-verdict',
	'waits-for-telling',
	'go',
	'to-reshape',
	'other-path',
	'withdrawn',
] as const
export type IdeaState = (typeof ideaStates)[number]

/** What the state is told from: the latest round of the version in force, its verdict that was not reopened, and who has heard it. */
export type IdeaFacts = {
	readonly withdrawn: boolean
	readonly round: string | null
	/** Assessors who were asked and not released, and how many of them handed in. */
	readonly asked: number
	readonly handedIn: number
	readonly verdict: Verdict | null
	readonly authors: number
	readonly told: number
}

/** The state of an idea. */
export function ideaState({ withdrawn, round, asked, handedIn, verdict, authors, told }: IdeaFacts): IdeaState {
	if (withdrawn) return 'withdrawn'
	if (verdict !== null) return told < authors ? 'waits-for-telling' : DECIDED[verdict]
	if (round === null) return 'described'
	return isComplete({ asked, handedIn }) ? 'waits-for-verdict' : 'assessing'
}

const DECIDED = { go: 'go', reshape: 'to-reshape', 'other-path': 'other-path' } as const satisfies Record<Verdict, IdeaState>

/** Everybody who was asked and not released has scored: from now on scores are shown, and no assessor comes in who has seen them. */
export function isComplete({ asked, handedIn }: Pick<IdeaFacts, 'asked' | 'handedIn'>): boolean {
	return handedIn > 0 && handedIn === asked
}

export type IdeaDeed = 'ask' | 'score' | 'decide' | 'tell' | 'reshape' | 'describe' | 'reopen' | 'withdraw' | 'return'

/** What may be done in each state; the first is what waits. Read by the guard and by the page that offers the buttons. */
const DEEDS = {
	described: ['ask', 'describe', 'withdraw'],
	assessing: ['score', 'ask', 'withdraw'],
	'waits-for-verdict': ['decide', 'ask', 'withdraw'],
	'waits-for-telling': ['tell', 'reopen'],
	go: ['reopen', 'withdraw'],
	'to-reshape': ['reshape', 'reopen', 'withdraw'],
	'other-path': ['reopen'],
	withdrawn: ['return'],
} as const satisfies Record<IdeaState, readonly IdeaDeed[]>

/** The deeds of a state: what waits first. */
export function deedsIn(state: IdeaState): readonly IdeaDeed[] {
	return DEEDS[state]
}

/** Whether a deed fits the state. */
export function mayDo(state: IdeaState, deed: IdeaDeed): boolean {
	return deedsIn(state).includes(deed)
}

/** Said when a deed came too late or too early: the page shows where the idea stands now. */
export type NotNow = { readonly code: 'not-now'; readonly state: IdeaState }
