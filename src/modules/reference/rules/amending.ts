import { addDays, type PlainDate } from '#kernel/plain-date'
import type { ListFault } from '#kernel/reference-fault'
import { periodFaults, type ReferenceList, type ReferenceValue, rawOf } from '#kernel/reference-list'
import { done, type Result, refused } from '#kernel/result'
import type { Slot } from './slots.ts'

/** A change as it is asked for: a place that is there already, or a new one; `raw` is the whole value. */
export type Change = {
	readonly at: { readonly code: string; readonly since: PlainDate } | undefined
	readonly raw: unknown
	/** For a new period: the one before it ends the day before. */
	readonly endsFormer: boolean
}

/** One row to keep: the place and the whole value. */
export type Row = { readonly code: string; readonly since: PlainDate; readonly value: ReferenceValue; readonly raw: unknown }

export type AmendRefusal =
	| { readonly code: 'unreadable'; readonly field: string }
	| { readonly code: 'overlap' | 'gap' | 'backwards'; readonly fault: Exclude<ListFault, { code: 'unreadable' }> }
	| { readonly code: 'closed-list' | 'facts-closed' | 'code-fixed' | 'nothing-changed' }

/** What a change writes, or why it may not be: the list's own parser reads it, its days are looked at as the shipped ones are. */
export function amending(list: ReferenceList, slots: readonly Slot[], change: Change): Result<readonly Row[], AmendRefusal> {
	if (change.at === undefined && list.amend === 'words') return refused({ code: 'closed-list' })
	const reading = list.read(change.raw)
	if (!reading.ok) return refused({ code: 'unreadable', field: reading.fault.code === 'unreadable' ? reading.fault.field : '' })
	const { value } = reading
	const before = slots.find(({ code, since }) => code === change.at?.code && since === change.at.since)
	const may = mayChange(list, slots, { value, before: before?.value })
	if (may !== undefined) return refused({ code: may })
	const former = change.endsFormer && before === undefined ? ended(list, slots, value) : undefined
	const row: Row = { code: value.code, since: before?.since ?? value.validFrom, value, raw: change.raw }
	const rows = former === undefined ? [row] : [former, row]
	const fault = periodFaults(
		list,
		afterwards(slots, rows).filter(({ code }) => code === value.code),
	)[0]
	if (fault !== undefined && fault.code !== 'unreadable') return refused({ code: fault.code, fault })
	return done(rows)
}

/** The list's values with some rows in their places. */
function afterwards(slots: readonly Slot[], rows: readonly Omit<Row, 'raw'>[]): readonly ReferenceValue[] {
	const kept = slots.filter((slot) => !rows.some((row) => row.code === slot.code && row.since === slot.since))
	return [...kept.map(({ value }) => value), ...rows.map(({ value }) => value)]
}

type Touched = { value: ReferenceValue; before: ReferenceValue | undefined }

function mayChange(
	list: ReferenceList,
	slots: readonly Slot[],
	{ value, before }: Touched,
): 'closed-list' | 'facts-closed' | 'code-fixed' | 'nothing-changed' | undefined {
	if (before === undefined) {
		const isKnown = slots.some(({ code }) => code === value.code)
		return list.amend === 'open' || (list.amend === 'facts' && isKnown) ? undefined : 'closed-list'
	}
	if (before.code !== value.code) return 'code-fixed'
	if (list.amend === 'words' && !isSame(before.facts, value.facts)) return 'facts-closed'
	return isSame({ ...before, note: before.note ?? '' }, { ...value, note: value.note ?? '' }) ? 'nothing-changed' : undefined
}

/** The open-ended or overlapping period before a new one, ended the day before it begins. */
function ended(list: ReferenceList, slots: readonly Slot[], value: ReferenceValue): Row | undefined {
	const former = slots
		.filter((slot) => slot.code === value.code && slot.value.validFrom < value.validFrom)
		.filter(({ value: { validTo } }) => validTo === null || validTo >= value.validFrom)
		.at(-1)
	if (former === undefined) return undefined
	const raw = { ...objectOf(rawOf(former.value)), validTo: addDays(value.validFrom, -1) }
	const reading = list.read(raw)
	return reading.ok ? { code: former.code, since: former.since, value: reading.value, raw } : undefined
}

/** The parts of a value as it is written; none for what is no object. */
export function objectOf(raw: unknown): Readonly<Record<string, unknown>> {
	return typeof raw === 'object' && raw !== null ? { ...raw } : {}
}

/** Whether two values say the same, in whatever order their parts stand. */
function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted)
	if (typeof value !== 'object' || value === null) return value
	return Object.entries(value)
		.sort(([one], [other]) => one.localeCompare(other))
		.map(([name, inner]) => [name, sorted(inner)])
}
