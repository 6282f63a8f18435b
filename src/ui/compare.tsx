import type { ComponentChildren } from 'preact'
import { Icon } from './icons.tsx'
import { useWords } from './lang-context.tsx'

/** One field of two versions, as text that the reader understands. */
export type Compared = { readonly label: string; readonly yours: string; readonly theirs: string }

type CompareProps = {
	title: string
	/** What happened: who saved the other version and when, and that nothing of yours is lost. */
	what: ComponentChildren
	fields: readonly Compared[]
	/** What can be done: keep theirs, save yours over it, mend it in the form. */
	children: ComponentChildren
}

/** Two versions of one record side by side, after two people have edited it; only the fields that differ are marked. */
export function Compare({ title, what, fields, children }: CompareProps) {
	const words = useWords()
	return (
		<section class="compare" role="alert" aria-labelledby="compare-title">
			<h2 id="compare-title">
				<Icon name="group" />
				{title}
			</h2>
			<p>{what}</p>
			<table class="data">
				<caption class="unseen">{title}</caption>
				<thead>
					<tr>
						<th scope="col">{words.field}</th>
						<th scope="col">{words.yours}</th>
						<th scope="col">{words.theirs}</th>
					</tr>
				</thead>
				<tbody>
					{fields.map(({ label, yours, theirs }) => (
						<tr key={label} class={yours === theirs ? undefined : 'differs'}>
							<th scope="row">
								{label}
								{yours !== theirs && <span class="differs-word">{words.differs}</span>}
							</th>
							<td data-label={words.yours}>{yours || '–'}</td>
							<td data-label={words.theirs}>{theirs || '–'}</td>
						</tr>
					))}
				</tbody>
			</table>
			<div class="cluster">{children}</div>
		</section>
	)
}
