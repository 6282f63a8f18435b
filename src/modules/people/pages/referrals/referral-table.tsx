import type { View } from '#access'
import { type Column, DataTable, Empty } from '#ui'
import { referralMessages } from '../../messages/referrals.ts'
import type { ReferralChoices } from '../../store/referral-choices.ts'
import type { ListedReferral, ReferralShelf } from '../../store/referral-list.ts'

type TableProps = {
	view: View
	rows: readonly ListedReferral[]
	shelf: ReferralShelf
	columns: readonly Column<ListedReferral>[]
	more: string | undefined
	/** For those who may hand referrals over. */
	choices: ReferralChoices | undefined
}

/** The list of referrals, with handing over of the selected. */
export function ReferralTable({ view, rows, shelf, columns, more, choices }: TableProps) {
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
			columns={columns}
			rows={rows}
			rowKey={(row) => row.id}
			rowHref={(row) => view.url(`/referrals/${row.id}`)}
			selection={selection}
			more={more}
			empty={<Nothing view={view} shelf={shelf} />}
		/>
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
