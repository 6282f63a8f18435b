import type { View } from '#access'
import { parseId } from '#kernel/id'
import { present } from '#platform/absent'
import { type Reply, stream } from '#platform/reply'
import { exportSmefs, exportSmefsXlsx } from '../actions/export-smefs.ts'
import { recordExport } from '../actions/record-export.ts'
import { columns, type WrittenField } from '../rules/columns.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The participants of a programme as a file; that it was taken is in the journal. */
export async function exportFile(view: View): Promise<Reply> {
	const id = present(parseId<'programme'>(view.query.programme), 'programme')
	const format = view.query.format === 'xlsx' ? 'xlsx' : 'csv'
	const chosen = format === 'csv' ? undefined : chosenColumns(view)
	const taken = { programme: id, format, columns: chosen?.size ?? columns.length } as const
	const recorded = await view.act((act) => recordExport(act, taken))
	const code = recorded.ok ? recorded.value.code : ''
	const name = `Uczestnicy_projektu_Efs_${code}_${view.today}.${format}`
	const { actor, partnership } = view
	if (format === 'csv') return stream(name, 'text/csv; charset=utf-8', (db) => exportSmefs(db, { actor, partnership }, id))
	return stream(name, XLSX, (db) => exportSmefsXlsx(db, { actor, partnership }, { programme: id, columns: chosen, sheet: code }))
}

/** The ticked columns; none ticked means all. */
function chosenColumns(view: View): ReadonlySet<WrittenField> | undefined {
	const asked = new Set(view.many('columns'))
	const chosen = columns.map(({ field }) => field).filter((field) => asked.has(field))
	return chosen.length === 0 ? undefined : new Set(chosen)
}
