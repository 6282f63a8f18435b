import { may, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { type Column, DataTable, Empty, LinkButton, ListHead } from '#ui'
import { messages } from '../messages.ts'
import { listOrganisations, type Organisation } from '../store/organisation.ts'
import { PartnershipTabs } from './tabs.tsx'

/** The organisations of the partnership. */
export async function showOrganisations(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const rows = await listOrganisations(view.db, view.partnership)
	const mine = may(view.actor, 'partnership.write')
	const add = { href: view.url('/organisations/new'), label: say.addOrganisation }
	return shown(
		say.organisations,
		<>
			<PartnershipTabs view={view} />
			<ListHead title={say.organisations} count={{ shown: rows.length, noun: say.organisationNoun }}>
				{mine && (
					<LinkButton href={add.href} main icon="add">
						{add.label}
					</LinkButton>
				)}
			</ListHead>
			<DataTable
				id="organisations"
				caption={say.organisations}
				columns={columns(view)}
				rows={rows}
				rowKey={(row) => row.id}
				rowHref={mine ? (row) => view.url(`/organisations/${row.id}`) : undefined}
				empty={
					<Empty title={say.noOrganisations} action={mine ? add : undefined}>
						{say.organisationsAre}
					</Empty>
				}
			/>
		</>,
	)
}

function columns({ lang }: View): Column<Organisation>[] {
	const say = messages[lang]
	return [
		{ key: 'name', header: say.name, cell: (row) => row.name },
		{ key: 'part', header: say.part, cell: (row) => say.parts[row.part] },
		{ key: 'sector', header: say.sector, cell: (row) => say.sectors[row.sector] },
		{ key: 'place', header: say.place, cell: (row) => row.place },
		{
			key: 'phone',
			header: say.phone,
			cell: (row) => row.phone && <a href={`tel:${row.phone.replace(/[^+\d]/g, '')}`}>{row.phone}</a>,
			tight: true,
		},
		{ key: 'joined', header: say.joinedOn, cell: (row) => row.joinedOn && formatDay(lang, row.joinedOn), tight: true },
	]
}
