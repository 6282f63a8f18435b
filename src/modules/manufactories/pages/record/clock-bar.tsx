import type { View } from '#access'
import { formatDay } from '#kernel/lang'
import { Progress } from '#ui'
import { messages } from '../../messages/list.ts'
import { progressOf } from '../../rules/clock.ts'
import type { ListedManufactory } from '../../store/listed.ts'
import { decisionOn } from './next-step.ts'

/** How far the protective period is, with the decision date beside it; a dash before it begins. */
export function ClockBar({ view, listed }: { view: View; listed: ListedManufactory }) {
	const progress = clockProgress(view, listed)
	if (progress === undefined) return <span class="soft">–</span>
	const on = decisionOn(view, listed)
	return <Progress label={on === null ? '' : formatDay(view.lang, on)} value={progress.done} of={progress.of} />
}

/** The same in words, for files. */
export function clockText(view: View, listed: ListedManufactory): string {
	const progress = clockProgress(view, listed)
	return progress === undefined ? '' : messages[view.lang].days(progress.done, progress.of)
}

function clockProgress({ today }: View, { startedOn, decisionOn: settled, ...rest }: ListedManufactory) {
	return startedOn === null || settled === null ? undefined : progressOf({ ...rest, startedOn, decisionOn: settled }, today)
}
