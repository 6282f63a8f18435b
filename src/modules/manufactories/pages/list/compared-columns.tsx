import { daysBetween } from '#kernel/plain-date'
import { Chip } from '#ui'
import { messages } from '../../messages/list.ts'
import { isPaused } from '../../rules/clock.ts'
import { stateOn } from '../../rules/states.ts'
import { growthColumns } from '../growth.ts'
import { ClockBar } from '../record/clock-bar.tsx'
import { decisionOn, nextStep } from '../record/next-step.ts'
import { StateChip } from '../record/state-chip.tsx'
import type { ComparedColumn } from './compared.ts'

const state: ComparedColumn = {
	key: 'state',
	order: 50,
	header: { pl: messages.pl.state, en: messages.en.state },
	read: async (view, rows) => new Map(rows.map((row) => [row.id, <StateChip lang={view.lang} state={stateOn(row, view.today)} />])),
}

const clock: ComparedColumn = {
	key: 'clock',
	order: 100,
	header: { pl: messages.pl.clock, en: messages.en.clock },
	read: async (view, rows) => new Map(rows.map((row) => [row.id, <ClockBar view={view} listed={row} />])),
}

const left: ComparedColumn = {
	key: 'left',
	order: 110,
	header: { pl: messages.pl.decision, en: messages.en.decision },
	read: async (view, rows) => {
		const say = messages[view.lang]
		return new Map(
			rows.map((row) => {
				const on = decisionOn(view, row)
				if (on === null || row.kept !== 'protected') return [row.id, <span class="soft">{say.noClock}</span>]
				if (isPaused(row, view.today)) return [row.id, <Chip tone="plain">{say.paused}</Chip>]
				const days = daysBetween(view.today, on)
				return [row.id, days < 0 ? <Chip tone="danger">{say.late}</Chip> : <Chip tone={days <= 30 ? 'due' : 'info'}>{say.soon(days)}</Chip>]
			}),
		)
	},
}

const people: ComparedColumn = {
	key: 'people',
	order: 200,
	header: { pl: messages.pl.workers, en: messages.en.workers },
	align: 'end',
	read: async (_view, rows) => new Map(rows.map((row) => [row.id, row.workers])),
}

const next: ComparedColumn = {
	key: 'next',
	order: 900,
	header: { pl: messages.pl.next, en: messages.en.next },
	long: true,
	read: async (view, rows) => new Map(rows.map((row) => [row.id, nextStep(view, row) ?? '–'])),
}

/** What manufactories are compared by. Each part of the module adds its own; their order is said by each. */
export const comparedColumns: readonly ComparedColumn[] = [state, clock, left, people, ...growthColumns, next]
