import { allowed, cellText, note, type RowReading } from './cell-reader.ts'
import type { Field } from './columns.ts'
import { type LabourStatus, labourSubstatus, situationAtExit, type ValueList } from './value-lists.ts'

/** What the status is further, by the list of that status; where the status itself is not known, any list will do. */
export function readSubstatus(row: RowReading, status: LabourStatus | undefined): string | undefined {
	const value = cellText(row, 'labourSubstatus')
	if (value === '') return undefined
	const lists: readonly ValueList[] = status === undefined ? Object.values(labourSubstatus) : [labourSubstatus[status]]
	const code = lists.map((list) => list.codeOf(value)).find((found) => found !== undefined)
	return code ?? note(row, 'unknown-value', { field: 'labourSubstatus', value, hint: allowed(...lists) })
}

/** Situations at exit: several may hold, in one cell (apart by |, a semicolon or a comma) or in the two columns of SL2014. Each once. */
export function readSituations(row: RowReading): string[] {
	const found = (['situationAtExit', 'situationAtExit2'] as const).flatMap((field) => readSituationCell(row, field))
	return [...new Set(found)]
}

function readSituationCell(row: RowReading, field: Field): string[] {
	const cell = cellText(row, field)
	const whole = cell === '' ? undefined : situationAtExit.codeOf(cell)
	if (whole !== undefined) return [whole]
	return cell
		.split(/[|;,]/)
		.map((value) => value.trim())
		.filter((value) => value !== '')
		.flatMap((value) => situationAtExit.codeOf(value) ?? note(row, 'unknown-value', { field, value, hint: allowed(situationAtExit) }) ?? [])
}
