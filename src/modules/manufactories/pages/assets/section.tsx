import type { View } from '#access'
import { type Column, DataTable, LinkButton, Section } from '#ui'
import { messages } from '../../messages/assets.ts'
import { type LoanRow, listLoansTo } from '../../store/loans.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import type { ManufactorySection } from '../record/section.ts'
import { LoanChip } from './loan-words.tsx'

/** What was lent to a manufactory, for those who belong to it. */
export const assetsSection: ManufactorySection = { name: 'assets', order: 450, show: showAssets }

async function showAssets(view: View, held: Manufactory) {
	if (!held.belongs) return undefined
	const say = messages[view.lang]
	const loans = await listLoansTo(view.db, view.partnership, held.id)
	const add = held.mayWrite && (
		<LinkButton href={view.url(`/manufactories/${held.id}/loans/new`)} icon="add" small>
			{say.lend}
		</LinkButton>
	)
	return (
		<Section title={say.section} id="assets" action={add}>
			<LoanTable view={view} id="loans" rows={loans} without="manufactory" empty={<p class="soft">{say.nothing}</p>} />
		</Section>
	)
}

type TableProps = {
	view: View
	id: string
	rows: readonly LoanRow[]
	without: 'manufactory' | 'owner' | 'none'
	more?: string | undefined
	empty: Parameters<typeof DataTable<LoanRow>>[0]['empty']
}

/** Loans beside each other; each opens its page where the one who looks may see it. */
export function LoanTable({ view, id, rows, without, more, empty }: TableProps) {
	const say = messages[view.lang]
	const columns: Column<LoanRow>[] = [
		{ key: 'name', header: say.name, cell: (row) => row.name },
		{ key: 'number', header: say.inventoryNumber, cell: (row) => row.inventoryNumber || '–' },
		{ key: 'owner', header: say.owner, hidden: without === 'owner', cell: (row) => row.owner },
		{ key: 'manufactory', header: say.manufactory, hidden: without === 'manufactory', cell: (row) => row.manufactory },
		{ key: 'term', header: say.due, cell: (row) => say.term(row.from, row.due) },
		{ key: 'state', header: say.state, cell: (row) => <LoanChip lang={view.lang} today={view.today} loan={row} /> },
	]
	return (
		<DataTable
			id={id}
			caption={say.title}
			columns={columns}
			rows={rows}
			rowKey={(row) => row.id}
			rowHref={without === 'owner' ? undefined : (row) => view.url(`/manufactories/${row.manufactoryId}/loans/${row.id}`)}
			more={more}
			empty={empty}
		/>
	)
}
