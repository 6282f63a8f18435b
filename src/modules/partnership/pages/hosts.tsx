import { may, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { Chip, type Column, DataTable, Empty, LinkButton, ListHead } from '#ui'
import { hosts as messages } from '../messages/hosts.ts'
import { type Host, listHosts } from '../store/host.ts'
import { PartnershipTabs } from './tabs.tsx'

/** Organisations that take manufactories in, also those that did. */
export async function showHosts(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const rows = await listHosts(view.db, view.partnership)
	const action = may(view.actor, 'partnership.write') ? { href: view.url('/hosts/new'), label: say.addHost } : undefined
	return shown(
		say.hosts,
		<>
			<PartnershipTabs view={view} />
			<ListHead title={say.hosts} count={{ shown: rows.length, noun: say.hostNoun }}>
				{action && (
					<LinkButton href={action.href} main icon="add">
						{action.label}
					</LinkButton>
				)}
			</ListHead>
			<DataTable
				id="hosts"
				caption={say.hosts}
				columns={columns(view)}
				rows={rows}
				rowKey={(row) => row.id}
				rowHref={(row) => view.url(`/hosts/${row.id}`)}
				empty={
					<Empty icon="home" title={say.noHosts} action={action}>
						{say.hostsAre}
					</Empty>
				}
			/>
		</>,
	)
}

function columns(view: View): Column<Host>[] {
	const say = messages[view.lang]
	const day = (on: string | null) => on && formatDay(view.lang, on)
	return [
		{ key: 'name', header: say.organisation, cell: (row) => row.name },
		{ key: 'number', header: say.agreementNumber, cell: (row) => row.agreementNumber },
		{ key: 'since', header: say.sinceOn, tight: true, cell: (row) => day(row.sinceOn) },
		{ key: 'until', header: say.untilOn, tight: true, cell: (row) => day(row.untilOn) },
		{ key: 'contact', header: say.contact, cell: (row) => [row.contactName, row.contactPhone].filter(Boolean).join(', ') },
		{ key: 'state', header: say.agreement, cell: (row) => <HostChip view={view} host={row} /> },
	]
}

/** Whether it takes manufactories in today. */
export function HostChip({ view, host }: { view: View; host: Host }) {
	const say = messages[view.lang]
	if (host.sinceOn > view.today) return <Chip tone="info">{say.later}</Chip>
	if (host.untilOn !== null && host.untilOn < view.today) return <Chip tone="plain">{say.ended}</Chip>
	return <Chip tone="done">{say.now}</Chip>
}
