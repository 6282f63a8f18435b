import type { View } from '#access'
import { formatGrosze, type Grosze } from '#kernel/money'
import type { ReferenceList } from '#kernel/reference-list'
import { Chip, type Column, DataTable } from '#ui'
import { messages, monthWords } from '../../messages/money.ts'
import { labelIn } from '../../rules/lists.ts'
import { budgetCategories, moneySources } from '../../rules/money-lists.ts'
import type { Budget } from './budget.ts'

type Row = { readonly key: string; readonly label: string; cost: Grosze; income: Grosze; plannedCost: Grosze; plannedIncome: Grosze }
type TableProps = { view: View; budget: Budget }

/** Plan and what became of it, month by month, with the total. */
export function MonthTable({ view, budget }: TableProps) {
	const say = messages[view.lang]
	const rows = rowsBy(budget, ({ month }) => month).map((row) => ({ ...row, label: monthWords(row.key) }))
	return <PlanTable view={view} id="by-month" caption={say.byMonth} head={say.month} rows={rows} />
}

/** The same by category. */
export function CategoryTable({ view, budget }: TableProps) {
	const say = messages[view.lang]
	const rows = rowsBy(budget, ({ category }) => category).map((row) => ({ ...row, label: labelIn(budgetCategories, view, row.key) }))
	return <PlanTable view={view} id="by-category" caption={say.byCategory} head={say.category} rows={rows} />
}

/** Whose money it was; a plan knows no sources. */
export function SourceTable({ view, budget }: TableProps) {
	const say = messages[view.lang]
	const list: ReferenceList = moneySources
	const rows = rowsBy({ ...budget, plan: [] }, (row) => ('source' in row ? row.source : '')).map((row) => ({
		...row,
		label: labelIn(list, view, row.key),
	}))
	const money = (grosze: Grosze) => formatGrosze(view.lang, grosze)
	const columns: Column<Row>[] = [
		{ key: 'source', header: say.source, cell: (row) => row.label },
		{ key: 'cost', header: say.spent, align: 'end', tight: true, cell: (row) => money(row.cost) },
		{ key: 'income', header: say.income, align: 'end', tight: true, cell: (row) => money(row.income) },
	]
	return (
		<DataTable id="by-source" caption={say.bySource} columns={columns} rows={withTotal(rows, say.all)} rowKey={({ key }) => key} numbers />
	)
}

type PlanTableProps = { view: View; id: string; caption: string; head: string; rows: readonly Row[] }

function PlanTable({ view, id, caption, head, rows }: PlanTableProps) {
	const say = messages[view.lang]
	const money = (grosze: Grosze) => formatGrosze(view.lang, grosze)
	const hasPlan = rows.some((row) => row.plannedCost > 0)
	const hasIncome = rows.some(({ income, plannedIncome }) => income !== 0 || plannedIncome !== 0)
	const columns: Column<Row>[] = [
		{ key: 'what', header: head, cell: (row) => row.label },
		{ key: 'planned', header: say.planned, align: 'end', tight: true, cell: (row) => money(row.plannedCost) },
		{ key: 'spent', header: say.spent, align: 'end', tight: true, cell: (row) => money(row.cost) },
		{
			key: 'difference',
			header: say.difference,
			align: 'end',
			cell: ({ cost, plannedCost }) =>
				hasPlan && cost > plannedCost ? <Chip tone="due">{say.over(cost - plannedCost)}</Chip> : money(plannedCost - cost),
		},
		{ key: 'plannedIncome', header: say.plannedIncome, align: 'end', hidden: !hasIncome, cell: (row) => money(row.plannedIncome) },
		{ key: 'income', header: say.income, align: 'end', tight: true, hidden: !hasIncome, cell: (row) => money(row.income) },
	]
	return <DataTable id={id} caption={caption} columns={columns} rows={withTotal(rows, say.all)} rowKey={({ key }) => key} numbers />
}

type Summed = Budget['plan'][number] | Budget['sums'][number]

function rowsBy({ plan, sums }: Pick<Budget, 'plan' | 'sums'>, key: (row: Summed) => string): Row[] {
	const rows = new Map<string, Row>()
	const at = (row: Summed) => {
		const found = rows.get(key(row)) ?? { key: key(row), label: '', cost: 0, income: 0, plannedCost: 0, plannedIncome: 0 }
		rows.set(found.key, found)
		return found
	}
	for (const planned of plan) {
		if (planned.side === 'cost') at(planned).plannedCost += planned.grosze
		else at(planned).plannedIncome += planned.grosze
	}
	for (const sum of sums) at(sum)[sum.side] += sum.grosze
	return [...rows.values()].sort((one, other) => one.key.localeCompare(other.key))
}

function withTotal(rows: readonly Row[], label: string): Row[] {
	const total: Row = { key: 'total', label, cost: 0, income: 0, plannedCost: 0, plannedIncome: 0 }
	for (const row of rows) for (const name of ['cost', 'income', 'plannedCost', 'plannedIncome'] as const) total[name] += row[name]
	return [...rows, total]
}
