import { z } from 'zod'
import type { Lang } from './lang.ts'
import { addDays, type PlainDate, parsePlainDate } from './plain-date.ts'
import { faultSentence, type ListFault } from './reference-fault.ts'

/** How sure we are of a fact: read in its source, recalled by people of the field, or neither. What is not `verified` says so on screen. */
export const certainties = ['verified', 'recalled', 'unverified'] as const
export type Certainty = (typeof certainties)[number]

/** One value of a list in one period: both days belong to it. The same code may come again with other days and other facts. */
export type ReferenceValue<Facts = unknown> = {
	readonly code: string
	readonly label: Readonly<Record<Lang, string>>
	readonly source: string
	readonly verified: Certainty
	readonly validFrom: PlainDate
	readonly validTo: PlainDate | null
	readonly facts: Facts
	readonly note?: string | undefined
}

/** What people may change on screen: `words` (label, source, mark, validity), also `facts`, or also add values (`open`). */
type Amendable = 'words' | 'facts' | 'open'

/** A list as its module declares it. */
export type ListDeclaration<Facts> = {
	/** Also its file: `enterprises/legal-forms` is `db/reference/enterprises/legal-forms.json`. */
	readonly name: string
	readonly title: Readonly<Record<Lang, string>>
	/** The JSON: `{values: [{code, label, source, verified, validFrom, validTo, note?, ...facts}]}`. */
	readonly file: unknown
	/** Reads everything of a value that is not named in `ReferenceValue`. Use `z.strictObject`; the form that amends is made from it. */
	readonly facts: z.ZodType<Facts>
	/** Legal parameters: a code must have a value on each day from its first to its last. */
	readonly continuous: boolean
	/** `facts` when not said. */
	readonly amend?: Amendable
	/** What a code added on screen must look like, where records or files ask for more than a list does. */
	readonly codes?: RegExp
	/** What the facts are called in the form that amends: `{capital: {pl: 'kapitał', en: 'capital'}}`; else their own names are shown. */
	readonly words?: Readonly<Record<string, Readonly<Record<Lang, string>>>>
}

/** A value that a partnership has changed or added: which period of which code, by the day it began as it ships or was first added; `raw` as it is kept. */
export type AmendedValue = { readonly code: string; readonly since: PlainDate; readonly raw: unknown }
/** What a partnership has changed, by the names of lists. */
export type Amendments = ReadonlyMap<string, readonly AmendedValue[]>
/** Everything stands as it ships. */
export const unamended: Amendments = new Map()

export type ReferenceList<Facts = unknown> = Omit<ListDeclaration<Facts>, 'file' | 'amend'> & {
	readonly amend: Amendable
	/** What ships, in the order of the file. A broken file throws its sentence here: read it inside functions, never while a module loads. */
	readonly values: readonly ReferenceValue<Facts>[]
	/** The list as a partnership has it, every period: pages give `view.amendments`. Worked out once for the same amendments. */
	readonly in: (amendments: Amendments) => readonly ReferenceValue<Facts>[]
	/** What is wrong with the shipped file; empty when nothing is. The start refuses on any. */
	readonly faults: () => readonly ListFault[]
	/** Reads one value, shipped or amended. */
	readonly read: (raw: unknown) => Reading<Facts>
}
type Reading<Facts> = { readonly ok: true; readonly value: ReferenceValue<Facts> } | { readonly ok: false; readonly fault: ListFault }

/** Declares a list. Nothing is read until it is asked for. */
export function defineList<Facts>(declared: ListDeclaration<Facts>): ReferenceList<Facts> {
	const { file, ...list } = declared
	let loaded: Loaded<Facts> | undefined
	const load = () => {
		loaded ??= loadFile(declared)
		return loaded
	}
	const shipped = () => {
		const { values, faults } = load()
		if (faults[0] !== undefined) throw new Error(faultSentence('en', faults[0]))
		return values
	}
	const known = new WeakMap<readonly AmendedValue[], readonly ReferenceValue<Facts>[]>()
	return {
		...list,
		amend: declared.amend ?? 'facts',
		get values() {
			return shipped()
		},
		in(amendments) {
			const own = amendments.get(declared.name)
			if (own === undefined) return shipped()
			const merged = known.get(own) ?? merge(declared, shipped(), own)
			known.set(own, merged)
			return merged
		},
		faults: () => load().faults,
		read: (raw) => readValue(declared, raw),
	}
}

/** The values valid on a day, in their order. */
export function onDay<V extends { readonly validFrom: PlainDate; readonly validTo: PlainDate | null }>(
	values: readonly V[],
	day: PlainDate,
): readonly V[] {
	return values.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
}

/** Overlaps, and gaps where a list must have none: one fault for each two neighbours. */
export function periodFaults(
	list: { readonly name: string; readonly continuous: boolean },
	values: readonly Period[],
): readonly ListFault[] {
	const faults: ListFault[] = values.filter(isBackwards).map(({ code, validFrom, validTo }) => {
		return { code: 'backwards', list: list.name, value: code, from: validFrom, to: validTo ?? validFrom }
	})
	for (const periods of Map.groupBy(values, ({ code }) => code).values()) {
		const inOrder = [...periods].sort((one, other) => one.validFrom.localeCompare(other.validFrom))
		inOrder.slice(1).forEach((next, at) => {
			const before = inOrder[at]
			if (before !== undefined) faults.push(...between(list, before, next))
		})
	}
	return faults
}

/** A value as its file or its amendment writes it; `undefined` for one that no list has read. */
export function rawOf(value: ReferenceValue): unknown {
	return writtenAs.get(value)
}

const writtenAs = new WeakMap<ReferenceValue, unknown>()

type Period = { readonly code: string; readonly validFrom: PlainDate; readonly validTo: PlainDate | null }
type Loaded<Facts> = { readonly values: readonly ReferenceValue<Facts>[]; readonly faults: readonly ListFault[] }

const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/
const day = z.string().transform((text, context): PlainDate => {
	const read = parsePlainDate(text)
	if (read === undefined) context.addIssue('not a day')
	return read ?? z.NEVER
})
/** Official lists have their words in Polish only; these stand for both languages. */
const label = z.union([
	z.strictObject({ pl: z.string().trim().min(1), en: z.string().trim().min(1) }),
	z
		.string()
		.trim()
		.min(1)
		.transform((text) => ({ pl: text, en: text })),
])
const written = z.looseObject({
	code: z.string().regex(CODE),
	label,
	source: z.string().trim().min(1),
	verified: z.enum(certainties),
	validFrom: day,
	validTo: day.nullable(),
	note: z.string().optional(),
})
const fileShape = z.looseObject({ values: z.array(z.unknown()) })

function loadFile<Facts>(list: ListDeclaration<Facts>): Loaded<Facts> {
	const file = fileShape.safeParse(list.file)
	if (!file.success) return { values: [], faults: [{ code: 'unreadable', list: list.name, value: '', field: 'values' }] }
	const readings = file.data.values.map((raw) => readValue(list, raw))
	const values = readings.flatMap((reading) => (reading.ok ? [reading.value] : []))
	const unreadable = readings.flatMap((reading) => (reading.ok ? [] : [reading.fault]))
	return { values, faults: [...unreadable, ...periodFaults(list, values)] }
}

/** An amendment that today's program cannot read is left out: what ships stands. */
function merge<Facts>(
	list: ListDeclaration<Facts>,
	shipped: readonly ReferenceValue<Facts>[],
	amended: readonly AmendedValue[],
): readonly ReferenceValue<Facts>[] {
	const read = amended.flatMap(({ code, since, raw }) => {
		const reading = readValue(list, raw)
		return reading.ok ? [{ at: `${code} ${since}`, value: reading.value }] : []
	})
	const byPlace = new Map(read.map(({ at, value }) => [at, value]))
	const placeOf = ({ code, validFrom }: Period) => `${code} ${validFrom}`
	const here = new Set(shipped.map(placeOf))
	return [
		...shipped.map((value) => byPlace.get(placeOf(value)) ?? value),
		...read.flatMap(({ at, value }) => (here.has(at) ? [] : [value])),
	]
}

function readValue<Facts>(list: Pick<ListDeclaration<Facts>, 'name' | 'facts' | 'codes'>, raw: unknown): Reading<Facts> {
	const value = written.safeParse(raw)
	if (!value.success) return unreadable(list.name, raw, value.error)
	const { code, label: words, source, verified, validFrom, validTo, note, ...rest } = value.data
	if (list.codes?.test(code) === false) return { ok: false, fault: { code: 'unreadable', list: list.name, value: code, field: 'code' } }
	const facts = list.facts.safeParse(rest)
	if (!facts.success) return unreadable(list.name, raw, facts.error)
	const read: ReferenceValue<Facts> = { code, label: words, source, verified, validFrom, validTo, facts: facts.data, ...(note && { note }) }
	writtenAs.set(read, raw)
	return { ok: true, value: read }
}

function unreadable(list: string, raw: unknown, { issues }: z.ZodError): { ok: false; fault: ListFault } {
	const code = z.looseObject({ code: z.string() }).safeParse(raw)
	const field = issues[0]?.path.join('.') ?? ''
	return {
		ok: false,
		fault: { code: 'unreadable', list, value: code.success ? code.data.code : '', field: field || (issues[0]?.message ?? '') },
	}
}

function isBackwards({ validFrom, validTo }: Period): boolean {
	return validTo !== null && validTo < validFrom
}

function between({ name, continuous }: { name: string; continuous: boolean }, before: Period, next: Period): ListFault[] {
	if (before.validTo === null || next.validFrom <= before.validTo) {
		const to = [before.validTo, next.validTo].filter((end) => end !== null).sort()[0] ?? null
		return [{ code: 'overlap', list: name, value: next.code, from: next.validFrom, to }]
	}
	const gapFrom = addDays(before.validTo, 1)
	if (!continuous || gapFrom >= next.validFrom) return []
	return [{ code: 'gap', list: name, value: next.code, from: gapFrom, to: addDays(next.validFrom, -1) }]
}
