import type { Asker } from '#access'
import type { Id } from '#kernel/id'
import type { Amendments } from '#kernel/reference-list'
import { writeCsv } from '#platform/csv'
import type { Db } from '#platform/db'
import { writeXlsx } from '#platform/xlsx'
import { amendmentsOf } from '#reference'
import { smefsForm } from '#support'
import type { WrittenField } from '../rules/columns.ts'
import type { SmefsRow, SmefsSupport } from '../rules/smefs-row.ts'
import { headerCells, writeRow } from '../rules/write-row.ts'
import { type FileRecord, listFileRecords } from '../store/file-rows.ts'

/**
 * The participants file of a programme as strict CSV: `;`, CRLF, UTF-8 with a byte order mark, all columns. It imports back unchanged. It holds
 * the stays that have begun and lack nothing that the file needs (`listLackingForFile`), of people open to the asker. Memory is flat.
 */
export function exportSmefs(db: Db, asker: Asker, programme: Id<'programme'>): AsyncIterable<Uint8Array | string> {
	return writeCsv(cells(db, { asker, programme }))
}

/** The same as a workbook with chosen columns, for reading; with all of them it imports back unchanged. */
export function exportSmefsXlsx(
	db: Db,
	asker: Asker,
	asked: { programme: Id<'programme'>; columns?: ReadonlySet<WrittenField> | undefined; sheet: string },
): AsyncIterable<Uint8Array | string> {
	return writeXlsx(cells(db, { asker, programme: asked.programme, columns: asked.columns }), asked.sheet)
}

type Asked = { asker: Asker; programme: Id<'programme'>; columns?: ReadonlySet<WrittenField> | undefined }

async function* cells(db: Db, { asker, programme, columns }: Asked): AsyncIterable<readonly string[]> {
	const amendments = await amendmentsOf({ db, partnership: asker.partnership })
	yield headerCells(columns)
	for await (const records of listFileRecords(db, asker, programme)) {
		for (const record of records) yield writeRow(rowOf(record, amendments), columns)
	}
}

function rowOf(record: FileRecord, amendments: Amendments): SmefsRow {
	const ended = record.endedOn !== null
	return {
		...identityOf(record),
		...entryOf(record),
		...addressOf(record),
		participantKind: record.kind,
		institution: record.institution || undefined,
		startedOn: record.startedOn,
		endedOn: record.endedOn ?? undefined,
		educationPlannedEndOn: record.educationPlannedEndOn ?? undefined,
		situationAtExit: ended ? (record.situations ?? []) : [],
		pathCompleted: ended ? (record.pathCompleted ?? undefined) : undefined,
		supportScope: record.scope || undefined,
		supports: supportsOf(record, amendments),
		businessFoundedOn: record.businessFoundedOn ?? undefined,
		technicalId: record.technicalId || undefined,
		addedBy: record.addedBy || undefined,
	}
}

function identityOf({ firstName, lastName, pesel, otherIdentifier, sex, ageYears, phone, email }: FileRecord) {
	return {
		givenName: firstName,
		surname: lastName,
		pesel: pesel ?? undefined,
		born: undefined,
		otherIdentifier: pesel === null ? (otherIdentifier ?? undefined) : undefined,
		sex,
		age: ageYears ?? undefined,
		phone: phone || undefined,
		email: email || undefined,
	}
}

function entryOf(record: FileRecord) {
	return {
		citizenship: record.citizenship,
		education: record.education,
		labourStatus: record.labourStatus,
		labourSubstatus: record.labourSubstatus ?? undefined,
		degurba: record.degurba === null ? undefined : DEGURBA[record.degurba],
		foreignBackground: record.foreignBackground ?? undefined,
		thirdCountryNational: record.thirdCountry ?? undefined,
		minority: record.minority ?? undefined,
		homeless: record.homeless ?? undefined,
		disability: record.disability ?? undefined,
	}
}

const DEGURBA: Record<number, SmefsRow['degurba']> = { 1: 'city', 2: 'town', 3: 'rural' }

function addressOf(record: FileRecord) {
	return {
		country: record.country || undefined,
		voivodeship: record.voivodeship || undefined,
		powiat: record.powiat || undefined,
		gmina: record.gmina || undefined,
		place: record.place || undefined,
		street: record.street || undefined,
		building: record.building || undefined,
		flat: record.flat || undefined,
		postcode: record.postcode,
	}
}

/** The supports in the words of the file, each once: two of our finer words may be one of the file's. */
function supportsOf({ supports }: FileRecord, amendments: Amendments): SmefsSupport[] {
	const each = supports.map(({ kind, subkind, startedOn }) => {
		const form = smefsForm({ kind, subkind }, amendments)
		return { kind: form.kind, subkind: form.subkind ?? undefined, startedOn: startedOn ?? undefined }
	})
	return [...new Map(each.map((support) => [JSON.stringify(support), support])).values()]
}
