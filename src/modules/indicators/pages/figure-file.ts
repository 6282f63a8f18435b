import type { Lang } from '#kernel/lang'
import { formatInstant } from '#kernel/lang'
import { writeCsv } from '#platform/csv'
import { type PdfColumn, writePdf } from '#platform/pdf'
import { writeXlsx } from '#platform/xlsx'
import { ruleInWords } from '../messages/definition.ts'
import { figureMessages } from '../messages/figures.ts'
import type { Reading } from '../rules/reading.ts'
import type { Programme } from '../store/programmes.ts'
import { periodText } from './period-words.tsx'
import { shownText } from './shown-words.tsx'

/** Figures ready to be written down: of which programme, as whom they may be read by, computed when. */
export type FigurePaper = {
	readonly lang: Lang
	readonly programme: Pick<Programme, 'code' | 'name'>
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
		title: say.titleOf(`${programme.code} ${programme.name}`),
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
		...[shown.women, shown.men, shown.unknown, shown.total].map((number) =>
			'number' in number ? String(number.number) : shownText(lang, number),
		),
		target === undefined ? '' : String(target),
		share === undefined ? '' : say.percent(share),
		ruleInWords(lang, definition.rule),
		definition.source,
		reading.period.from ?? '',
		reading.period.to,
		computedAt.toISOString(),
		'number' in shown.total && definition.rule.count === 'leaders' ? say.accuracies.exact : say.accuracies[reading.seen],
	])
	return [head, ...rows]
}
