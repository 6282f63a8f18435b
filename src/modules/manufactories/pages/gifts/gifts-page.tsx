import { page, type Route, type View } from '#access'
import { formatDay, formatNumber } from '#kernel/lang'
import { formatGrosze } from '#kernel/money'
import { listResourcesOf, type Resource } from '#partnership'
import { type Reply, shown } from '#platform/reply'
import { Actions, type Column, DataTable, Empty, fields, PageHead, Section } from '#ui'
import { messages } from '../../messages/gifts.ts'
import { loanStateOn } from '../../rules/lending.ts'
import { labelIn } from '../../rules/lists.ts'
import { moneySources } from '../../rules/money-lists.ts'
import { type Gift, listGifts, listGivers } from '../../store/gifts.ts'
import { listLoansOf } from '../../store/loans.ts'
import { LoanTable } from '../assets/section.tsx'

export const giftRoutes: readonly Route[] = [page('/gifts', 'gift.read', giftsPage)]

type Giver = Awaited<ReturnType<typeof listGivers>>[number]

/** What an organisation promised, gave, lent and got back, for those who stand by it. */
async function giftsPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const givers = await listGivers(view.db, view)
	const giver = givers.find(({ id }) => id === view.query.organisation) ?? (givers.length === 1 ? givers[0] : undefined)
	const title = giver === undefined ? say.title : say.titleOf(giver.name)
	return shown(
		title,
		<>
			<PageHead title={title} lead={say.lead} />
			{givers.length === 0 && (
				<Empty icon="info" title={say.none}>
					{say.noneHint}
				</Empty>
			)}
			{givers.length > 1 && <Chooser view={view} givers={givers} />}
			{giver && (await giftsOf(view, giver))}
		</>,
	)
}

function Chooser({ view, givers }: { view: View; givers: readonly Giver[] }) {
	const say = messages[view.lang]
	const f = fields<{ organisation: string }>({ values: view.query })
	return (
		<form class="form" action={view.url('/gifts')}>
			<f.Select name="organisation" label={say.whose} options={givers.map(({ id, name }) => ({ value: id, label: name }))} />
			<Actions deed={say.show} />
		</form>
	)
}

/** Three queries: resources, entries of budgets, loans. */
async function giftsOf(view: View, { id }: Giver) {
	const say = messages[view.lang]
	const resources = await listResourcesOf(view.db, view.partnership, id)
	const gifts = await listGifts(view.db, view, id)
	const loans = await listLoansOf(view.db, view.partnership, id)
	const isThere = (loan: (typeof loans)[number]) => ['agreed', 'out', 'late'].includes(loanStateOn(loan, view.today))
	const nothing = <p class="soft">{say.nothing}</p>
	return (
		<>
			<Section title={say.promised}>
				<ResourceTable view={view} id="promised" rows={resources.filter(({ givenOn }) => givenOn === null)} />
			</Section>
			<Section title={say.given}>
				<ResourceTable view={view} id="given" rows={resources.filter(({ givenOn }) => givenOn !== null)} />
			</Section>
			<Section title={say.money}>
				<GiftTable view={view} gifts={gifts} />
			</Section>
			<Section title={say.lent}>
				<LoanTable view={view} id="lent" rows={loans.filter(isThere)} without="owner" empty={nothing} />
			</Section>
			<Section title={say.back}>
				<LoanTable view={view} id="back" rows={loans.filter((loan) => !isThere(loan))} without="owner" empty={nothing} />
			</Section>
		</>
	)
}

function ResourceTable({ view, id, rows }: { view: View; id: string; rows: readonly Resource[] }) {
	const say = messages[view.lang]
	const columns: Column<Resource>[] = [
		{ key: 'what', header: say.what, cell: (row) => row.what },
		{ key: 'kind', header: say.kind, cell: (row) => say.kinds[row.kind] },
		{
			key: 'on',
			header: say.on,
			tight: true,
			cell: ({ givenOn, promisedOn }) => {
				const on = givenOn ?? promisedOn
				return on === null ? '–' : formatDay(view.lang, on)
			},
		},
	]
	return (
		<DataTable
			id={id}
			caption={say.given}
			columns={columns}
			rows={rows}
			rowKey={(row) => row.id}
			empty={<p class="soft">{say.nothing}</p>}
		/>
	)
}

function GiftTable({ view, gifts }: { view: View; gifts: readonly Gift[] }) {
	const say = messages[view.lang]
	const worth = ({ grosze, minutes }: Gift) =>
		`${formatGrosze(view.lang, grosze)}${minutes === null ? '' : ` (${formatNumber(view.lang, Math.round(minutes / 6) / 10)} h)`}`
	const columns: Column<Gift>[] = [
		{ key: 'what', header: say.what, cell: (row) => row.what || '–' },
		{ key: 'on', header: say.on, tight: true, cell: (row) => formatDay(view.lang, row.onDay) },
		{ key: 'manufactory', header: say.manufactory, cell: (row) => row.manufactory },
		{ key: 'source', header: say.source, cell: (row) => labelIn(moneySources, view, row.source) },
		{ key: 'amount', header: say.amount, align: 'end', tight: true, cell: worth },
	]
	const sum = gifts.reduce((total, { grosze }) => total + grosze, 0)
	return (
		<>
			{gifts.length > 0 && <p class="soft">{`${say.inAll}: ${formatGrosze(view.lang, sum)}`}</p>}
			<DataTable
				id="gifts"
				caption={say.money}
				columns={columns}
				rows={gifts}
				rowKey={({ id }) => id}
				empty={<p class="soft">{say.nothing}</p>}
			/>
		</>
	)
}
