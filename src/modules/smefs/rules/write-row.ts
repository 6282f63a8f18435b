import { columns, type WrittenField } from './columns.ts'
import type { SmefsRow } from './smefs-row.ts'
import { guarded } from './tidy-text.ts'
import * as lists from './value-lists.ts'

/** The header of the file that we write, in its documented order; `w tym` occurs twice. With fewer columns it is for reading, not for import. */
export function headerCells(chosen: ReadonlySet<WrittenField> = ALL): string[] {
	return columns.filter(({ field }) => chosen.has(field)).map(({ header }) => header)
}

/** The cells of a row in the order of `headerCells`, with the labels and formats of the national file: it reads back as the same row. */
export function writeRow(row: SmefsRow, chosen: ReadonlySet<WrittenField> = ALL): string[] {
	const cells = { ...writtenCodes(row), ...writtenDays(row), ...writtenTexts(row), ...writtenSupports(row), ...writtenAnswers(row) }
	return columns.filter(({ field }) => chosen.has(field)).map(({ field }) => cells[field])
}

const ALL: ReadonlySet<WrittenField> = new Set(columns.map(({ field }) => field))

function writtenCodes(row: SmefsRow) {
	return {
		citizenship: lists.citizenship.labelOf(row.citizenship),
		participantKind: label(lists.participantKind, row.participantKind),
		sex: lists.sex.labelOf(row.sex),
		education: lists.education.labelOf(row.education),
		degurba: label(lists.degurba, row.degurba),
		labourStatus: lists.labourStatus.labelOf(row.labourStatus),
		labourSubstatus: label(lists.labourSubstatus[row.labourStatus], row.labourSubstatus),
		situationAtExit: row.situationAtExit.map((code) => lists.situationAtExit.labelOf(code)).join('|'),
	}
}

function writtenDays(row: SmefsRow) {
	return {
		startedOn: row.startedOn,
		endedOn: row.endedOn ?? '',
		educationPlannedEndOn: row.educationPlannedEndOn ?? '',
		businessFoundedOn: row.businessFoundedOn ?? '',
	}
}

function writtenTexts(row: SmefsRow) {
	return {
		institution: text(row.institution),
		givenName: text(row.givenName),
		surname: text(row.surname),
		identifier: text(row.pesel ?? row.otherIdentifier),
		technicalId: text(row.technicalId),
		age: row.age === undefined ? '' : String(row.age),
		country: text(row.country),
		voivodeship: text(row.voivodeship),
		powiat: text(row.powiat),
		gmina: text(row.gmina),
		place: text(row.place),
		street: text(row.street),
		building: text(row.building),
		flat: text(row.flat),
		postcode: row.postcode,
		phone: text(row.phone),
		email: text(row.email),
		supportScope: text(row.supportScope),
		addedBy: text(row.addedBy),
	}
}

function writtenSupports({ supports }: SmefsRow) {
	return {
		supportKinds: supports.map(({ kind }) => lists.supportKind.labelOf(kind)).join('|'),
		supportSubkinds: supports.map(({ subkind }) => label(lists.supportSubkind, subkind)).join('|'),
		supportDates: supports.map(({ startedOn }) => startedOn ?? '').join('|'),
	}
}

function writtenAnswers(row: SmefsRow) {
	return {
		withoutPesel: lists.yesNo.labelOf(row.pesel === undefined ? 'yes' : 'no'),
		pathCompleted: row.pathCompleted === undefined ? '' : lists.yesNo.labelOf(row.pathCompleted ? 'yes' : 'no'),
		foreignBackground: label(lists.yesNoRefused, row.foreignBackground),
		thirdCountryNational: label(lists.yesNoRefused, row.thirdCountryNational),
		minority: label(lists.yesNoRefused, row.minority),
		homeless: label(lists.yesNoRefused, row.homeless),
		disability: label(lists.yesNoRefused, row.disability),
	}
}

function label<Code extends string>(list: lists.ValueList<Code>, code: Code | undefined): string {
	return code === undefined ? '' : list.labelOf(code)
}

function text(value: string | undefined): string {
	return value === undefined ? '' : guarded(value)
}
