import type { View } from '#access'
import { formatDay, formatInstant } from '#kernel/lang'
import { Absent } from '#platform/absent'
import { writeCsv } from '#platform/csv'
import { writePdf } from '#platform/pdf'
import { file, type Reply } from '#platform/reply'
import { writeXlsx } from '#platform/xlsx'
import { noteRecordsExport } from '../actions/note-records-export.ts'
import { figureMessages } from '../messages/figures.ts'
import { roadOf } from '../rules/rule.ts'
import { type BehindFigure, getBehind } from '../store/behind.ts'
import { seesNumbers } from '../store/reading.ts'
import { type Behind, listPeopleBehind, type PersonBehind } from '../store/records.ts'
import { formatOf, MEDIA } from './export-page.ts'
import { bytesOf } from './figure-file.ts'
import { periodOf } from './period.ts'
import { personName, placeHeader, placeName, readRoadRecords } from './road-records.tsx'

/** At most as many people as one partnership is built for. */
const MOST = 200_000

/** The people behind a figure as a file, only those open to the reader. The journal keeps that it was taken. */
export async function recordsExport(view: View): Promise<Reply> {
	const format = formatOf(view)
	if (!seesNumbers(view)) throw new Absent('records')
	const asked = await getBehind(view.db, view, {
		programme: view.param('programme'),
		code: view.param('indicator'),
		period: periodOf(view),
	})
	const { programme, definition, behind } = asked
	const [head, ...lines] = roadOf(definition.rule) === undefined ? await peopleRows(view, behind) : await roadRows(view, asked)
	await view.act((act) => noteRecordsExport(act, { programme: programme.id, indicator: definition.code, format, people: lines.length }))
	const name = `${programme.code}-${definition.code}-${behind.period.to}.${format}`
	const rows = [head ?? [], ...lines]
	if (format === 'pdf') return file(name, MEDIA.pdf, await paper(view, definition.name[view.lang], rows))
	return file(
		name,
		MEDIA[format],
		await bytesOf(format === 'csv' ? writeCsv(rows) : writeXlsx(rows, figureMessages[view.lang].recordsSheet)),
	)
}

async function peopleRows(view: View, behind: Behind): Promise<string[][]> {
	const people = await listPeopleBehind(view.db, behind, { asker: view, limit: MOST })
	return [headOf(view), ...people.map((person) => rowOf(view, person))]
}

async function roadRows(view: View, { definition, behind }: BehindFigure): Promise<string[][]> {
	const { count } = definition.rule
	const say = figureMessages[view.lang]
	const person = (cell: string) => (count === 'job' ? [cell] : [])
	const rows = await readRoadRecords(view, behind, { limit: MOST })
	return [
		[placeHeader(view, count), ...person(say.person), say.countedOn],
		...rows.map((row) => [placeName(view, count, row), ...person(personName(view, row)), formatDay(view.lang, row.countedOn)]),
	]
}

function paper({ lang, now }: View, name: string, [head = [], ...rows]: readonly (readonly string[])[]): Promise<Uint8Array> {
	const say = figureMessages[lang]
	return writePdf({
		title: say.recordsOf(name),
		lang,
		madeAt: now,
		parts: [
			{ kind: 'text', text: say.computed(formatInstant(lang, now)) },
			{ kind: 'table', columns: head.map((header) => ({ header, width: 1 })), rows },
		],
	})
}

function headOf({ lang }: View): string[] {
	const say = figureMessages[lang]
	return [say.lastName, say.firstName, say.sex, say.age, say.startedOn, say.countedOn]
}

function rowOf({ lang }: View, { lastName, firstName, sex, ageYears, startedOn, countedOn }: PersonBehind): string[] {
	const say = figureMessages[lang]
	const sexWord = sex === 'woman' || sex === 'man' ? say.sexes[sex] : ''
	return [lastName, firstName, sexWord, String(ageYears ?? ''), formatDay(lang, startedOn), formatDay(lang, countedOn)]
}
