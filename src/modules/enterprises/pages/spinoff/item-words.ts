import type { View } from '#access'
import {
	type LoanRow,
	listLoansTo,
	listMarketTests,
	listWorkers,
	type ManufactoryId,
	type MarketTest,
	type WorkerRow,
} from '#manufactories'
import { messages } from '../../messages/spinoff.ts'
import { checklist } from '../../rules/enterprise/lists.ts'
import type { ItemKind } from '../../rules/spinoff/checklist.ts'
import type { ItemRow } from '../../store/spinoff/spinoff.ts'

/** What the items are about, by id: three queries for the whole list. */
export type Subjects = {
	readonly workers: ReadonlyMap<string, WorkerRow>
	readonly loans: ReadonlyMap<string, LoanRow>
	readonly tests: ReadonlyMap<string, MarketTest>
}

export async function subjectsOf(view: View, manufactory: ManufactoryId): Promise<Subjects> {
	const workers = await listWorkers(view.db, view, manufactory)
	const loans = await listLoansTo(view.db, view.partnership, manufactory)
	const tests = await listMarketTests(view.db, view.partnership, manufactory)
	return {
		workers: new Map(workers.map((worker) => [worker.id, worker])),
		loans: new Map(loans.map((loan) => [loan.id, loan])),
		tests: new Map(tests.map((test) => [test.id, test])),
	}
}

/** The kind of an item as the list has it, whenever it was valid; nothing for one of one's own. */
export function kindOf(view: Pick<View, 'amendments'>, { code }: Pick<ItemRow, 'code'>): ItemKind | undefined {
	return checklist.in(view.amendments).findLast((kind) => kind.code === code)
}

/** What an item says: its words, and whom or what it is about. */
export function itemText(view: View, item: ItemRow, { workers, loans, tests }: Subjects): string {
	const kind = kindOf(view, item)
	if (kind === undefined) return item.title === '' ? item.code : item.title
	const words = kind.label[view.lang]
	if (item.subjectId === null) return words
	const worker = workers.get(item.subjectId)
	const say = messages[view.lang]
	const name = worker && (worker.lastName === null ? say.someone : `${worker.firstName} ${worker.lastName}`)
	return `${name ?? loans.get(item.subjectId)?.name ?? tests.get(item.subjectId)?.offered ?? say.gone}: ${words}`
}
