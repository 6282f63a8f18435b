import type { Lang } from '#kernel/lang'
import { Chip, type Tone } from '#ui'
import { messages } from '../messages.ts'
import type { NeedState } from '../rules/need-state.ts'

const TONES: Record<NeedState, Tone> = {
	reported: 'due',
	accepted: 'info',
	answered: 'done',
	merged: 'plain',
	split: 'plain',
	declined: 'plain',
	withdrawn: 'plain',
}

/** The state of a need in a word. */
export function NeedChip({ lang, state }: { lang: Lang; state: NeedState }) {
	return <Chip tone={TONES[state]}>{messages[lang].states[state]}</Chip>
}
