import type { Lang } from '#kernel/lang'
import { formatInstant } from '#kernel/lang'
import { writeCsv } from '#platform/csv'
import { type PdfColumn, writePdf } from '#platform/pdf'
import { writeXlsx } from '#platform/xlsx'
import { ruleInWords } from '../messages/definition.ts'
import { figureMessages } from '../messages/figures.ts'
import type { Reading } from '../rules/reading.ts'
import type { Shown } from '../rules/rounding.ts'
import { countsThings, isOfNobody, type Rule } from '../rules/rule.ts'
import { ROAD, type Subject } from '../rules/subject.ts'
import { periodText } from './period-words.tsx'
import { shownText } from './shown-words.tsx'

/** Figures ready to be written down: of which programme, as whom they may be read by, computed when. */
export type FigurePaper = {
	readonly lang: Lang
	readonly programme: Pick<Subject, 'code' | 'name'>
	readonly reading: Reading
	readonly computedAt: Date
}

/** Figures as `;` CSV: a line an indicator. */
export function figuresCsv(paper: FigurePaper): Promise<Uint8Array> {
	return bytesOf(writeCsv(rowsOf(paper)))
}

/** Figures as XLSX. */
export function figuresXlsx(paper: FigurePaper): Promise<Uint8Array> {
	return bytesOf(writeXlsx(rowsOf(paper), figureMessages[paper.lang].sheet))
}

/** Figures as a tagged PDF, with what each counts. */
export function figuresPdf(paper: FigurePaper): Promise<Uint8Array> {
	const { lang, programme, reading, computedAt } = paper
	const say = figureMessages[lang]
	const definitions = reading.lines.map(({ definition }) => [definition.code, ruleInWords(lang, definition.rule), definition.source])
	const [head = [], ...rows] = rowsOf(paper).map((row) => row.slice(0, 8))
	return writePdf({
		title: say.titleOf(programme.code === ROAD ? programme.name : `${programme.code} ${programme.name}`),
		lang,
		madeAt: computedAt,
		parts: [
			{ kind: 'text', text: `${periodText(lang, reading)} ${say.computed(formatInstant(lang, computedAt))}` },
			{
				kind: 'table',
				columns: head.map((header, index): PdfColumn => ({ header, width: index === 1 ? 5 : 1.5, align: index > 1 ? 'right' : 'left' })),
				rows,
			},
			{ kind: 'heading', text: say.definitions },
			{
				kind: 'table',
				columns: [say.code, say.definition, say.source].map((header, index) => ({
					header,
					width: index === 1 ? 6 : index === 0 ? 1.5 : 3,
				})),
				rows: definitions,
			},
		],
	})
}

/** The whole of a stream. */
export async function bytesOf(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
	const chunks: Buffer[] = []
	for await (const chunk of stream) chunks.push(Buffer.from(chunk))
	return new Uint8Array(Buffer.concat(chunks))
}

const numberColumns = ['women', 'men', 'unknown', 'total'] as const

/** A number as files hold it; things have no sex. */
function cell(lang: Lang, rule: Rule, { key, shown }: { key: (typeof numberColumns)[number]; shown: Shown }): string {
	if (countsThings(rule) && key !== 'total') return ''
	return 'number' in shown ? String(shown.number) : shownText(lang, shown)
}

function rowsOf({ lang, reading, computedAt }: FigurePaper): string[][] {
	const say = figureMessages[lang]
	const head = [
		say.code,
		say.indicator,
		say.women,
		say.men,
		say.unknown,
		say.total,
		say.target,
		say.share,
		say.definition,
		say.source,
		say.from,
		say.until,
		say.computedAt,
		say.accuracy,
	]
	const rows = reading.lines.map(({ definition, shown, target, share }) => [
		definition.code,
		definition.name[lang],
		...numberColumns.map((key) => cell(lang, definition.rule, { key, shown: shown[key] })),
		target === undefined ? '' : String(target),
		share === undefined ? '' : say.percent(share),
		ruleInWords(lang, definition.rule),
		definition.source,
		reading.period.from ?? '',
		reading.period.to,
		computedAt.toISOString(),
		'number' in shown.total && isOfNobody(definition.rule) ? say.accuracies.exact : say.accuracies[reading.seen],
	])
	return [head, ...rows]
}
