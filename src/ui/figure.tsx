import type { ComponentChildren } from 'preact'
import { formatInstant, formatNumber } from '#kernel/lang'
import { Progress } from './chip.tsx'
import { Icon } from './icons.tsx'
import { useLang, useWords } from './lang-context.tsx'

/** A count, or a count too small to be shown to this reader: fewer than `below`. */
export type Amount = number | { readonly below: number }

type FigureProps = {
	label: string
	/** The code of the definition: EECO01. */
	code?: string | undefined
	value: Amount
	target?: number | undefined
	/** The difference and since when, in the reader's writing. */
	change?: { readonly by: number; readonly since: string } | undefined
	/** What is counted, in a sentence. */
	definition: string
	source?: string | undefined
	computedAt: Date
	/** The records behind it, for those who may see them. */
	recordsHref?: string | undefined
	/** The plot, the split by sex. */
	children?: ComponentChildren
}

/** A figure with all it needs to be believed: number, target, change, definition, moment, the records behind it. */
export function Figure({ label, code, value, target, change, children, ...about }: FigureProps) {
	const words = useWords()
	return (
		<section class="card figure">
			<h2>
				{label}
				{code && <span class="soft small-text">{` ${code}`}</span>}
			</h2>
			<p class="figure-number">
				<AmountWords value={value} />
			</p>
			{change && <Change {...change} />}
			{target !== undefined && typeof value === 'number' && <Progress label={words.target} value={value} of={target} />}
			{typeof value !== 'number' && <p class="hint">{words.suppressed(value.below)}</p>}
			{children}
			<About {...about} />
		</section>
	)
}

/** A count as it may be shown: the number, or "<5". */
export function AmountWords({ value }: { value: Amount }) {
	const lang = useLang()
	if (typeof value === 'number') return <>{formatNumber(lang, value)}</>
	const words = useWords()
	return <abbr title={words.suppressed(value.below)}>{`<${value.below}`}</abbr>
}

function Change({ by, since }: { by: number; since: string }) {
	const words = useWords()
	const lang = useLang()
	if (by === 0) return <p class="soft">{words.noChange(since)}</p>
	return (
		<p class="soft">
			<Icon name={by > 0 ? 'up' : 'down'} />
			{words.change(`${by > 0 ? '+' : '−'}${formatNumber(lang, Math.abs(by))}`, since)}
		</p>
	)
}

function About({ definition, source, computedAt, recordsHref }: Pick<FigureProps, 'definition' | 'source' | 'computedAt' | 'recordsHref'>) {
	const words = useWords()
	const lang = useLang()
	return (
		<div class="figure-about">
			<details>
				<summary>{words.definition}</summary>
				<p>{definition}</p>
				{source && <p class="soft">{`${words.source}: ${source}`}</p>}
			</details>
			<p class="soft small-text">
				{words.computedAt} <time dateTime={computedAt.toISOString()}>{formatInstant(lang, computedAt)}</time>
			</p>
			{recordsHref && (
				<a href={recordsHref}>
					<Icon name="list" /> {words.showRecords}
				</a>
			)}
		</div>
	)
}
