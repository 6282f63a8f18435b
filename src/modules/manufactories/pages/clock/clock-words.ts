import type { Lang } from '#kernel/lang'
import type { DecidedLater, ExtensionRefusal, NotRunning } from '../../actions/set-clock.ts'
import { messages } from '../../messages/clock.ts'
import type { PauseRefusal } from '../../rules/clock.ts'

export type ClockRefusal = NotRunning | DecidedLater | PauseRefusal | ExtensionRefusal

/** Why the clock could not be set, in a sentence. */
export function clockWords(lang: Lang, refusal: ClockRefusal): string {
	const say = messages[lang].refusals
	switch (refusal.code) {
		case 'clock-not-running':
			return say[refusal.code](refusal.state)
		case 'pause-before-start':
			return say[refusal.code](refusal.startedOn)
		case 'pause-after-decision':
		case 'decision-date-passed':
			return say[refusal.code](refusal.decisionOn)
		default:
			return say[refusal.code]
	}
}
