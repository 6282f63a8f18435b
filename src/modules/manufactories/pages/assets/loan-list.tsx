import { page, type Route, type View } from '#access'
import { parseId } from '#kernel/id'
import { parsePlainDate } from '#kernel/plain-date'
import { FILE_BATCH, listFile } from '#platform/list-file'
import { type Reply, shown } from '#platform/reply'
import { cursorOf, Empty, ExportLinks, FilterBar, fields, keysOf, ListHead, ListSearch, ListTools, PAGE_SIZE, pageOf } from '#ui'
import { recordMoneyExport } from '../../actions/record-money-export.ts'
import { messages } from '../../messages/assets.ts'
import { loanStateOn } from '../../rules/lending.ts'
import { labelIn } from '../../rules/lists.ts'
import { assetConditions } from '../../rules/money-lists.ts'
import { type LoanFilter, type LoanRow, listLoans } from '../../store/loans.ts'
import { LoanTable } from './section.tsx'

export const loanListRoutes: readonly Route[] = [
	page('/loans', 'manufactory.read', loanList),
	page('/loans/file', 'manufactory.read', loanFile),
]

const STATES = ['late', 'out', 'agreed', 'back', 'kept'] as const

function filterOf({ query, today }: View): LoanFilter {
	const [due, id] = keysOf(query.after, 2) ?? []
	const after = { due: parsePlainDate(due ?? ''), id: parseId<'loan'>(id) }
	return {
		today,
		state: STATES.find((state) => state === query.state),
		search: query.q?.trim().slice(0, 100) || undefined,
		rows: PAGE_SIZE,
		after: after.due === undefined || after.id === undefined ? undefined : { due: after.due, id: after.id },
	}
}

/** Everything lent to the manufactories one may see, by the day it is due back. */
async function loanList(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const { rows, more } = pageOf(await listLoans(view.db, view, filterOf(view)))
	const { q, state } = view.query
	const last = rows.at(-1)
	const next = more && last ? view.url('/loans', { q, state, after: cursorOf(last.due, last.id) }) : undefined
	const links = ['xlsx', 'csv'].map((format) => ({ label: format.toUpperCase(), href: view.url('/loans/file', { q, state, format }) }))
	const empty = (
		<Empty icon="search" title={q || state ? say.nothingFound : say.nothing}>
			{say.nothingHint}
		</Empty>
	)
	return shown(
		say.title,
		<>
			<ListHead title={say.title} count={{ shown: rows.length, more, noun: say.noun }} />
			<ListTools>
				<ListSearch action={view.url('/loans')} label={say.search} value={q} target="loan-list" keep={{ state }} />
				<StateFilter view={view} />
				<ExportLinks links={links} />
			</ListTools>
			<LoanTable view={view} id="loan-list" rows={rows} without="none" more={next} empty={empty} />
		</>,
	)
}

function StateFilter({ view }: { view: View }) {
	const say = messages[view.lang]
	const { q, state } = view.query
	const options = STATES.map((value) => ({ value, label: value === 'kept' ? say.kept : say.states[value] }))
	const f = fields<{ state: string }>({ values: view.query, prefix: 'filter-' })
	const chosen = options.find(({ value }) => value === state)
	const active = chosen === undefined ? [] : [{ label: `${say.state}: ${chosen.label}`, removeHref: view.url('/loans', { q }) }]
	return (
		<FilterBar filters={active} clearHref={view.url('/loans', { q })} action={view.url('/loans')}>
			{q && <input type="hidden" name="q" value={q} />}
			<f.Select name="state" label={say.state} options={options} blank={say.anyState} optional />
		</FilterBar>
	)
}

async function loanFile(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const format = view.query.format === 'xlsx' ? 'xlsx' : 'csv'
	const filter = { ...filterOf(view), rows: FILE_BATCH }
	const narrowedBy = [...(filter.state ? [`state:${filter.state}`] : []), ...(filter.search ? ['search'] : [])]
	await view.act((act) => recordMoneyExport(act, { deed: 'loans.exported', format, narrowedBy }))
	const column = (header: string, text: (row: LoanRow) => string) => ({ header, text })
	const condition = (row: LoanRow, way: 'over' | 'back') => {
		const handing = row.handings.find((one) => one.way === way)
		return handing === undefined ? '' : labelIn(assetConditions, view, handing.condition)
	}
	return listFile({
		format,
		name: say.title,
		day: view.today,
		columns: [
			column(say.name, (row) => row.name),
			column(say.inventoryNumber, (row) => row.inventoryNumber),
			column(say.owner, (row) => row.owner),
			column(say.manufactory, (row) => row.manufactory),
			column(say.value, (row) => (row.valueGrosze / 100).toFixed(2).replace('.', view.lang === 'pl' ? ',' : '.')),
			column(say.from, (row) => row.from),
			column(say.due, (row) => row.due),
			column(say.state, (row) => say.states[loanStateOn(row, view.today)]),
			column(say.over, (row) => [row.handedOn ?? '', condition(row, 'over')].filter(Boolean).join(', ')),
			column(say.backWord, (row) => [row.backOn ?? '', condition(row, 'back')].filter(Boolean).join(', ')),
			column(say.paper, (row) => row.paper),
		],
		read: (db, last) => listLoans(db, view, { ...filter, after: last && { due: last.due, id: last.id } }),
	})
}
