import type { View } from '#access'
import { factFields } from '#kernel/reference-fields'
import { done } from '#kernel/result'
import { writeCsv } from '#platform/csv'
import { type Reply, stream } from '#platform/reply'
import { writeXlsx } from '#platform/write-xlsx'
import { noteListExport } from '../actions/note-list-export.ts'
import { messages } from '../messages.ts'
import { type Catalogue, listAsked } from './catalogue.ts'
import { factTexts } from './fact-text.ts'
import { narrowed } from './list-filter.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What is seen of a list as a file: CSV, or XLSX on demand. */
export function sendList(catalogue: Catalogue) {
	return async (view: View): Promise<Reply> => {
		const { list, slots } = listAsked(catalogue, view)
		const say = messages[view.lang]
		const format = view.query.format === 'xlsx' ? 'xlsx' : 'csv'
		await view.act(async (act) => done(await noteListExport(act, { list: list.name, format })))
		const facts = factFields(list).map(({ label }) => label[view.lang])
		const head = [say.code, say.labelPl, say.labelEn, say.validFrom, say.validTo, say.mark, say.source, ...facts, say.note, say.changed]
		const rows = narrowed(slots, view).map(({ value, amended }) => [
			value.code,
			value.label.pl,
			value.label.en,
			value.validFrom,
			value.validTo ?? '',
			say.certainty[value.verified],
			value.source,
			...factTexts(view, list, value).map(([, text]) => text),
			value.note ?? '',
			amended ? say.yes : say.no,
		])
		const name = `${list.name.replaceAll('/', '-')}-${view.today}.${format}`
		if (format === 'csv') return stream(name, 'text/csv; charset=utf-8', () => writeCsv([head, ...rows]))
		return stream(name, XLSX, () => writeXlsx([head, ...rows], list.title[view.lang]))
	}
}
