import type { PlainDate } from '#kernel/plain-date'
import type { Definition } from './definition.ts'
import { type Count, type Figures, type Period, shareOf } from './figure.ts'
import { type Arrival, countUntil, quarterEnds } from './over-time.ts'
import { publish, type Shown, shownOf, type Standing } from './publish.ts'
import { cellKey, tableOf } from './relations.ts'

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

type Given = { readonly definitions: readonly Definition[]; readonly targets: ReadonlyMap<string, number>; readonly period: Period }

/** The reading of somebody who may see the persons behind the figures, all of them or hers. */
export function exactReading({ definitions, targets, period }: Given, figures: Figures): Reading {
	const number = (code: string, column: keyof Count): Shown => ({ number: figures[code]?.[column] ?? 0 })
	return { exact: true, period, lines: definitions.map((definition) => lineOf(definition, targets, (column) => number(definition.code, column))) }
}

/** The reading of somebody who may not: what is published until the last quarter that is over, small numbers out of reach. */
export function publishedReading(given: Given, arrivals: readonly Arrival[]): Reading {
	const { definitions, targets, period } = given
	const standings = standingsOf(definitions, arrivals, period.to)
	const marks = publish(standings)
	const on = standings.at(-1)?.on
	const shown = (definition: Definition, column: keyof Count): Shown => {
		// Workers are staff, not participants: their number picks nobody out.
		if (definition.rule.count === 'leaders') return { number: countUntil(arrivals.filter(({ code }) => code === definition.code), on ?? period.to)[column] }
		return shownOf(cellKey(definition.code, column), standings, marks)
	}
	const lines = definitions.map((definition) => lineOf(definition, targets, (column) => (on === undefined ? { hidden: true } : shown(definition, column))))
	return { exact: false, period: on === undefined ? { to: period.to } : { to: on }, lines }
}

/** The figures as they stood at the end of each quarter. */
export function standingsOf(definitions: readonly Definition[], arrivals: readonly Arrival[], to: PlainDate): Standing[] {
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
	return {
		definition,
		target,
		share: 'number' in total ? shareOf(total.number, target) : undefined,
		shown: { women: shown('women'), men: shown('men'), unknown: shown('unknown'), total },
	}
}
