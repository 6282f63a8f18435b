import type { View } from '#access'
import { parseId } from '#kernel/id'
import { type Reply, shown } from '#platform/reply'
import { type Choice, Empty, fields, PageHead, Section } from '#ui'
import { messages } from '../messages.ts'
import { columns, type WrittenField } from '../rules/columns.ts'
import { type Lacking, listLackingForFile } from '../store/file-rows.ts'
import { programmeChoices } from './new-import.tsx'
import { Tabs } from './tabs.tsx'

type Export = { programme: string; format: string; columns: string[] }

/** The form that gives a file; on demand, who will not be in it. */
export async function exportPage(view: View): Promise<Reply> {
	const choices = await programmeChoices(view)
	const programme = parseId<'programme'>(view.query.programme)
	const lacking = programme === undefined ? undefined : await listLackingForFile(view.db, view, programme)
	return shown(messages[view.lang].exports, <ExportBody view={view} choices={choices} lacking={lacking} />)
}

/** A column as its box says it: `w tym` comes twice. */
const COLUMN_CHOICES: readonly Choice[] = columns.map(({ field, header }) => ({ value: field, label: labelOf(field, header) }))

function labelOf(field: WrittenField, header: string): string {
	if (field === 'labourSubstatus') return `${header} (status)`
	return field === 'supportSubkinds' ? `${header} (wsparcie)` : header
}

type Body = { view: View; choices: readonly Choice[]; lacking: readonly Lacking[] | undefined }

function ExportBody({ view, choices, lacking }: Body) {
	const say = messages[view.lang]
	if (choices.length === 0) return <Empty title={say.noProgrammes}>{say.noProgrammesWhat}</Empty>
	return (
		<>
			<Tabs view={view} />
			<PageHead title={say.exports} lead={say.exportLead} />
			{lacking && <LackingPeople view={view} people={lacking} />}
			<ExportForm view={view} choices={choices} />
		</>
	)
}

/** It changes nothing, so it is asked for by its address, which may be kept. */
function ExportForm({ view, choices }: { view: View; choices: readonly Choice[] }) {
	const say = messages[view.lang]
	const { programme = choices[0]?.value ?? '', format = 'csv' } = view.query
	const f = fields<Export>({ values: { programme, format, columns: view.many('columns') } })
	const formats = [
		{ value: 'csv', label: say.csv, hint: say.csvHint },
		{ value: 'xlsx', label: say.xlsx, hint: say.xlsxHint },
	]
	return (
		<form class="form" action={view.url('/exports/file')}>
			<f.Select name="programme" label={say.programme} options={choices} />
			<f.Radio name="format" label={say.format} options={formats} />
			<details open={view.many('columns').length > 0}>
				<summary class="button">{say.chooseColumns}</summary>
				<f.Checks name="columns" label={say.columns} hint={say.columnsHint} options={COLUMN_CHOICES} optional />
			</details>
			<div class="actions">
				<button type="submit" class="button main-deed">
					{say.getFile}
				</button>
				<button type="submit" class="button" formaction={view.url('/exports')}>
					{say.showLacking}
				</button>
			</div>
		</form>
	)
}

const SHOWN = 50

function LackingPeople({ view, people }: { view: View; people: readonly Lacking[] }) {
	const say = messages[view.lang]
	if (people.length === 0) return <p role="status">{say.nobodyLacking}</p>
	return (
		<Section title={say.lackingTitle}>
			<p>{say.lackingWhat}</p>
			<ul>
				{people.slice(0, SHOWN).map(({ participant, firstName, lastName }) => (
					<li key={participant}>
						<a href={view.url(`/participants/${participant}`)}>{`${firstName} ${lastName}`}</a>
					</li>
				))}
				{people.length > SHOWN && <li>{say.andMore}</li>}
			</ul>
		</Section>
	)
}
