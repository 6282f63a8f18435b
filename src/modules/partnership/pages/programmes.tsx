import { may, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { type Column, DataTable, Empty, LinkButton, ListHead } from '#ui'
import { messages } from '../messages.ts'
import { listProgrammes, type Programme } from '../store/programme.ts'
import { PartnershipTabs } from './tabs.tsx'

/** The programmes of the partnership, the latest first. */
export async function showProgrammes(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const rows = await listProgrammes(view.db, view.partnership)
	const mine = may(view.actor, 'partnership.write')
	const open = { href: view.url('/programmes/new'), label: say.openProgramme }
	return shown(
		say.programmes,
		<>
			<PartnershipTabs view={view} />
			<ListHead title={say.programmes} count={{ shown: rows.length, noun: say.programmeNoun }}>
				{mine && (
					<LinkButton href={open.href} main icon="add">
						{open.label}
					</LinkButton>
				)}
			</ListHead>
			<DataTable
				id="programmes"
				caption={say.programmes}
				columns={columns(view)}
				rows={rows}
				rowKey={(row) => row.id}
				rowHref={(row) => view.url(`/programmes/${row.id}`)}
				empty={
					<Empty title={say.noProgrammes} action={mine ? open : undefined}>
						{say.programmesAre}
					</Empty>
				}
			/>
		</>,
	)
}

function columns({ lang }: View): Column<Programme>[] {
	const say = messages[lang]
	return [
		{ key: 'code', header: say.code, cell: (row) => row.code, tight: true },
		{ key: 'name', header: say.name, cell: (row) => row.name },
		{ key: 'funder', header: say.funder, cell: (row) => row.funder },
		{ key: 'from', header: say.fromOn, cell: (row) => formatDay(lang, row.fromOn), tight: true },
		{ key: 'to', header: say.toOn, cell: (row) => formatDay(lang, row.toOn), tight: true },
	]
}
