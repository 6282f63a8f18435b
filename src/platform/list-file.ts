import { writeCsv } from './csv.ts'
import type { Db } from './db.ts'
import { type Reply, stream } from './reply.ts'
import { writeXlsx } from './write-xlsx.ts'

/** Rows read at once for a file; memory stays flat. */
export const FILE_BATCH = 500

/** A column of a list as text in a file. */
export type FileColumn<Row> = { readonly header: string; readonly text: (row: Row) => string }
type ListFile<Row> = {
	readonly format: 'csv' | 'xlsx'
	/** What is listed and of which day, for the name of the file. */
	readonly name: string
	readonly day: string
	readonly columns: readonly FileColumn<Row>[]
	/** A page of rows after the last row of the page before: at most one more than `FILE_BATCH`. */
	readonly read: (db: Db, last: Row | undefined) => Promise<readonly Row[]>
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A list as a file, made while it is sent. */
export function listFile<Row>({ format, name, day, columns, read }: ListFile<Row>): Reply {
	const rows = async function* (db: Db): AsyncGenerator<readonly string[]> {
		yield columns.map(({ header }) => header)
		for await (const row of everyRow(db, read)) yield columns.map(({ text }) => text(row))
	}
	const fileName = `${name}-${day}.${format}`
	if (format === 'csv') return stream(fileName, 'text/csv; charset=utf-8', (db) => writeCsv(rows(db)))
	return stream(fileName, XLSX, (db) => writeXlsx(rows(db), name))
}

async function* everyRow<Row>(db: Db, read: ListFile<Row>['read']): AsyncGenerator<Row> {
	let last: Row | undefined
	let more = true
	while (more) {
		const found = await read(db, last)
		const page = found.slice(0, FILE_BATCH)
		yield* page
		more = found.length > FILE_BATCH
		last = page.at(-1)
	}
}
