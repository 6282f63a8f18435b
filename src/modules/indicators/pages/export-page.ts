import type { View } from '#access'
import { Absent } from '#platform/absent'
import { file, type Reply } from '#platform/reply'
import { getSubject } from '../store/programmes.ts'
import { readFigures } from '../store/reading.ts'
import { type Format, formats } from './addresses.ts'
import { type FigurePaper, figuresCsv, figuresPdf, figuresXlsx } from './figure-file.ts'
import { periodOf } from './period.ts'

/** Media types of the files that figures and records leave in. */
export const MEDIA = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pdf: 'application/pdf',
} as const satisfies Record<Format, string>

const WRITERS = { csv: figuresCsv, xlsx: figuresXlsx, pdf: figuresPdf } as const satisfies Record<
	Format,
	(paper: FigurePaper) => Promise<Uint8Array>
>

/** The figures of a programme as a file, as this reader may see them. */
export async function exportPage(view: View): Promise<Reply> {
	const format = formatOf(view)
	const programme = await getSubject(view.db, { partnership: view.partnership, lang: view.lang, code: view.param('programme') })
	const reading = await readFigures(view.db, view, { programme, period: periodOf(view) })
	const content = await WRITERS[format]({ lang: view.lang, programme, reading, computedAt: view.now })
	return file(`${programme.code}-${reading.period.to}.${format}`, MEDIA[format], content)
}

/** The format asked for; `Absent` when it is none of ours. */
export function formatOf(view: Pick<View, 'param'>): Format {
	const wanted = formats.find((format) => format === view.param('format'))
	if (wanted === undefined) throw new Absent('format')
	return wanted
}
