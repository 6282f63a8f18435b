import type { PlainDate } from '#kernel/plain-date'
import type { Definition } from './definition.ts'
import { type Count, countOf, type Figures, type Period, shareOf } from './figure.ts'
import { type Arrival, countUntil, monthEnds, quarterEnds, worthShowing } from './over-time.ts'
import { publish, type Shown, type Standing, shownOf } from './publish.ts'
import { cellKey, columns, tableOf } from './relations.ts'

/** A figure as its reader may see it. */
export type FigureLine = {
	readonly definition: Definition
	readonly target: number | undefined
	/** Per cent of the target; only of a number that is shown. */
	readonly share: number | undefined
	readonly shown: Readonly<Record<keyof Count, Shown>>
}

/** What a reader may know of a programme's figures: `exact` with every number, or as published at the end of the last quarter. */
export type Reading = { readonly exact: boolean; readonly period: Period; readonly lines: readonly FigureLine[] }

/** A reading as published, with how it came there. */
export type PublishedReading = Reading & { readonly history: (code: string) => Point[]; readonly published: Published }

/** A total on a day. */
export type Point = { readonly day: PlainDate; readonly value: number }

/** What a programme reports, what it aims at, and when. */
export type Given = { readonly definitions: readonly Definition[]; readonly targets: ReadonlyMap<string, number>; readonly period: Period }

/** The reading of somebody who may see the persons behind the figures, all of them or hers. */
export function exactReading({ definitions, targets, period }: Given, figures: Figures): Reading {
	const lines = definitions.map((definition) =>
		lineOf(definition, targets, (column) => asShown(figures[definition.code] ?? countOf({}))[column]),
	)
	return { exact: true, period, lines }
}

/** A count with every number shown. */
export function asShown(count: Count): Record<keyof Count, Shown> {
	return mapColumns((column) => ({ number: count[column] }))
}

/** The reading of somebody who may not: what is published until the last quarter that is over, small numbers out of reach. */
export function publishedReading(given: Given, arrivals: readonly Arrival[]): PublishedReading {
	const { definitions, targets, period } = given
	const standings = standingsOf(definitions, arrivals, period.to)
	const marks = publish(standings)
	const on = standings.at(-1)?.on
	const shown = (definition: Definition, column: keyof Count): Shown => {
		// Workers are staff, not participants: their number picks nobody out.
		if (definition.rule.count === 'leaders')
			return {
				number: countUntil(
					arrivals.filter(({ code }) => code === definition.code),
					on ?? period.to,
				)[column],
			}
		return shownOf(cellKey(definition.code, column), standings, marks)
	}
	const lines = definitions.map((definition) =>
		lineOf(definition, targets, (column) => (on === undefined ? { hidden: true } : shown(definition, column))),
	)
	const history = (code: string) =>
		standings.flatMap(({ on: day }, index): Point[] => {
			const total = shownOf(cellKey(code, 'total'), standings.slice(0, index + 1), marks)
			return 'number' in total ? [{ day, value: total.number }] : []
		})
	return { exact: false, period: on === undefined ? { to: period.to } : { to: on }, lines, history, published: { standings, marks } }
}

/** How a total grew, month by month. */
export function exactHistory(arrivals: readonly Arrival[], to: PlainDate): Point[] {
	return monthEnds(arrivals, worthShowing(arrivals, to)).map((day) => ({ day, value: countUntil(arrivals, day).total }))
}

/** The figures of one split, each by its group. */
export function splitFigures(arrivals: readonly Arrival[]): { split: string; count: Count }[] {
	return [...Map.groupBy(arrivals, ({ split }) => split)]
		.map(([split, own]) => ({ split, count: countUntil(own) }))
		.sort((a, b) => (a.split < b.split ? -1 : 1))
}

/**
 * One split as published: groups and the figure itself in one table. The figure's own marks are already out, so they stay as they are, and
 * the groups are hidden around them.
 */
export function publishedSplit(
	definition: Definition,
	arrivals: readonly Arrival[],
	published: Published,
): { split: string; shown: Readonly<Record<keyof Count, Shown>> }[] {
	const groups = [...new Set(arrivals.map(({ split }) => split))].sort()
	const standings = published.standings.map(({ on }) => splitStanding({ code: definition.code, groups, arrivals }, on))
	const own = (on: PlainDate) =>
		new Map(
			columns.flatMap((column) => [
				[cellKey(definition.code, column), published.marks.get(on)?.get(cellKey(definition.code, column)) ?? 'open'] as const,
			]),
		)
	const marks = publish(standings, own)
	return groups.map((split) => ({ split, shown: mapColumns((column) => shownOf(cellKey(`:${split}`, column), standings, marks)) }))
}

type Published = { readonly standings: readonly Standing[]; readonly marks: ReturnType<typeof publish> }

type Groups = { readonly code: string; readonly groups: readonly string[]; readonly arrivals: readonly Arrival[] }

function splitStanding({ code, groups, arrivals }: Groups, on: PlainDate): Standing {
	const counts = [
		{ key: code, count: countUntil(arrivals, on) },
		...groups.map((split) => ({
			key: `:${split}`,
			count: countUntil(
				arrivals.filter((arrival) => arrival.split === split),
				on,
			),
		})),
	]
	const cells = counts.flatMap(({ key, count }) =>
		columns.map((column) => ({ key: cellKey(key, column), value: count[column], published: true })),
	)
	const bySex = counts.map(({ key }) => ({
		total: cellKey(key, 'total'),
		parts: [cellKey(key, 'women'), cellKey(key, 'men'), cellKey(key, 'unknown')],
	}))
	const byGroup = columns.map((column) => ({ total: cellKey(code, column), parts: groups.map((split) => cellKey(`:${split}`, column)) }))
	return { on, cells, sums: [...bySex, ...byGroup] }
}

function mapColumns<T>(of: (column: keyof Count) => T): Record<keyof Count, T> {
	return { women: of('women'), men: of('men'), unknown: of('unknown'), total: of('total') }
}

/** The figures as they stood at the end of each quarter. */
function standingsOf(definitions: readonly Definition[], arrivals: readonly Arrival[], to: PlainDate): Standing[] {
	const first = arrivals.map(({ month }) => month).sort()[0]
	if (first === undefined) return []
	const byCode = Map.groupBy(arrivals, ({ code }) => code)
	return quarterEnds(first, to).map((on) => ({
		on,
		...tableOf(definitions, Object.fromEntries(definitions.map(({ code }) => [code, countUntil(byCode.get(code) ?? [], on)]))),
	}))
}

function lineOf(definition: Definition, targets: ReadonlyMap<string, number>, shown: (column: keyof Count) => Shown): FigureLine {
	const target = targets.get(definition.code)
	const total = shown('total')
	return { definition, target, share: 'number' in total ? shareOf(total.number, target) : undefined, shown: mapColumns(shown) }
}
