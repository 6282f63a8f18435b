import type { View } from '#access'
import { type Reply, shown } from '#platform/reply'
import { Chip, type Column, DataTable, Empty, PageHead, Section } from '#ui'
import { ruleInWords } from '../messages/definition.ts'
import { definitionListMessages } from '../messages/definition-list.ts'
import { figureMessages } from '../messages/figures.ts'
import type { Definition } from '../rules/definition.ts'
import { shortName } from '../rules/subject.ts'
import { listDefinitions } from '../store/definitions.ts'
import { getSubject } from '../store/programmes.ts'
import { figureAddress, figuresAddress } from './addresses.ts'

/** Every definition of a programme on one page, to be read and printed: what is counted, whose it is, and what was checked at the source. */
export async function definitionsPage(view: View): Promise<Reply> {
	const say = definitionListMessages[view.lang]
	const programme = await getSubject(view.db, { partnership: view.partnership, lang: view.lang, code: view.param('programme') })
	const definitions = await listDefinitions(view.db, view.partnership, programme)
	const title = say.title(shortName(programme))
	return shown(
		title,
		<>
			<PageHead title={title} lead={<a href={figuresAddress(view, programme.code)}>{programme.name}</a>} />
			<Section title={figureMessages[view.lang].definitions}>
				<p class="soft">{say.about}</p>
				<DataTable
					id="definitions"
					caption={title}
					columns={columns(view)}
					rows={definitions}
					rowKey={({ code }) => code}
					rowHref={({ code }) => figureAddress(view, { programme: programme.code, code })}
					empty={<Empty title={figureMessages[view.lang].noIndicators} />}
				/>
			</Section>
		</>,
	)
}

function columns(view: View): Column<Definition>[] {
	const say = figureMessages[view.lang]
	return [
		{ key: 'code', header: say.code, cell: ({ code }) => code, tight: true },
		{ key: 'name', header: say.indicator, long: true, cell: ({ name }) => name[view.lang] },
		{ key: 'rule', header: say.definition, long: true, cell: ({ rule }) => ruleInWords(view.lang, rule) },
		{ key: 'source', header: say.source, long: true, cell: ({ source }) => source },
		{ key: 'checked', header: definitionListMessages[view.lang].checked, cell: (definition) => <Checked view={view} {...definition} /> },
	]
}

/** Nothing is called verified that nobody compared with its source. */
function Checked({ view, verified, data }: Definition & { view: View }) {
	const say = definitionListMessages[view.lang]
	const parts = [
		...(verified === undefined ? [say.unverified] : []),
		...(verified?.name === 'recalled' ? [say.recalledName] : []),
		...(verified?.code === 'recalled' ? [say.recalledCode] : []),
	]
	return (
		<span class="cluster">
			{parts.length === 0 && <Chip tone="done">{say.verified}</Chip>}
			{parts.map((part) => (
				<Chip key={part} tone="due">
					{part}
				</Chip>
			))}
			{data === 'special' && <Chip tone="info">{say.special}</Chip>}
		</span>
	)
}
