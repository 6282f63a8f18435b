import type { View } from '#access'
import { formatDay } from '#kernel/lang'
import { daysBetween } from '#kernel/plain-date'
import { Chip } from '#ui'
import { messages } from '../../messages/list.ts'
import { stateNames } from '../../messages/states.ts'
import { isPaused } from '../../rules/clock.ts'
import { stateOn, states } from '../../rules/states.ts'
import type { ListedManufactory } from '../../store/listed.ts'
import { growthColumns } from '../growth.ts'
import { moneyColumn } from '../money/compared.tsx'
import { ClockBar, clockText } from '../record/clock-bar.tsx'
import { decisionOn, nextStep } from '../record/next-step.ts'
import { StateChip } from '../record/state-chip.tsx'
import type { ComparedCell, ComparedColumn } from './compared.ts'

/** A column that asks the database nothing: what its row says. */
function fromRow(
	of: Omit<ComparedColumn, 'read' | 'header'> & { header: 'state' | 'clock' | 'decision' | 'workers' | 'next' | 'host' },
	cell: (view: View, row: ListedManufactory) => ComparedCell,
): ComparedColumn {
	const { header, ...column } = of
	const read: ComparedColumn['read'] = async (view, rows) => new Map(rows.map((row) => [row.id, cell(view, row)]))
	return { ...column, header: { pl: messages.pl[header], en: messages.en[header] }, read }
}

const state = fromRow({ key: 'state', order: 50, header: 'state', boardOnly: true }, (view, row) => {
	const now = stateOn(row, view.today)
	return { shown: <StateChip lang={view.lang} state={now} />, text: stateNames[view.lang][now], by: states.indexOf(now) }
})

const clock = fromRow({ key: 'clock', order: 100, header: 'clock' }, (view, row) => {
	const text = clockText(view, row)
	return { shown: <ClockBar view={view} listed={row} />, text, by: row.startedOn ?? undefined }
})

const left = fromRow({ key: 'left', order: 110, header: 'decision' }, (view, row) => {
	const on = decisionOn(view, row)
	const isRunning = on !== null && row.kept === 'protected' && !isPaused(row, view.today)
	const text = on === null ? '' : formatDay(view.lang, on)
	return { shown: <Left view={view} row={row} />, text, by: isRunning ? daysBetween(view.today, on) : undefined }
})

function Left({ view, row }: { view: View; row: ListedManufactory }) {
	const say = messages[view.lang]
	const on = decisionOn(view, row)
	if (on === null || row.kept !== 'protected') return <span class="soft">{on === null ? say.noClock : formatDay(view.lang, on)}</span>
	if (isPaused(row, view.today)) return <Chip tone="plain">{say.paused}</Chip>
	const days = daysBetween(view.today, on)
	if (days < 0) return <Chip tone="danger">{say.late}</Chip>
	return <Chip tone={days <= 30 ? 'due' : 'info'}>{days === 0 ? say.today : say.soon(days)}</Chip>
}

const people = fromRow({ key: 'people', order: 200, header: 'workers', align: 'end' }, (_view, { workers }) => ({
	shown: workers,
	text: String(workers),
	by: workers,
}))

const next = fromRow({ key: 'next', order: 900, header: 'next', long: true, boardOnly: true }, (view, row) => {
	const text = nextStep(view, row) ?? ''
	return { shown: text || '–', text, by: undefined }
})

/** What manufactories are compared by. Each part of the module adds its own; their order is said by each. */
export const comparedColumns: readonly ComparedColumn[] = [state, clock, left, people, moneyColumn, ...growthColumns, next].sort(
	(one, other) => one.order - other.order,
)
