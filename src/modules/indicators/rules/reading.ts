import type { PlainDate } from '#kernel/plain-date'
import type { Definition } from './definition.ts'
import { type Count, countOf, type Figures, type Period, shareOf } from './figure.ts'
import { type Arrival, countUntil, monthEnds, quarterEnds, type Split, standingGroups, worthShowing } from './over-time.ts'
import { type Cell, exactly, numberOf, type Show, type Shown } from './rounding.ts'
import { isOfNobody } from './rule.ts'

/** A count with each number as its reader may see it. */
type ShownCount = Readonly<Record<keyof Count, Shown>>

/** A figure as its reader may see it. */
export type FigureLine = {
	readonly definition: Definition
	readonly target: number | undefined
	/** Per cent of the target; only of a number that is shown. */
	readonly share: number | undefined
	readonly shown: ShownCount
}

/** What a reader knows of numbers: each exactly; rounded, at the end of the last quarter; nothing before the first one is over. */
type Seen = 'exact' | 'rounded' | 'nothing-yet'

/** A programme's figures as a reader may know them. */
export type Reading = { readonly seen: Seen; readonly period: Period; readonly lines: readonly FigureLine[] }

/** A total on a day. */
export type Point = { readonly day: PlainDate; readonly value: number }

/** A group of a split; those too small to be named stand together in `others`. */
export type Group = { readonly split: string; readonly shown: ShownCount }
export const others = 'others'

/** Whose figures, of which days, and how the reader is shown a number. Everything that anybody sees goes through `show`. */
export type Given = {
	readonly definitions: readonly Definition[]
	readonly targets: ReadonlyMap<string, number>
	readonly period: Period
	readonly seen: Seen
	readonly show: Show
}

/** Every figure as this reader may see it. */
export function readingOf({ definitions, targets, period, seen, show }: Given, figures: Figures): Reading {
	const lines = definitions.map((definition): FigureLine => {
		const shown = shownCount(showOf(definition, show), { name: nameOf(definition), on: period.to }, figures[definition.code] ?? countOf({}))
		const target = targets.get(definition.code)
		return { definition, target, shown, share: 'number' in shown.total ? shareOf(shown.total.number, target) : undefined }
	})
	return { seen, period, lines }
}

/** How a total grew: month by month, or for those who see rounded numbers quarter by quarter. */
export function historyOf(given: Given & { readonly since: PlainDate }, definition: Definition, arrivals: readonly Arrival[]): Point[] {
	const { seen, period, since } = given
	if (seen === 'exact')
		return monthEnds(arrivals, worthShowing(arrivals, period.to)).map((day) => ({ day, value: countUntil(arrivals, day).total }))
	const show = showOf(definition, given.show)
	const points = quarterEnds(since, period.to).flatMap((day): Point[] => {
		const shown = show(column({ name: nameOf(definition), on: day }, 'total'), countUntil(arrivals, day).total)
		return 'number' in shown ? [{ day, value: shown.number }] : []
	})
	// What was shown last and stays is not drawn for years: the days are cut by what is shown, never by when somebody came.
	const settled = points.findLastIndex(({ value }) => value !== points.at(-1)?.value)
	const began = points.findIndex(({ value }) => value > 0)
	return points.slice(Math.max(0, began - 1), settled + 3)
}

/**
 * One figure in groups. Who sees rounded numbers is shown every group of a list that is the same for everybody, and of groups that the records
 * name (places, teams) those large enough: that a small one is there at all would already tell of somebody.
 */
export function groupsOf(
	given: Given,
	definition: Definition,
	{ arrivals, split }: { arrivals: readonly Arrival[]; split: Split },
): Group[] {
	const found = new Map([...Map.groupBy(arrivals, ({ split: group }) => group)].map(([group, own]) => [group, countUntil(own)]))
	const sorted = [...found.keys()].sort((a, b) => (a < b ? -1 : 1))
	if (given.seen === 'exact')
		return sorted.map((group) => ({
			split: group,
			shown: shownCount(exactly, { name: group, on: given.period.to }, found.get(group) ?? countOf({})),
		}))
	const show = (group: string, count: Count): Group => ({
		split: group,
		shown: shownCount(showOf(definition, given.show), { name: `${nameOf(definition)}|${split}:${group}`, on: given.period.to }, count),
	})
	const large = sorted.map((group) => show(group, found.get(group) ?? countOf({}))).filter(({ shown }) => numberOf(shown.total) > 0)
	const named = standingGroups[split] ?? large.map((group) => group.split)
	const rest = countUntil(arrivals.filter((arrival) => !named.includes(arrival.split)))
	return [...named.map((group) => show(group, found.get(group) ?? countOf({}))), show(others, rest)]
}

/** What is counted, however it is called: two indicators with the same rule are one number. */
function nameOf({ rule }: Definition): string {
	return JSON.stringify(rule)
}

function column({ name, on }: Cell, of: keyof Count): Cell {
	return { name: `${name}|${of}`, on }
}

/** Workers are staff, manufactories and enterprises are things: their number picks nobody out. Jobs are people. */
function showOf({ rule }: Definition, show: Show): Show {
	return isOfNobody(rule) ? asTheyAre(show) : show
}

function asTheyAre(show: Show): Show {
	return (cell, count) => ('untold' in show(cell, count) ? { untold: true } : { number: count })
}

function shownCount(show: Show, cell: Cell, count: Count): ShownCount {
	const of = (key: keyof Count) => show(column(cell, key), count[key])
	return { women: of('women'), men: of('men'), unknown: of('unknown'), total: of('total') }
}
