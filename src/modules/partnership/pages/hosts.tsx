import { may, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { Chip, type Column, DataTable, Empty, ExportLinks, LinkButton, ListHead, ListSearch, ListTools, Tabs } from '#ui'
import { hosts as messages } from '../messages/hosts.ts'
import { type Host, listHosts } from '../store/host.ts'
import { hostShelves, narrowedHosts, shelfOf } from './narrowed.ts'
import { PartnershipTabs } from './tabs.tsx'

/** Organisations that take manufactories in, also those that did. */
export async function showHosts(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const rows = narrowedHosts(view, await listHosts(view.db, view.partnership))
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
			<HostTools view={view} />
			<DataTable
				id="hosts"
				caption={say.hosts}
				columns={columns(view)}
				rows={rows}
				rowKey={(row) => row.id}
				rowHref={(row) => view.url(`/hosts/${row.id}`)}
				empty={
					view.query.q || view.query.shelf ? (
						<Empty title={say.noneFound} />
					) : (
						<Empty icon="home" title={say.noHosts} action={action}>
							{say.hostsAre}
						</Empty>
					)
				}
			/>
		</>,
	)
}

function HostTools({ view }: { view: View }) {
	const say = messages[view.lang]
	const { q, shelf } = view.query
	return (
		<>
			<Tabs
				label={say.shelf}
				items={hostShelves.map((one) => ({
					href: view.url('/hosts', { q, shelf: one }),
					label: say.shelves[one],
					current: (shelf ?? 'all') === one,
				}))}
			/>
			<ListTools>
				<ListSearch action={view.url('/hosts')} label={say.searchHosts} value={q} target="hosts" keep={{ shelf }} />
				<ExportLinks
					links={['xlsx', 'csv'].map((format) => ({ label: format.toUpperCase(), href: view.url('/hosts/file', { q, shelf, format }) }))}
				/>
			</ListTools>
		</>
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
	return <Chip tone={({ later: 'info', ended: 'plain', now: 'done' } as const)[shelfOf(host, view.today)]}>{hostWords(view, host)}</Chip>
}

/** The same in words. */
export function hostWords({ lang, today }: View, host: Host): string {
	return messages[lang][shelfOf(host, today)]
}
