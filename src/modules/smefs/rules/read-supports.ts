import type { PlainDate } from '#kernel/plain-date'
import { allowed, cellText, note, type RowReading, warn } from './cell-reader.ts'
import type { Field } from './columns.ts'
import { fileDay } from './file-day.ts'
import type { SmefsSupport } from './smefs-row.ts'
import { tidy } from './tidy-text.ts'
import { supportKind, supportSubkind, type ValueList } from './value-lists.ts'

/**
 * The supports of a row: three lists with `|`, matched by position, where sub-kinds and dates may have empty places. A wholly empty
 * cell of sub-kinds or dates stands for a list of empty places. A place that is empty in all three lists is nothing.
 */
export function readSupports(row: RowReading): SmefsSupport[] {
	const kinds = places(cellText(row, 'supportKinds'))
	const subkinds = sameLength(row, 'supportSubkinds', kinds)
	const dates = sameLength(row, 'supportDates', kinds)
	if (subkinds === undefined || dates === undefined) return []
	return kinds.flatMap((kind, place) => readSupport(row, [kind, subkinds[place] ?? '', dates[place] ?? '']))
}

/** Tells when the participation does not begin with the first support: the first support is the start (wytyczne; domain-facts 2.2 [S12]). */
export function checkStart(row: RowReading, startedOn: PlainDate | undefined, supports: readonly SmefsSupport[]): void {
	const first = supports.flatMap((support) => support.startedOn ?? []).sort()[0]
	if (startedOn === undefined || first === undefined || first === startedOn) return
	warn(row, 'start-is-not-first-support', { field: 'startedOn', value: cellText(row, 'startedOn'), hint: { is: 'fact', fact: first } })
}

function readSupport(row: RowReading, [kind, subkind, date]: [string, string, string]): SmefsSupport[] {
	if (kind === '' && subkind === '' && date === '') return []
	if (kind === '') note(row, 'missing', { field: 'supportKinds', value: '' })
	const read = {
		kind: known(row, 'supportKinds', [kind, supportKind]),
		subkind: known(row, 'supportSubkinds', [subkind, supportSubkind]),
		startedOn: date === '' ? undefined : (fileDay(date) ?? note(row, 'date-does-not-exist', { field: 'supportDates', value: date })),
	}
	return read.kind === undefined ? [] : [{ ...read, kind: read.kind }]
}

function known(row: RowReading, field: Field, [value, list]: [string, ValueList]): string | undefined {
	return value === '' ? undefined : (list.codeOf(value) ?? note(row, 'unknown-value', { field, value, hint: allowed(list) }))
}

function sameLength(row: RowReading, field: Field, kinds: readonly string[]): string[] | undefined {
	const cell = cellText(row, field)
	const list = places(cell)
	if (list.length === kinds.length || list.length === 0) return list
	return note(row, 'support-lists-differ-in-length', {
		field,
		value: cell,
		hint: { is: 'counts', found: list.length, wanted: kinds.length },
	})
}

function places(cell: string): string[] {
	return cell === '' ? [] : cell.split('|').map(tidy)
}
