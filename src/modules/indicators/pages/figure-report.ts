import type { Lang } from '#kernel/lang'
import { readingOf } from '../rules/reading.ts'
import { exactly } from '../rules/rounding.ts'
import type { ComputedFigures } from '../store/compute.ts'
import { type FigurePaper, figuresCsv, figuresPdf, figuresXlsx } from './figure-file.ts'

export type Computed = ComputedFigures

/** `{"programme","to","computedAt","indicators":{"EECO01":{"women","men","total"},...}}`; `unknown` where the sex of some is not known. */
export function reportJson({ programme, from, to, computedAt, figures }: Computed): string {
	const indicators = Object.entries(figures).map(([code, { women, men, unknown, total }]) => [
		code,
		{ women, men, ...(unknown > 0 ? { unknown } : {}), total },
	])
	const period = from === undefined ? { to } : { from, to }
	return `${JSON.stringify({ programme: programme.code, ...period, computedAt: computedAt.toISOString(), indicators: Object.fromEntries(indicators) }, null, 2)}\n`
}

/** The figures as `;` CSV in UTF-8 with a byte order mark. */
export function reportCsv(computed: Computed, lang: Lang = 'pl'): Promise<Uint8Array> {
	return figuresCsv(paperOf(computed, lang))
}

/** The figures as XLSX. */
export function reportXlsx(computed: Computed, lang: Lang = 'pl'): Promise<Uint8Array> {
	return figuresXlsx(paperOf(computed, lang))
}

/** The figures as a tagged PDF. */
export function reportPdf(computed: Computed, lang: Lang = 'pl'): Promise<Uint8Array> {
	return figuresPdf(paperOf(computed, lang))
}

function paperOf({ programme, from, to, computedAt, definitions, targets, figures }: Computed, lang: Lang): FigurePaper {
	const period = from === undefined ? { to } : { from, to }
	return { lang, programme, computedAt, reading: readingOf({ definitions, targets, period, seen: 'exact', show: exactly }, figures) }
}
