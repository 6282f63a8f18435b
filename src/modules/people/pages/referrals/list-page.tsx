import type { View } from '#access'
import { may } from '#access'
import { type Reply, shown } from '#platform/reply'
import { cursorOf, keysOf, LinkButton, ListHead, ListSearch, ListTools, pageOf } from '#ui'
import { referralMessages } from '../../messages/referrals.ts'
import { getReferralChoices } from '../../store/referral-choices.ts'
import { listReferrals, type ReferralShelf, referralShelves } from '../../store/referral-list.ts'
import { ReferralTable } from './referral-table.tsx'

/** Referrals: what waits for an answer first, with search, shelves, and handing over in bulk. */
export async function showReferrals(view: View): Promise<Reply> {
	const say = referralMessages[view.lang]
	const shelf = shelfOf(view)
	const search = view.query.q ?? ''
	const found = await listReferrals(view.db, view, { shelf, search, today: view.today, after: keysOf(view.query.after, 2) })
	const { rows, more } = pageOf(found)
	const last = rows.at(-1)
	const next = more && last ? view.url('/referrals', { shelf, q: search, after: cursorOf(last.dueOn, last.id) }) : undefined
	const choices = may(view.actor, 'referral.assign') ? await getReferralChoices(view.db, view.partnership, view.today) : undefined
	return shown(
		say.title,
		<>
			<ListHead title={say.title} count={{ shown: rows.length, more, noun: say.noun }}>
				<LinkButton href={view.url('/referrals/new')} main icon="add">
					{say.open}
				</LinkButton>
			</ListHead>
			<ListTools>
				<ListSearch action={view.url('/referrals')} label={say.search} value={search} target="referrals" keep={{ shelf }} />
				<Shelves view={view} current={shelf} search={search} />
			</ListTools>
			<ReferralTable view={view} rows={rows} shelf={shelf} more={next} choices={choices} />
		</>,
	)
}

function shelfOf(view: View): ReferralShelf {
	return referralShelves.find((shelf) => shelf === view.query.shelf) ?? 'waiting'
}

function Shelves({ view, current, search }: { view: View; current: ReferralShelf; search: string }) {
	const say = referralMessages[view.lang]
	return (
		<nav aria-label={say.shelfLabel}>
			<ul class="cluster">
				{referralShelves.map((shelf) => (
					<li key={shelf}>
						<a
							class={shelf === current ? 'word' : 'button small'}
							aria-current={shelf === current ? 'page' : undefined}
							href={view.url('/referrals', { shelf, q: search })}
						>
							{say.shelves[shelf]}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
