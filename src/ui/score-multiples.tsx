import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { formatNumber, type Lang } from '#kernel/lang'
import { useLang, useWords } from './lang-context.tsx'

/** Scores of one voice over time, in the order of `whens`; `undefined` where there is none. */
type ScoreLine = { readonly key: string; readonly label: string; readonly values: readonly (number | undefined)[] }
/** One small picture: what is scored, and a line for each voice. */
export type ScorePlot = { readonly key: string; readonly title: string; readonly lines: readonly ScoreLine[] }

type ScoreMultiplesProps = {
	/** What is shown, for screen readers. */
	caption: string
	/** The heading of the column of times. */
	when: string
	/** Months or quarters in words, from the earliest. */
	whens: readonly string[]
	plots: readonly ScorePlot[]
}

const BOX = { width: 240, height: 96, top: 10, right: 34, bottom: 18, left: 18 }
const SCORES = [1, 2, 3, 4, 5]

/** Scores from 1 to 5 over time: small pictures on one scale, drawn on the server, and all numbers in a table. */
export function ScoreMultiples({ caption, when, whens, plots }: ScoreMultiplesProps) {
	const words = useWords()
	const voices = plots[0]?.lines ?? []
	return (
		<figure class="chart score-multiples">
			{voices.length > 1 && <Legend voices={voices} />}
			<div class="score-grid">
				{plots.map((plot) => (
					<div key={plot.key}>
						<p class="score-title">{plot.title}</p>
						<Plot plot={plot} whens={whens} />
					</div>
				))}
			</div>
			<details>
				<summary>{words.showTable}</summary>
				<ScoreTable caption={caption} when={when} whens={whens} plots={plots} />
			</details>
		</figure>
	)
}

function Legend({ voices }: { voices: readonly ScoreLine[] }) {
	return (
		<p class="cluster score-legend">
			{voices.map(({ key, label }, at) => (
				<span key={key} class={`score-voice-${at}`}>
					<svg width="34" height="12" aria-hidden="true">
						<path d="M2 6H32" />
						<Mark at={at} x={17} y={6} />
					</svg>{' '}
					{label}
				</span>
			))}
		</p>
	)
}

function Plot({ plot, whens }: { plot: ScorePlot; whens: readonly string[] }) {
	const words = useWords()
	const x = scaleLinear([0, Math.max(1, whens.length - 1)], [BOX.left + 6, BOX.width - BOX.right])
	const y = scaleLinear([1, 5], [BOX.height - BOX.bottom, BOX.top])
	const path = line<number | undefined>(
		(_, at) => round(x(at)),
		(value) => round(y(value ?? 1)),
	).defined((value) => value !== undefined)
	return (
		<svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label={words.chartOf(plot.title)}>
			<Grid whens={whens} y={y} />
			{plot.lines.map(({ key, values }, at) => (
				<g key={key} class={`score-voice-${at}`}>
					<path d={path([...values]) ?? ''} />
					{values.map((value, on) => value !== undefined && <Mark key={whens[on]} at={at} x={x(on)} y={y(value)} />)}
				</g>
			))}
			{plot.lines.length === 1 && <Last values={plot.lines[0]?.values ?? []} at={(on, value) => [x(on), y(value)]} />}
		</svg>
	)
}

function Grid({ whens, y }: { whens: readonly string[]; y: (score: number) => number }) {
	return (
		<>
			{SCORES.map((score) => (
				<g key={score} class="chart-grid">
					<path d={`M${BOX.left} ${round(y(score))}H${BOX.width - BOX.right}`} />
					{score % 2 === 1 && (
						<text x={BOX.left - 5} y={round(y(score)) + 3} class="chart-end">
							{score}
						</text>
					)}
				</g>
			))}
			<g class="chart-grid">
				<text x={BOX.left} y={BOX.height - 3}>
					{whens[0]}
				</text>
				<text x={BOX.width - BOX.right + 6} y={BOX.height - 3} class="chart-end">
					{whens.length > 1 ? whens.at(-1) : ''}
				</text>
			</g>
		</>
	)
}

/** The newest score, beside its mark. */
function Last({ values, at }: { values: ScoreLine['values']; at: (on: number, value: number) => readonly [number, number] }) {
	const lang = useLang()
	const on = values.findLastIndex((value) => value !== undefined)
	const value = values[on]
	if (value === undefined) return null
	const [x, y] = at(on, value)
	return (
		<text class="chart-value-label" x={round(x) + 8} y={round(y) + 4}>
			{scoreText(lang, value)}
		</text>
	)
}

/** Each voice has a mark of its own, so that colour does not speak alone. */
function Mark({ at, x, y }: { at: number; x: number; y: number }) {
	const [cx, cy] = [round(x), round(y)]
	if (at === 0) return <circle cx={cx} cy={cy} r="3" />
	if (at === 1) return <rect x={cx - 3} y={cy - 3} width="6" height="6" />
	return <path class="score-mark" d={`M${cx} ${cy - 4}L${cx + 4} ${cy + 3}H${cx - 4}Z`} />
}

function ScoreTable({ caption, when, whens, plots }: ScoreMultiplesProps) {
	const lang = useLang()
	const voices = plots[0]?.lines ?? []
	const rows = whens.flatMap((label, on) => voices.map((voice, at) => ({ label, on, voice, at })))
	return (
		<table class="data">
			<caption class="unseen">{caption}</caption>
			<thead>
				<tr>
					<th scope="col">{when}</th>
					{plots.map(({ key, title }) => (
						<th key={key} scope="col" class="end">
							{title}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ label, on, voice, at }) => (
					<tr key={`${label} ${voice.key}`}>
						<th scope="row">{voices.length > 1 ? `${label}, ${voice.label}` : label}</th>
						{plots.map(({ key, title, lines }) => (
							<td key={key} class="end" data-label={title}>
								{scoreText(lang, lines[at]?.values[on])}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	)
}

/** A score with one place when it is a mean; a dash where there is none. */
export function scoreText(lang: Lang, value: number | undefined): string {
	return value === undefined ? '–' : formatNumber(lang, round(value))
}

function round(value: number): number {
	return Math.round(value * 10) / 10
}
