import type { View } from '#access'
import { messages } from '../../messages/record.ts'
import { decisionAsOf } from '../../rules/clock.ts'
import { stepForward, whatIsMissing } from '../../rules/missing.ts'
import { stateOn } from '../../rules/states.ts'
import { hasOf, type ListedManufactory } from '../../store/listed.ts'

/** What a manufactory waits for, in a sentence; nothing when its road is over. */
export function nextStep(view: Pick<View, 'lang' | 'today'>, listed: ListedManufactory): string | undefined {
	const say = messages[view.lang].next
	const state = stateOn(listed, view.today)
	switch (state) {
		case 'concept':
		case 'founded': {
			const to = stepForward(state)
			const missing = to === undefined ? 0 : whatIsMissing(to, hasOf(listed)).length
			if (missing === 0) return state === 'concept' ? say.ready : say.readyToProtect
			return `${say[state]} ${say.missing(missing)}`
		}
		case 'protected':
			return listed.pausedSince !== null && listed.pausedSince <= view.today
				? say.paused(listed.pausedSince)
				: say.protected(decisionOn(view, listed))
		case 'decision-due':
			return listed.decisionOn === view.today ? say.dueToday : say['decision-due'](listed.decisionOn)
		default:
			return undefined
	}
}

/** The decision date as it looks today; nothing before the protective period. */
export function decisionOn(
	{ today }: Pick<View, 'today'>,
	{ decisionOn: settled, pausedSince }: Pick<ListedManufactory, 'decisionOn' | 'pausedSince'>,
) {
	return settled === null ? null : decisionAsOf({ decisionOn: settled, pausedSince }, today)
}
