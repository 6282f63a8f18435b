import type { View } from '#access'
import { formatDay } from '#kernel/lang'
import { Chip, type Column, DataTable, Empty } from '#ui'
import { referralMessages } from '../../messages/referrals.ts'
import { isOpen, referralState } from '../../rules/referral.ts'
import type { ReferralChoices } from '../../store/referral-choices.ts'
import type { ListedReferral, ReferralShelf } from '../../store/referral-list.ts'
import { Due, StateChip } from './due-words.tsx'

type TableProps = {
	view: View
	rows: readonly ListedReferral[]
	shelf: ReferralShelf
	more: string | undefined
	/** For those who may hand referrals over. */
	choices: ReferralChoices | undefined
}

/** The list of referrals, with handing over of the selected. */
export function ReferralTable({ view, rows, shelf, more, choices }: TableProps) {
	const say = referralMessages[view.lang]
	const selection = choices && {
		action: view.url('/referrals/owners'),
		name: 'referral',
		label: fullName,
		idempotencyKey: view.key,
		deeds: <HandOver view={view} choices={choices} />,
	}
	return (
		<DataTable
			id="referrals"
			caption={say.title}
			columns={columnsOf(view)}
			rows={rows}
			rowKey={(row) => row.id}
			rowHref={(row) => view.url(`/referrals/${row.id}`)}
			selection={selection}
			more={more}
			empty={<Nothing view={view} shelf={shelf} />}
		/>
	)
}

function columnsOf({ lang, today }: View): Column<ListedReferral>[] {
	const say = referralMessages[lang]
	const { columns } = say
	return [
		{ key: 'person', header: columns.person, cell: fullName },
		{ key: 'due', header: columns.due, cell: (row) => dueCell(row, { lang, today }) },
		{ key: 'state', header: columns.state, cell: (row) => <StateChip lang={lang} state={referralState(row)} /> },
		{ key: 'owner', header: columns.owner, cell: (row) => (row.teamName === null ? row.ownerName : `${row.ownerName}, ${row.teamName}`) },
		{ key: 'programme', header: columns.programme, cell: (row) => row.programmeCode, tight: true },
		{ key: 'source', header: columns.source, cell: (row) => say.shortSources[row.source] },
		{ key: 'received', header: columns.received, cell: (row) => formatDay(lang, row.receivedOn), tight: true },
	]
}

function dueCell(row: ListedReferral, { lang, today }: Pick<View, 'lang' | 'today'>) {
	if (!isOpen(referralState(row))) return ''
	return (
		<span class="cluster">
			<Due lang={lang} dueOn={row.dueOn} today={today} />
			{row.escalatedAt && (
				<Chip tone="danger" icon="bell">
					{referralMessages[lang].escalated}
				</Chip>
			)}
		</span>
	)
}

function fullName(row: ListedReferral): string {
	return `${row.lastName} ${row.firstName}`
}

function HandOver({ view, choices }: { view: View; choices: ReferralChoices }) {
	const say = referralMessages[view.lang]
	return (
		<>
			<label>
				{say.bulkOwner}{' '}
				<select name="owner">
					<option value="">{say.unchanged}</option>
					{choices.owners.map(({ account, name }) => (
						<option key={account} value={account}>
							{name}
						</option>
					))}
				</select>
			</label>
			<label>
				{say.bulkTeam}{' '}
				<select name="team">
					<option value="">{say.unchanged}</option>
					{choices.teams.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</select>
			</label>
			<input type="hidden" name="back" value={view.path} />
			<button type="submit" class="button">
				{say.bulkDeed}
			</button>
		</>
	)
}

function Nothing({ view, shelf }: { view: View; shelf: ReferralShelf }) {
	const say = referralMessages[view.lang]
	if (view.query.q)
		return (
			<Empty
				icon="search"
				title={say.emptySearch}
				action={{ href: view.url('/referrals', { shelf: 'all', q: view.query.q }), label: say.shelves.all }}
			/>
		)
	const title = shelf === 'waiting' || shelf === 'overdue' ? say.emptyTitle[shelf] : say.emptyTitle.any
	return (
		<Empty icon="check" title={title} action={{ href: view.url('/referrals/new'), label: say.open }}>
			{say.emptyText}
		</Empty>
	)
}
