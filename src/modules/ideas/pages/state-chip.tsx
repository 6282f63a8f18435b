import type { Lang } from '#kernel/lang'
import { Chip, type Tone } from '#ui'
import { ideaMessages } from '../messages/ideas.ts'
import type { IdeaState } from '../rules/idea-state.ts'

const TONES = {
	described: 'info',
	assessing: 'info',
	'waits-for-verdict': 'due',
	'waits-for-telling': 'due',
	go: 'done',
	'to-reshape': 'due',
	'other-path': 'plain',
	withdrawn: 'plain',
} as const satisfies Record<IdeaState, Tone>

/** Where an idea stands, in a word. */
export function StateChip({ lang, state }: { lang: Lang; state: IdeaState }) {
	return <Chip tone={TONES[state]}>{ideaMessages[lang].states[state]}</Chip>
}
