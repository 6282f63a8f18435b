import {
	cellText,
	note,
	optionalCode,
	optionalDay,
	optionalText,
	type RowReading,
	requiredCode,
	requiredDay,
	requiredText,
} from './cell-reader.ts'
import type { ColumnPlan } from './columns.ts'
import { readIdentity } from './read-identity.ts'
import { readSituations, readSubstatus } from './read-labour.ts'
import { checkStart, readSupports } from './read-supports.ts'
import type { Problem, SmefsRow, Warning } from './smefs-row.ts'
import { withHyphens } from './tidy-text.ts'
import * as lists from './value-lists.ts'

/** What a row of the file came to: a row that cannot be wrong, or all its problems; warnings either way. */
export type ReadRow =
	| { kind: 'row'; line: number; row: SmefsRow; warnings: Warning[] }
	| { kind: 'problems'; line: number; problems: Problem[]; warnings: Warning[] }

/** Reads the cells of one row by the plan of its file. Every problem of the row is told, not only the first. */
export function readRow(plan: ColumnPlan, line: number, cells: readonly string[]): ReadRow {
	if (cells.length < plan.width) return { kind: 'problems', line, problems: [tooFewColumns(plan, line, cells.length)], warnings: [] }
	const reading: RowReading = { line, cells, plan, problems: [], warnings: [] }
	const row = readCells(reading)
	const { problems, warnings } = reading
	return row === undefined || problems.length > 0 ? { kind: 'problems', line, problems, warnings } : { kind: 'row', line, row, warnings }
}

type CoreField = 'citizenship' | 'givenName' | 'surname' | 'sex' | 'education' | 'postcode' | 'labourStatus' | 'startedOn'
type Core = Pick<SmefsRow, CoreField>
type Extra = Omit<SmefsRow, CoreField>

function readCells(row: RowReading): SmefsRow | undefined {
	const core = {
		citizenship: requiredCode(row, 'citizenship', lists.citizenship),
		givenName: requiredText(row, 'givenName'),
		surname: requiredText(row, 'surname'),
		sex: requiredCode(row, 'sex', lists.sex),
		education: requiredCode(row, 'education', lists.education),
		postcode: readPostcode(row),
		labourStatus: requiredCode(row, 'labourStatus', lists.labourStatus),
		startedOn: requiredDay(row, 'startedOn'),
	}
	const extra = readExtra(row, core)
	return isWhole(core) ? { ...core, ...extra } : undefined
}

function readExtra(row: RowReading, core: Loose): Extra {
	const supports = readSupports(row)
	checkStart(row, core.startedOn, supports)
	return {
		...readIdentity(row, core.sex, core.startedOn),
		...readAddress(row),
		...readSpecial(row),
		participantKind: optionalCode(row, 'participantKind', lists.participantKind),
		institution: optionalText(row, 'institution'),
		technicalId: optionalText(row, 'technicalId'),
		labourSubstatus: readSubstatus(row, core.labourStatus),
		endedOn: readEnd(row, core.startedOn),
		educationPlannedEndOn: optionalDay(row, 'educationPlannedEndOn'),
		situationAtExit: readSituations(row),
		pathCompleted: asBoolean(optionalCode(row, 'pathCompleted', lists.yesNo)),
		supportScope: optionalText(row, 'supportScope'),
		supports,
		businessFoundedOn: optionalDay(row, 'businessFoundedOn'),
		addedBy: optionalText(row, 'addedBy'),
	}
}

type Loose = { [Name in CoreField]: Core[Name] | undefined }

function readAddress(row: RowReading) {
	return {
		country: optionalText(row, 'country'),
		voivodeship: optionalText(row, 'voivodeship'),
		powiat: optionalText(row, 'powiat'),
		gmina: optionalText(row, 'gmina'),
		place: optionalText(row, 'place'),
		street: optionalText(row, 'street'),
		building: optionalText(row, 'building'),
		flat: optionalText(row, 'flat'),
		degurba: optionalCode(row, 'degurba', lists.degurba),
		phone: optionalText(row, 'phone'),
		email: optionalText(row, 'email'),
	}
}

function readSpecial(row: RowReading) {
	return {
		foreignBackground: optionalCode(row, 'foreignBackground', lists.yesNoRefused),
		thirdCountryNational: optionalCode(row, 'thirdCountryNational', lists.yesNoRefused),
		minority: optionalCode(row, 'minority', lists.yesNoRefused),
		homeless: optionalCode(row, 'homeless', lists.yesNoRefused),
		disability: optionalCode(row, 'disability', lists.yesNoRefused),
	}
}

function readPostcode(row: RowReading): string | undefined {
	const value = requiredText(row, 'postcode')
	if (value === undefined) return undefined
	const code = withHyphens(value).replace(/ ?- ?/, '-')
	return /^\d{2}-\d{3}$/.test(code) ? code : note(row, 'postcode-format', { field: 'postcode', value })
}

function readEnd(row: RowReading, startedOn: SmefsRow['startedOn'] | undefined): SmefsRow['endedOn'] {
	const endedOn = optionalDay(row, 'endedOn')
	if (endedOn === undefined || startedOn === undefined || endedOn >= startedOn) return endedOn
	return note(row, 'end-before-start', { field: 'endedOn', value: cellText(row, 'endedOn'), hint: { is: 'fact', fact: startedOn } })
}

function asBoolean(answer: 'yes' | 'no' | undefined): boolean | undefined {
	return answer === undefined ? undefined : answer === 'yes'
}

function isWhole(core: Loose): core is Core {
	return Object.values(core).every((value) => value !== undefined)
}

function tooFewColumns(plan: ColumnPlan, line: number, count: number): Problem {
	return { line, column: '', kind: 'too-few-columns', value: String(count), hint: { is: 'counts', found: count, wanted: plan.width } }
}
