import { scaleLinear, scaleUtc } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { Lang } from '#kernel/lang'
import { formatDay, formatNumber } from '#kernel/lang'
import { useLang, useWords } from './lang-context.tsx'

/** A value on a day (`YYYY-MM-DD`). */
export type Point = { readonly day: string; readonly value: number }

type LineToTargetProps = {
	title: string
	/** In the order of days. A count stays until the next point. */
	points: readonly Point[]
	/** Where the line should arrive, and by when. */
	target?: Point | undefined
}

const BOX = { width: 480, height: 210, top: 16, right: 52, bottom: 26, left: 56 }

/** Value over time against its target, drawn on the server, with its numbers in a table for every reader. */
export function LineToTarget({ title, points, target }: LineToTargetProps) {
	const words = useWords()
	if (points.length === 0) return <p class="soft">{words.noPoints}</p>
	return (
		<figure class="chart">
			<Plot title={title} points={points} target={target} />
			<details>
				<summary>{words.showTable}</summary>
				<PointTable title={title} points={points} target={target} />
			</details>
		</figure>
	)
}

function Plot({ title, points, target }: LineToTargetProps) {
	const lang = useLang()
	const words = useWords()
	const { x, y } = scales(points, target)
	const last = points.at(-1)
	const path = line<Point>(
		(point) => x(at(point)),
		(point) => y(point.value),
	).curve(curveStepAfter)
	return (
		<svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label={words.chartOf(title)}>
			{y
				.ticks(4)
				.filter(Number.isInteger) // people are counted whole
				.map((value) => (
					<g key={value} class="chart-grid">
						<path d={`M${BOX.left} ${round(y(value))}H${BOX.width - BOX.right}`} />
						<text x={BOX.left - 6} y={round(y(value)) + 4} class="chart-end">
							{formatNumber(lang, value)}
						</text>
					</g>
				))}
			<Days points={points} target={target} />
			{target && <path class="chart-target" d={`M${BOX.left} ${round(y(target.value))}H${BOX.width - BOX.right}`} />}
			<path class="chart-line" d={path(points) ?? ''} />
			{last && <circle class="chart-dot" cx={round(x(at(last)))} cy={round(y(last.value))} r="4" />}
			{target && (
				<Label
					at={[BOX.left + 4, y(target.value) - 9]}
					kind="chart-target-label"
					text={`${words.target}: ${formatNumber(lang, target.value)}`}
				/>
			)}
			{last && <Label at={[x(at(last)) + 8, y(last.value)]} kind="chart-value-label" text={formatNumber(lang, last.value)} />}
		</svg>
	)
}

function Label({ at: [x, y], kind, text }: { at: readonly [number, number]; kind: string; text: string }) {
	return (
		<text class={kind} x={round(x)} y={round(y) + 4}>
			{text}
		</text>
	)
}

function Days({ points, target }: Omit<LineToTargetProps, 'title'>) {
	const lang = useLang()
	const first = points[0]
	const end = latest(points, target)
	if (!first || !end) return null
	return (
		<g class="chart-grid">
			<text x={BOX.left} y={BOX.height - 6}>
				{monthOf(lang, first.day)}
			</text>
			<text x={BOX.width - BOX.right} y={BOX.height - 6} class="chart-end">
				{monthOf(lang, end.day)}
			</text>
		</g>
	)
}

function PointTable({ title, points, target }: LineToTargetProps) {
	const lang = useLang()
	const words = useWords()
	return (
		<table class="data">
			<caption class="unseen">{title}</caption>
			<thead>
				<tr>
					<th scope="col">{words.day}</th>
					<th scope="col" class="end">
						{words.value}
					</th>
				</tr>
			</thead>
			<tbody>
				{points.map(({ day, value }) => (
					<tr key={day}>
						<th scope="row">{formatDay(lang, day)}</th>
						<td class="end">{formatNumber(lang, value)}</td>
					</tr>
				))}
				{target && (
					<tr>
						<th scope="row">{`${words.target}, ${formatDay(lang, target.day)}`}</th>
						<td class="end">{formatNumber(lang, target.value)}</td>
					</tr>
				)}
			</tbody>
		</table>
	)
}

function scales(points: readonly Point[], target: Point | undefined) {
	const days = [...points, ...(target ? [target] : [])].map(at)
	const top = Math.max(1, target?.value ?? 0, ...points.map(({ value }) => value))
	return {
		x: scaleUtc([Math.min(...days), Math.max(...days)], [BOX.left, BOX.width - BOX.right]),
		y: scaleLinear([0, top], [BOX.height - BOX.bottom, BOX.top]).nice(4),
	}
}

function latest(points: readonly Point[], target: Point | undefined): Point | undefined {
	const last = points.at(-1)
	return target && last && target.day > last.day ? target : last
}

function at({ day }: Point): number {
	return Date.parse(day)
}

function monthOf(lang: Lang, day: string): string {
	return formatDay(lang, day).slice(3)
}

function round(value: number): number {
	return Math.round(value * 10) / 10
}
