import { type Asker, may } from '#access'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Definition } from '../rules/definition.ts'
import type { Period } from '../rules/figure.ts'
import type { Split } from '../rules/over-time.ts'
import {
	asShown,
	exactHistory,
	exactReading,
	type FigureLine,
	type Given,
	type Point,
	type PublishedReading,
	publishedReading,
	publishedSplit,
	type Reading,
	splitFigures,
} from '../rules/reading.ts'
import { listArrivals } from './arrivals.ts'
import { listDefinitions } from './definitions.ts'
import { figuresOf } from './figures.ts'
import type { Whose } from './participation-sql.ts'
import { listTargets, type Programme } from './programmes.ts'

/** Whether the reader sees every number. Whoever may read no persons sees figures in which nobody can be picked out (DOMAIN 3). */
export function seesNumbers(asker: Asker): boolean {
	return may(asker.actor, 'person.read')
}

/** A programme's figures as this reader may see them, now or in a period. */
export async function readFigures(db: Db, asker: Asker, asked: { programme: Programme; period: Period }): Promise<Reading> {
	const given = await gather(db, asker, asked)
	return seesNumbers(asker) ? exactReading(given, await figuresOf(db, given)) : readPublished(db, given)
}

/** One figure with its past, and split where asked. */
export type FigureReading = {
	readonly exact: boolean
	readonly period: Period
	readonly line: FigureLine
	readonly history: readonly Point[]
	readonly groups: readonly { readonly split: string; readonly shown: FigureLine['shown'] }[]
}

/** One figure of a programme; `Absent` when the programme does not report it. */
export async function readFigure(
	db: Db,
	asker: Asker,
	asked: { programme: Programme; period: Period; code: string; split?: Split | undefined },
): Promise<FigureReading> {
	const given = await gather(db, asker, asked)
	const definition = present(
		given.definitions.find(({ code }) => code === asked.code),
		`indicator ${asked.code}`,
	)
	return seesNumbers(asker)
		? readExactly(db, { ...given, definitions: [definition] }, asked.split)
		: readAsPublished(db, { ...given, definition }, asked.split)
}

type Gathered = Given & { readonly whose: Whose }

async function gather(db: Db, { partnership }: Asker, { programme, period }: { programme: Programme; period: Period }): Promise<Gathered> {
	const whose = { partnership, programme: programme.id }
	return { whose, period, definitions: await listDefinitions(db, partnership, programme), targets: await listTargets(db, whose) }
}

async function readPublished(db: Db, given: Gathered): Promise<PublishedReading> {
	const period = { to: given.period.to }
	return publishedReading({ ...given, period }, await listArrivals(db, { ...given, period }))
}

async function readExactly(db: Db, given: Gathered, split: Split | undefined): Promise<FigureReading> {
	const { period, lines } = exactReading(given, await figuresOf(db, given))
	const arrivals = await listArrivals(db, given, split)
	const groups = split === undefined ? [] : splitFigures(arrivals).map((group) => ({ split: group.split, shown: asShown(group.count) }))
	return { exact: true, period, line: present(lines[0], 'indicator'), history: exactHistory(arrivals, period.to), groups }
}

async function readAsPublished(db: Db, given: Gathered & { definition: Definition }, split: Split | undefined): Promise<FigureReading> {
	const { definition } = given
	const { period, lines, history, published } = await readPublished(db, given)
	const line = present(
		lines.find((one) => one.definition === definition),
		'indicator',
	)
	const arrivals = split === undefined ? [] : await listArrivals(db, { whose: given.whose, definitions: [definition], period }, split)
	return { exact: false, period, line, history: history(definition.code), groups: publishedSplit(definition, arrivals, published) }
}
