import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ComponentChildren } from 'preact'
import { formatNumber } from '#kernel/lang'
import { useLang, useWords } from './lang-context.tsx'

/** A bar: what, how much, against what; `outlier` is said in words, not by colour alone. */
export type Bar = {
	readonly key: string
	readonly label: string
	readonly href?: string | undefined
	readonly value: number
	readonly target?: number | undefined
	readonly outlier?: string | undefined
}

type BarsProps = {
	/** What the numbers are, for screen readers. */
	caption: string
	/** The heads of the three columns: what, the bar, the number. */
	heads: readonly [what: string, value: string]
	bars: readonly Bar[]
}

/** Bars beside each other on one scale, numbers aligned: a table, so every reader gets it. A tick marks the target. */
export function Bars({ caption, heads, bars }: BarsProps) {
	const lang = useLang()
	const words = useWords()
	const x = scaleLinear([0, Math.max(1, ...bars.map(({ value, target = 0 }) => Math.max(value, target)))], [0, 100])
	return (
		<table class="data bars">
			<caption class="unseen">{caption}</caption>
			<thead>
				<tr>
					<th scope="col">{heads[0]}</th>
					<th scope="col" colSpan={2}>
						{heads[1]}
					</th>
				</tr>
			</thead>
			<tbody>
				{bars.map(({ key, label, href, value, target, outlier }) => (
					<tr key={key} class={outlier && 'bars-outlier'}>
						<th scope="row">
							{href ? <a href={href}>{label}</a> : label}
							{outlier && <span class="bars-why">{outlier}</span>}
						</th>
						<td class="bars-plot">
							<svg width="100%" height="14" aria-hidden="true">
								<rect width={`${round(x(value))}%`} height="14" rx="2" />
								{target !== undefined && <line x1={`${round(x(target))}%`} x2={`${round(x(target))}%`} y1="-4" y2="18" />}
							</svg>
						</td>
						<td class="end">
							{formatNumber(lang, value)}
							{target !== undefined && <span class="soft">{` / ${formatNumber(lang, target)}`}</span>}
							{target !== undefined && <span class="unseen">{` (${words.target})`}</span>}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

/** A line the size of a word; the words beside it say what it shows. `top`: the end of the scale, where several are compared. */
export function Sparkline({ values, top }: { values: readonly number[]; top?: number }) {
	const x = scaleLinear([0, Math.max(1, values.length - 1)], [2, 78])
	const y = scaleLinear([Math.min(0, ...values), top ?? Math.max(1, ...values)], [20, 4])
	const path = line<number>(
		(_, index) => round(x(index)),
		(value) => round(y(value)),
	)
	return (
		<svg class="sparkline" width="80" height="24" viewBox="0 0 80 24" aria-hidden="true">
			<path d={path([...values]) ?? ''} />
		</svg>
	)
}

/** Small pictures beside each other, all on the same scale, each with its name and number. */
export function Multiples({ children }: { children: ComponentChildren }) {
	return <div class="multiples">{children}</div>
}

function round(value: number): number {
	return Math.round(value * 10) / 10
}
