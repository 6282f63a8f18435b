import type { StayState } from '../store/list-participants.ts'

/** The newest stay of a person as a state in one word. */
export function stateOf(stay: { programme?: unknown; startedOn: string | null; endedOn: string | null }): StayState | 'none' {
	if (stay.endedOn !== null) return 'ended'
	if (stay.startedOn !== null) return 'in-support'
	return stay.programme === null ? 'none' : 'not-started'
}

export const STATE_TONES = { 'not-started': 'due', 'in-support': 'info', ended: 'done', none: 'plain' } as const
