import { may, type TodayLine, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { messages } from '../messages.ts'
import { type RunningOut, runningOut, slotsOf } from '../rules/slots.ts'
import { type Catalogue, valuePath } from './catalogue.ts'

const AT_MOST = 12

/** Values of lists that end within 60 days or ended in the last 60, and nothing comes after them: for those who may put the next period in. */
export function todayLines({ lists }: Pick<Catalogue, 'lists'>) {
	return async (view: View): Promise<readonly TodayLine[]> => {
		if (!may(view.actor, 'reference.write')) return []
		return lists
			.flatMap((list) => runningOut(slotsOf(list, view.amendments), view.today).map((out) => lineOf(view, { list, out })))
			.sort((one, other) => one.dueOn.localeCompare(other.dueOn))
			.slice(0, AT_MOST)
	}
}

function lineOf(view: View, { list, out }: { list: Catalogue['lists'][number]; out: RunningOut }) {
	const { slot, endsOn } = out
	const say = messages[view.lang]
	const isOver = endsOn < view.today
	return {
		kind: isOver ? 'overdue' : 'week',
		href: view.url(valuePath(list, slot)),
		who: slot.value.label[view.lang],
		what: `${isOver ? say.ranOut : say.runsOut}: ${list.title[view.lang]}`,
		when: formatDay(view.lang, endsOn),
		dueOn: endsOn,
		action: { label: say.look, href: view.url(valuePath(list, slot)) },
	} as const
}
