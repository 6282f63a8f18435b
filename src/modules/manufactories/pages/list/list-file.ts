import type { View } from '#access'
import { writeCsv } from '#platform/csv'
import type { Db } from '#platform/db'
import { type Reply, stream } from '#platform/reply'
import { writeXlsx } from '#platform/write-xlsx'
import { recordListExport } from '../../actions/record-list-export.ts'
import { messages } from '../../messages/list.ts'
import { keysAfter, listManufactories } from '../../store/list-manufactories.ts'
import { listColumns } from './columns.tsx'
import { filterOf, narrowedBy } from './filter.tsx'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const BATCH = 500

/** What is seen in the list as a file, made while it is sent; that it was taken stands in the journal. */
export async function listFile(view: View): Promise<Reply> {
	const format = view.query.format === 'xlsx' ? 'xlsx' : 'csv'
	await view.act((act) => recordListExport(act, { format, narrowedBy: narrowedBy(view) }))
	const { title } = messages[view.lang]
	const name = `${title}-${view.today}.${format}`
	if (format === 'csv') return stream(name, 'text/csv; charset=utf-8', (db) => writeCsv(rowsOf(view, db)))
	return stream(name, XLSX, (db) => writeXlsx(rowsOf(view, db), title))
}

async function* rowsOf(view: View, db: Db): AsyncGenerator<readonly string[]> {
	const columns = listColumns(view)
	const filter = { ...filterOf(view), rows: BATCH }
	yield columns.map(({ header }) => header)
	let after: readonly string[] | undefined
	do {
		const found = await listManufactories(db, view, { ...filter, after })
		const page = found.slice(0, BATCH)
		for (const row of page) yield columns.map(({ text }) => text(row))
		const last = page.at(-1)
		after = found.length > BATCH && last !== undefined ? keysAfter(last, filter.sort) : undefined
	} while (after !== undefined)
}
