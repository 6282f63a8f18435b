import type { View } from '#access'
import { formatInstant } from '#kernel/lang'
import { Section } from '#ui'
import { ideaMessages } from '../messages/ideas.ts'
import { changesBetween, type Piece } from '../rules/changes.ts'
import type { IdeaVersion } from '../store/ideas.ts'

/** The versions of an idea: each with what changed beside the old. */
export function VersionsSection({ view, versions }: { view: View; versions: readonly IdeaVersion[] }) {
	const say = ideaMessages[view.lang]
	return (
		<Section title={say.versions} id="versions">
			{versions.length === 1 && <p class="soft">{say.oneVersion}</p>}
			{versions.map((version, at) => {
				const before = versions[at + 1]
				return (
					<details key={version.version} class="told" open={at === 0 && before !== undefined}>
						<summary>
							{say.versionBy(version.version, version.by)} <span class="soft small-text">{formatInstant(view.lang, version.at)}</span>
						</summary>
						{version.changed && <p class="as-written">{version.changed}</p>}
						{before ? <Changes view={view} before={before} after={version} /> : <First view={view} version={version} />}
					</details>
				)
			})}
		</Section>
	)
}

const NAMES = ['title', 'what', 'forWhom', 'needs'] as const

function labelsOf(view: View): Record<(typeof NAMES)[number], string> {
	const say = ideaMessages[view.lang]
	return { title: say.ideaTitle, what: say.what, forWhom: say.forWhom, needs: say.needs }
}

/** Old and new beside each other: what went is struck through, what came is marked; the words tell it too. */
function Changes({ view, before, after }: { view: View; before: IdeaVersion; after: IdeaVersion }) {
	const say = ideaMessages[view.lang]
	const labels = labelsOf(view)
	const [old, now] = [say.versionNumber(before.version), say.versionNumber(after.version)]
	return (
		<table class="data versions">
			<caption class="unseen">{say.changesTitle(before.version, after.version)}</caption>
			<thead>
				<tr>
					<td />
					<th scope="col">{old}</th>
					<th scope="col">{now}</th>
				</tr>
			</thead>
			<tbody>
				{NAMES.map((name) => {
					const pieces = changesBetween(before[name], after[name])
					return (
						<tr key={name}>
							<th scope="row">{labels[name]}</th>
							<td class="long as-written" data-label={old}>
								<Side pieces={pieces} kind="gone" />
							</td>
							<td class="long as-written" data-label={now}>
								{before[name] === after[name] ? <span class="soft">{say.noChange}</span> : <Side pieces={pieces} kind="new" />}
							</td>
						</tr>
					)
				})}
			</tbody>
		</table>
	)
}

function Side({ pieces, kind }: { pieces: readonly Piece[]; kind: 'gone' | 'new' }) {
	const own = pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind)
	if (own.length === 0) return <>–</>
	return (
		<>
			{own.map((piece, at) => {
				const key = `${at} ${piece.kind}`
				if (piece.kind === 'same') return <span key={key}>{piece.text}</span>
				return kind === 'gone' ? <del key={key}>{piece.text}</del> : <ins key={key}>{piece.text}</ins>
			})}
		</>
	)
}

function First({ view, version }: { view: View; version: IdeaVersion }) {
	const labels = labelsOf(view)
	return (
		<dl class="facts">
			{NAMES.map((name) => (
				<div key={name}>
					<dt>{labels[name]}</dt>
					<dd class="as-written">{version[name] || '–'}</dd>
				</div>
			))}
		</dl>
	)
}
