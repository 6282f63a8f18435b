import type { View } from '#access'
import { keysOf } from '#ui'
import { type ReferralFilter, type ReferralShelf, type ReferralSort, referralShelves } from '../../store/referral-list.ts'
import { keptColumns } from '../list-columns.ts'

/** What the address asks the list of referrals for. */
export function referralFilter(view: View): ReferralFilter {
	const shelf = referralShelves.find((one) => one === view.query.shelf) ?? 'waiting'
	return { shelf, search: view.query.q ?? '', today: view.today, sort: sortOf(view, shelf), after: keysOf(view.query.after, 2) }
}

/** Everything of the address that a link of the list keeps. */
export function keptReferrals(view: View, changed: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
	const { shelf, q, sort } = view.query
	return { shelf, q, sort, columns: keptColumns(view), ...changed }
}

const SORTS = {
	due: { by: 'due', latestFirst: false },
	'due-latest': { by: 'due', latestFirst: true },
	received: { by: 'received', latestFirst: false },
	'received-latest': { by: 'received', latestFirst: true },
} as const satisfies Record<string, ReferralSort>

/** The head of a column sorts by it; pressed again, the other way. */
export function sortLink(view: View, by: ReferralSort['by'], sort: ReferralSort) {
	const own = sort.by === by
	const next = own && !sort.latestFirst ? `${by}-latest` : by
	return {
		href: view.url('/referrals', keptReferrals(view, { sort: next })),
		direction: own ? (sort.latestFirst ? ('descending' as const) : ('ascending' as const)) : undefined,
	}
}

/** Those that waited longest stand first, unless asked otherwise; closed ones and all, the latest. */
function sortOf({ query }: View, shelf: ReferralShelf): ReferralSort {
	const asked = Object.entries(SORTS).find(([name]) => name === query.sort)
	return asked?.[1] ?? { by: 'due', latestFirst: shelf === 'closed' || shelf === 'all' }
}
