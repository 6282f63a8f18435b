import { type Asker, may, type View } from '#access'
import { addMonths, type PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Period } from '../rules/figure.ts'
import { quarterEnds, type Split } from '../rules/over-time.ts'
import { type FigureLine, type Given, type Group, groupsOf, historyOf, type Point, type Reading, readingOf } from '../rules/reading.ts'
import { type Draw, exactly, rounded, untold } from '../rules/rounding.ts'
import { roadOf } from '../rules/rule.ts'
import type { Subject } from '../rules/subject.ts'
import { listArrivals } from './arrivals.ts'
import type { Whose } from './asked.ts'
import { listDefinitions } from './definitions.ts'
import { figuresOf } from './figures.ts'
import { listTargets } from './programmes.ts'

/** Who reads figures, on which day, and the secret of the server that numbers are shifted by. Every `View` is one. */
export type Reader = Asker & Pick<View, 'today' | 'seal'>

/** Whether the reader sees every number. Whoever may read no persons sees figures in which nobody can be picked out (DOMAIN 3). */
export function seesNumbers(asker: Asker): boolean {
	return may(asker.actor, 'person.read')
}

/** A programme's figures as this reader may see them, now or in a period. */
export async function readFigures(db: Db, reader: Reader, asked: { programme: Subject; period: Period }): Promise<Reading> {
	const given = await gather(db, reader, asked)
	return readingOf(given, await figuresOf(db, given))
}

/** One figure with its past, and split where asked. */
export type FigureReading = {
	readonly seen: Reading['seen']
	readonly period: Period
	readonly line: FigureLine
	readonly history: readonly Point[]
	readonly groups: readonly Group[]
}

/** One figure of a programme; `Absent` when the programme does not report it. */
export async function readFigure(
	db: Db,
	reader: Reader,
	asked: { programme: Subject; period: Period; code: string; split?: Split | undefined },
): Promise<FigureReading> {
	const all = await gather(db, reader, asked)
	const definition = present(
		all.definitions.find(({ code }) => code === asked.code),
		`indicator ${asked.code}`,
	)
	const given = { ...all, definitions: [definition] }
	const { seen, period, lines } = readingOf(given, await figuresOf(db, given))
	const split = roadOf(definition.rule) === undefined ? asked.split : undefined
	const arrivals = await listArrivals(db, given, split)
	return {
		seen,
		period,
		line: present(lines[0], 'indicator'),
		history: historyOf(given, definition, arrivals),
		groups: split === undefined ? [] : groupsOf(given, definition, { arrivals, split }),
	}
}

type Gathered = Given & { readonly whose: Whose; readonly since: PlainDate }

async function gather(db: Db, reader: Reader, asked: { programme: Subject; period: Period }): Promise<Gathered> {
	const whose = { partnership: reader.partnership, programme: asked.programme.id }
	const [definitions, targets] = [await listDefinitions(db, reader.partnership, asked.programme), await listTargets(db, whose)]
	return { whose, definitions, targets, since: asked.programme.fromOn, ...eyesOf(reader, asked) }
}

/**
 * What this reader sees: whoever may see persons every number of any days; anybody else rounded numbers, always of the whole time until the end of a
 * quarter that is over, so that no two days lie close to each other.
 */
function eyesOf(reader: Reader, { programme, period }: { programme: Subject; period: Period }): Pick<Given, 'seen' | 'period' | 'show'> {
	if (seesNumbers(reader)) return { seen: 'exact', period, show: exactly }
	const until = period.to < reader.today ? period.to : reader.today
	const on = quarterEnds(programme.fromOn, until).at(-1)
	const restsOn = addMonths(programme.toOn, 18) // the last check comes twelve months after the last exit
	if (on === undefined) return { seen: 'nothing-yet', period: { to: until }, show: untold }
	return { seen: 'rounded', period: { to: on }, show: rounded(drawOf(reader, programme), restsOn) }
}

/** 48 bits of a keyed hash: nobody without the key of the server can tell by how much a number was shifted. */
function drawOf({ seal, partnership }: Reader, programme: Subject): Draw {
	return (name) =>
		(Buffer.from(seal(`figures|${partnership}|${programme.id ?? programme.code}|${name}`), 'base64url').readUIntBE(0, 6) + 1) / 2 ** 48
}
