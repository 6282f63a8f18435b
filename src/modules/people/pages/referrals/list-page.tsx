import type { View } from '#access'
import { may } from '#access'
import { type Reply, shown } from '#platform/reply'
import { ColumnChooser, cursorOf, ExportLinks, LinkButton, ListHead, ListSearch, ListTools, pageOf } from '#ui'
import { referralMessages } from '../../messages/referrals.ts'
import { getReferralChoices } from '../../store/referral-choices.ts'
import { type ListedReferral, listReferrals, type ReferralShelf, referralKeys, referralShelves } from '../../store/referral-list.ts'
import { type ListColumn, seenColumns, tableColumns } from '../list-columns.ts'
import { everyPage, FILE_BATCH, listFile } from '../list-file.ts'
import { referralColumns } from './referral-columns.tsx'
import { keptReferrals, referralFilter } from './referral-filter.ts'
import { ReferralTable } from './referral-table.tsx'

/** Referrals: what waits for an answer first, with search, shelves, chosen columns, and handing over in bulk. */
export async function showReferrals(view: View): Promise<Reply> {
	const say = referralMessages[view.lang]
	const filter = referralFilter(view)
	const { rows, more } = pageOf(await listReferrals(view.db, view, filter))
	const last = rows.at(-1)
	const after = more && last ? cursorOf(...referralKeys(last, filter.sort)) : undefined
	const next = after && view.url('/referrals', keptReferrals(view, { after }))
	const choices = may(view.actor, 'referral.assign') ? await getReferralChoices(view.db, view.partnership, view.today) : undefined
	const columns = referralColumns(view, filter.sort)
	const { q: _q, ...others } = keptReferrals(view)
	return shown(
		say.title,
		<>
			<ListHead title={say.title} count={{ shown: rows.length, more, noun: say.noun }}>
				<LinkButton href={view.url('/referrals/new')} main icon="add">
					{say.open}
				</LinkButton>
			</ListHead>
			<ListTools>
				<ListSearch action={view.url('/referrals')} label={say.search} value={filter.search} target="referrals" keep={others} />
				<Shelves view={view} current={filter.shelf} />
				<ColumnTools view={view} columns={columns} />
			</ListTools>
			<ReferralTable view={view} rows={rows} shelf={filter.shelf} columns={tableColumns(view, columns)} more={next} choices={choices} />
		</>,
	)
}

/** What is seen in the list as a file, with the same shelf, search, order and columns. */
export async function referralsFile(view: View): Promise<Reply> {
	const filter = referralFilter(view)
	const asker = { actor: view.actor, partnership: view.partnership }
	return listFile<ListedReferral>(view, {
		name: referralMessages[view.lang].title,
		deed: 'referrals.exported',
		narrowedBy: [`shelf:${filter.shelf}`, ...(filter.search ? ['search'] : [])],
		columns: seenColumns(view, referralColumns(view, filter.sort)),
		pages: (db) =>
			everyPage(
				(after) => listReferrals(db, asker, { ...filter, rows: FILE_BATCH, after }),
				(row) => referralKeys(row, filter.sort),
			),
	})
}

function Shelves({ view, current }: { view: View; current: ReferralShelf }) {
	const say = referralMessages[view.lang]
	return (
		<nav aria-label={say.shelfLabel}>
			<ul class="cluster">
				{referralShelves.map((shelf) => (
					<li key={shelf}>
						<a
							class={shelf === current ? 'word' : 'button small'}
							aria-current={shelf === current ? 'page' : undefined}
							href={view.url('/referrals', keptReferrals(view, { shelf, sort: undefined }))}
						>
							{say.shelves[shelf]}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

function ColumnTools({ view, columns }: { view: View; columns: readonly ListColumn<ListedReferral>[] }) {
	const { columns: _columns, ...others } = keptReferrals(view)
	const href = (format: string) => view.url('/referrals/file', { ...keptReferrals(view), format })
	const formats = ['xlsx', 'csv'].map((format) => ({ label: format.toUpperCase(), href: href(format) }))
	return (
		<div class="cluster">
			<ColumnChooser action={view.url('/referrals')} columns={tableColumns(view, columns)} keep={others} />
			{may(view.actor, 'file.export') && <ExportLinks links={formats} />}
		</div>
	)
}
