import type { View } from '#access'
import { writeCsv } from '#platform/csv'
import type { Db } from '#platform/db'
import { type Reply, stream } from '#platform/reply'
import { writeXlsx } from '#platform/write-xlsx'
import { type ListExported, recordListExport } from '../actions/record-list-export.ts'
import type { ListColumn } from './list-columns.ts'

/** Rows read at once for a file; memory stays flat. */
export const FILE_BATCH = 500

type ListFile<Row> = {
	/** What is listed, for the name of the file and its sheet. */
	readonly name: string
	readonly deed: ListExported['deed']
	/** What it was narrowed to, in codes and ids; never what somebody typed. */
	readonly narrowedBy: readonly string[]
	readonly columns: readonly ListColumn<Row>[]
	/** Pages of rows, as they are read. */
	readonly pages: (db: Db) => AsyncIterable<readonly Row[]>
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What is seen in a list as a file, made while it is sent; that it was taken stands in the journal. */
export async function listFile<Row>(view: View, { name, deed, narrowedBy, columns, pages }: ListFile<Row>): Promise<Reply> {
	const format = view.query.format === 'xlsx' ? 'xlsx' : 'csv'
	await view.act((act) => recordListExport(act, { deed, format, narrowedBy, columns: columns.map(({ key }) => key) }))
	const fileName = `${name}-${view.today}.${format}`
	const rows = async function* (db: Db): AsyncGenerator<readonly string[]> {
		yield columns.map(({ header }) => header)
		for await (const page of pages(db)) for (const row of page) yield columns.map(({ text }) => text(row))
	}
	if (format === 'csv') return stream(fileName, 'text/csv; charset=utf-8', (db) => writeCsv(rows(db)))
	return stream(fileName, XLSX, (db) => writeXlsx(rows(db), name))
}

/** Every page of a list, one after another, by its keys. */
export async function* everyPage<Row>(
	read: (after: readonly string[] | undefined) => Promise<readonly Row[]>,
	keys: (row: Row) => readonly string[],
): AsyncGenerator<readonly Row[]> {
	let after: readonly string[] | undefined
	do {
		const found = await read(after)
		const page = found.slice(0, FILE_BATCH)
		yield page
		const last = page.at(-1)
		after = found.length > FILE_BATCH && last !== undefined ? keys(last) : undefined
	} while (after !== undefined)
}
