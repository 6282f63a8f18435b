import type { Lang } from '#kernel/lang'
import { Chip, type Tone } from '#ui'
import { stateNames } from '../../messages/states.ts'
import type { State } from '../../rules/states.ts'

const TONES = {
	concept: 'plain',
	founded: 'info',
	protected: 'info',
	'decision-due': 'due',
	independent: 'done',
	'stays-in-host': 'done',
	closed: 'plain',
} as const satisfies Record<State, Tone>

/** A state in its word and colour. */
export function StateChip({ lang, state }: { lang: Lang; state: State }) {
	return <Chip tone={TONES[state]}>{stateNames[lang][state]}</Chip>
}
