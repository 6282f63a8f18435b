import { page, type Route, type View } from '#access'
import { present } from '#platform/absent'
import { openFile } from '#platform/kept-file'
import { FILE_BATCH, listFile } from '#platform/list-file'
import { type Reply, shown } from '#platform/reply'
import { LinkButton, PageHead, Section } from '#ui'
import { recordMoneyExport } from '../../actions/record-money-export.ts'
import { messages } from '../../messages/money.ts'
import { listEntries } from '../../store/budget.ts'
import { getPaper } from '../../store/handings.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { readBudget } from './budget.ts'
import { entriesSection, entryFilter, fileColumns, keptOf } from './entries.tsx'
import { BudgetSummary, CostsChart } from './summary.tsx'
import { CategoryTable, MonthTable, SourceTable } from './tables.tsx'

export const budgetRoutes: readonly Route[] = [
	page('/manufactories/:manufactory/money', 'manufactory.read', budgetPage),
	page('/manufactories/:manufactory/money/file', 'manufactory.read', budgetFile),
	page('/manufactories/:manufactory/papers/:file', 'signed-in', paper),
]

/** The whole budget: plan against what was written down, the forecast, and every entry. Three queries. */
async function budgetPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const budget = await readBudget(view, held.id)
	const at = view.url(`/manufactories/${held.id}`)
	return shown(
		say.title(held.name),
		<>
			<PageHead title={say.title(held.name)}>
				{held.mayWrite && (
					<LinkButton href={`${at}/money/new`} main icon="add">
						{say.enter}
					</LinkButton>
				)}
				{held.mayWrite && <LinkButton href={`${at}/money/plan`}>{say.plan}</LinkButton>}
				<LinkButton href={`${at}#money`}>{say.home}</LinkButton>
			</PageHead>
			<Section title={say.section}>
				<BudgetSummary view={view} budget={budget} />
				<CostsChart view={view} budget={budget} />
			</Section>
			<Section title={say.byMonth}>
				<MonthTable view={view} budget={budget} />
			</Section>
			<Section title={say.byCategory}>
				<CategoryTable view={view} budget={budget} />
			</Section>
			<Section title={say.bySource}>
				<SourceTable view={view} budget={budget} />
			</Section>
			{await entriesSection(view, held)}
		</>,
	)
}

/** Money is for those who belong to the manufactory; others learn nothing of it. */
async function theManufactory(view: View): Promise<Manufactory> {
	const held = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory') })
	return present(held.belongs ? held : undefined, 'budget')
}

async function budgetFile(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const format = view.query.format === 'xlsx' ? 'xlsx' : 'csv'
	const narrowedBy = Object.entries(keptOf(view)).flatMap(([name, value]) => (value ? [`${name}:${value.slice(0, 60)}`] : []))
	await view.act((act) => recordMoneyExport(act, { deed: 'budget.exported', manufactory: held.id, format, narrowedBy }))
	const filter = { ...entryFilter(view, held), rows: FILE_BATCH }
	return listFile({
		format,
		name: messages[view.lang].title(held.name).replace(':', ''),
		day: view.today,
		columns: fileColumns(view),
		read: (db, last) => listEntries(db, view.partnership, { ...filter, after: last && { onDay: last.onDay, id: last.id } }),
	})
}

/** A scan or a photo, for whoever may see what it belongs to; the owner of a lent thing sees its photos. */
async function paper(view: View): Promise<Reply> {
	return openFile(view.db, view.partnership, await getPaper(view.db, view, view.id('file')))
}
