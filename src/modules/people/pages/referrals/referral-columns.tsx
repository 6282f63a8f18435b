import type { View } from '#access'
import { formatDay } from '#kernel/lang'
import { Chip } from '#ui'
import { referralMessages } from '../../messages/referrals.ts'
import { isOpen, referralState } from '../../rules/referral.ts'
import type { ListedReferral, ReferralSort } from '../../store/referral-list.ts'
import type { ListColumn } from '../list-columns.ts'
import { Due, StateChip } from './due-words.tsx'
import { sortLink } from './referral-filter.ts'

/** The columns of the list of referrals. In a file the due day is a day, not "in two days". */
export function referralColumns(view: View, sort: ReferralSort): ListColumn<ListedReferral>[] {
	const { lang } = view
	const say = referralMessages[lang]
	const { columns } = say
	return [
		{ key: 'person', header: columns.person, text: (row) => `${row.lastName} ${row.firstName}` },
		{
			key: 'due',
			header: columns.due,
			text: (row) => formatDay(lang, row.dueOn),
			cell: (row) => dueCell(row, view),
			sort: sortLink(view, 'due', sort),
		},
		{
			key: 'state',
			header: columns.state,
			text: (row) => say.states[referralState(row)],
			cell: (row) => <StateChip lang={lang} state={referralState(row)} />,
		},
		{ key: 'owner', header: columns.owner, text: (row) => (row.teamName === null ? row.ownerName : `${row.ownerName}, ${row.teamName}`) },
		{ key: 'programme', header: columns.programme, text: (row) => row.programmeCode, tight: true },
		{ key: 'source', header: columns.source, text: (row) => say.shortSources[row.source] },
		{
			key: 'received',
			header: columns.received,
			text: (row) => formatDay(lang, row.receivedOn),
			tight: true,
			sort: sortLink(view, 'received', sort),
		},
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
