import { may, type View } from '#access'
import { formatInstant, formatNumber } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { Chip, type Column, cursorOf, DataTable, Empty, keysOf, LinkButton, ListHead, pageOf, type Tone } from '#ui'
import { messages } from '../messages.ts'
import { type Import, listImports, type Stage } from '../store/import.ts'
import { Tabs } from './tabs.tsx'

/** The files that were uploaded, the latest first. */
export async function importList(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const after = keysOf(view.query.after, 1)?.[0]
	const { rows, more } = pageOf(await listImports(view.db, view.partnership, after))
	const last = rows.at(-1)
	const mine = may(view.actor, 'file.import')
	const upload = { href: view.url('/imports/new'), label: say.newImport }
	return shown(
		say.imports,
		<>
			<Tabs view={view} />
			<ListHead title={say.imports} count={rows.length === 0 ? undefined : { shown: rows.length, more, noun: say.noun }}>
				{mine && rows.length > 0 && (
					<LinkButton href={upload.href} main icon="upload">
						{upload.label}
					</LinkButton>
				)}
			</ListHead>
			<DataTable
				id="imports"
				caption={say.imports}
				columns={columns(view)}
				rows={rows}
				rowKey={(row) => row.id}
				rowHref={mine ? (row) => view.url(`/imports/${row.id}`) : undefined}
				more={more && last ? view.url('/imports', { after: cursorOf(last.id) }) : undefined}
				empty={
					<Empty icon="upload" title={say.noImports} action={mine ? upload : undefined}>
						{say.importsAre}
					</Empty>
				}
			/>
		</>,
	)
}

const TONES = {
	waiting: 'due',
	reading: 'info',
	read: 'due',
	writing: 'info',
	done: 'done',
	failed: 'danger',
	dropped: 'plain',
} as const satisfies Record<Stage, Tone>

/** The state of an import in one word. */
export function StageChip({ view, stage }: { view: View; stage: Stage }) {
	return <Chip tone={TONES[stage]}>{messages[view.lang].stages[stage]}</Chip>
}

function columns(view: View): Column<Import>[] {
	const { lang } = view
	const say = messages[lang]
	return [
		{ key: 'file', header: say.file, cell: (row) => row.fileName },
		{ key: 'programme', header: say.programme, cell: (row) => row.programmeCode, tight: true },
		{ key: 'state', header: say.state, cell: (row) => <StageChip view={view} stage={row.stage} /> },
		{ key: 'rows', header: say.rows, cell: (row) => formatNumber(lang, row.rows), align: 'end' },
		{ key: 'who', header: say.who, cell: (row) => row.byName ?? '' },
		{ key: 'when', header: say.when, cell: (row) => formatInstant(lang, row.madeAt), tight: true },
	]
}
