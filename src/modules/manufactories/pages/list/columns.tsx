import type { View } from '#access'
import { formatDay } from '#kernel/lang'
import type { Column } from '#ui'
import { messages } from '../../messages/list.ts'
import { stateNames } from '../../messages/states.ts'
import { labelIn, lines } from '../../rules/lists.ts'
import { stateOn } from '../../rules/states.ts'
import type { ListedManufactory } from '../../store/listed.ts'
import { ClockBar, clockText } from '../record/clock-bar.tsx'
import { decisionOn, nextStep } from '../record/next-step.ts'
import { StateChip } from '../record/state-chip.tsx'
import { kept } from './filter.tsx'

/** A column that reads the same on the page and in a file; `cell` where the page shows more than the words, `fileOnly` where less. */
export type ListColumn = Omit<Column<ListedManufactory>, 'cell'> & {
	readonly text: (row: ListedManufactory) => string
	readonly cell?: Column<ListedManufactory>['cell']
	readonly fileOnly?: boolean
}

/** The columns of the list of manufactories. */
export function listColumns(view: View): ListColumn[] {
	const say = messages[view.lang]
	const { lang, today } = view
	const sorted = (by: 'name' | 'decision') => ({
		href: view.url('/manufactories', kept(view, { sort: by === 'name' ? undefined : by })),
		direction: (view.query.sort === 'decision' ? 'decision' : 'name') === by ? ('ascending' as const) : undefined,
	})
	return [
		{ key: 'name', header: say.name, text: (row) => row.name, sort: sorted('name') },
		{
			key: 'state',
			header: say.state,
			text: (row) => stateNames[lang][stateOn(row, today)],
			cell: (row) => <StateChip lang={lang} state={stateOn(row, today)} />,
		},
		{ key: 'host', header: say.host, text: (row) => row.host ?? '' },
		{ key: 'line', header: say.line, text: (row) => labelIn(lines, view, row.line), fileOnly: true },
		{ key: 'programme', header: say.programme, text: (row) => row.programme ?? '', fileOnly: true },
		{
			key: 'clock',
			header: say.clock,
			text: (row) => clockText(view, row),
			cell: (row) => <ClockBar view={view} listed={row} />,
			sort: sorted('decision'),
		},
		{ key: 'decision', header: say.decision, text: (row) => dayOf(view, row), fileOnly: true },
		{ key: 'workers', header: say.workers, text: (row) => String(row.workers), align: 'end', tight: true },
		{ key: 'tutor', header: say.tutor, text: (row) => row.tutor ?? '' },
		{ key: 'next', header: say.next, text: (row) => nextStep(view, row) ?? '', long: true },
	]
}

function dayOf(view: View, row: ListedManufactory): string {
	const on = decisionOn(view, row)
	return on === null ? '' : formatDay(view.lang, on)
}
