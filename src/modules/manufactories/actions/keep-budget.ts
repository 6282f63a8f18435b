import type { Act } from '#access'
import type { Id } from '#kernel/id'
import type { Grosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import { onDay } from '#kernel/reference-list'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type KeepRefusal, type KeptFileId, keepFile } from '#platform/kept-file'
import { amendmentsOf } from '#reference'
import { reversalOf, volunteersWorth } from '../rules/budget.ts'
import { budgetCategories, moneySources, volunteerHour } from '../rules/money-lists.ts'
import { type EntryId, type EntryRow, type EntryValues, getEntry, insertEntries } from '../store/budget.ts'
import { getManufactory, type ManufactoryId } from '../store/manufactory.ts'
import { staffOf } from './staff.ts'

/** A line of the budget as people write it: money, or hours of volunteers. */
export type BudgetLine = {
	readonly onDay: PlainDate
	readonly category: string
	readonly source: string
	readonly grosze?: Grosze | undefined
	readonly minutes?: number | undefined
	readonly document: string
	readonly what: string
	readonly giver?: Id<'organisation'> | null | undefined
	readonly marketTest?: Id<'market-test'> | null | undefined
}
export type LineRefusal = {
	readonly code:
		| 'day-not-come'
		| 'unknown-category'
		| 'unknown-source'
		| 'hours-wanted'
		| 'money-wanted'
		| 'no-hour-rate'
		| 'amount-too-large'
	/** Which line, from 0. */
	readonly line: number
}
type Upload = Parameters<typeof keepFile>[1]

/** An invoice is never larger than this: 20 million zł. */
const MOST: Grosze = 2_000_000_000

/** Writes lines of a budget down, all or none; a scan belongs to all of them. */
export async function enterBudget(
	act: Act,
	entered: { manufactory: ManufactoryId; lines: readonly BudgetLine[]; upload?: Upload },
): Promise<Result<void, LineRefusal | KeepRefusal>> {
	const held = await getManufactory(act.db, act, { id: entered.manufactory, permission: 'manufactory.write' })
	const read = await valued(act, entered.lines)
	if (!read.ok) return read
	let scan: KeptFileId | null = null
	if (entered.upload !== undefined && entered.upload.bytes > 0) {
		const kept = await keepFile(act, entered.upload, { kind: 'paper' })
		if (!kept.ok) return kept
		scan = kept.value
	}
	const lines = read.value.map((line) => ({ ...line, scan, part: 'entry' as const, corrects: null, reason: '' }))
	if (lines.length === 0) return done()
	await insertEntries(act.db, act.partnership, { manufactory: held.id, lines, by: staffOf(act), at: act.now })
	const grosze = lines.reduce((sum, line) => sum + line.grosze, 0)
	await journal(act, { deed: 'budget.entered', subject: held.id, facts: { entries: lines.length, grosze, scan } })
	return done()
}

export type CorrectionRefusal = LineRefusal | { readonly code: 'corrected-already' } | { readonly code: 'is-a-reversal' }

/** Undoes an entry by one that points to it and, when something comes in its place, writes that down too. Nothing goes. */
export async function correctEntry(
	act: Act,
	correction: { manufactory: ManufactoryId; entry: EntryId; reason: string; instead: BudgetLine | null },
): Promise<Result<void, CorrectionRefusal>> {
	const held = await getManufactory(act.db, act, { id: correction.manufactory, permission: 'manufactory.write' })
	const entry = await getEntry(act.db, act.partnership, { manufactory: held.id, id: correction.entry })
	if (entry.part === 'reversal') return refused({ code: 'is-a-reversal' })
	const read = await valued(act, correction.instead === null ? [] : [correction.instead])
	if (!read.ok) return read
	const about = { corrects: entry.id, reason: correction.reason }
	const lines = [
		{ ...reversalOf<EntryRow>(entry), ...about, part: 'reversal' as const },
		...read.value.map((line) => ({ ...line, ...about, scan: entry.scan, part: 'replacement' as const })),
	]
	const written = await insertEntries(act.db, act.partnership, { manufactory: held.id, lines, by: staffOf(act), at: act.now })
	if (!written) return refused({ code: 'corrected-already' })
	const grosze = lines.reduce((sum, line) => sum + line.grosze, 0)
	await journal(act, { deed: 'budget.corrected', subject: held.id, facts: { entry: entry.id, grosze } })
	return done()
}

/** Lines with their side and worth by the lists of their day. */
async function valued(act: Act, lines: readonly BudgetLine[]): Promise<Result<readonly EntryValues[], LineRefusal>> {
	const amendments = await amendmentsOf(act)
	const values: EntryValues[] = []
	for (const [at, line] of lines.entries()) {
		const refuse = (code: LineRefusal['code']) => refused({ code, line: at })
		if (line.onDay > act.today) return refuse('day-not-come')
		const category = onDay(budgetCategories.in(amendments), line.onDay).find(({ code }) => code === line.category)
		const source = onDay(moneySources.in(amendments), line.onDay).find(({ code }) => code === line.source)
		if (category === undefined) return refuse('unknown-category')
		if (source === undefined) return refuse('unknown-source')
		const hour = onDay(volunteerHour.in(amendments), line.onDay)[0]?.facts.grosze
		const worth = worthOf(line, { hours: source.facts.hours, hour })
		if (typeof worth === 'string') return refuse(worth)
		const { document, what, giver = null, marketTest = null } = line
		const side = category.facts.income ? ('income' as const) : ('cost' as const)
		values.push({
			onDay: line.onDay,
			category: category.code,
			source: source.code,
			side,
			...worth,
			document,
			what,
			giver,
			marketTest,
			scan: null,
		})
	}
	return done(values)
}

type Worth = Pick<EntryValues, 'grosze' | 'minutes' | 'hourGrosze'>

function worthOf(line: BudgetLine, source: { hours: boolean; hour: Grosze | undefined }): Worth | LineRefusal['code'] {
	if (!source.hours) {
		if (line.grosze === undefined || line.grosze < 1) return 'money-wanted'
		return line.grosze > MOST ? 'amount-too-large' : { grosze: line.grosze, minutes: null, hourGrosze: null }
	}
	if (line.minutes === undefined || line.minutes < 1) return 'hours-wanted'
	if (source.hour === undefined) return 'no-hour-rate'
	const grosze = volunteersWorth(line.minutes, source.hour)
	return grosze > MOST ? 'amount-too-large' : { grosze, minutes: line.minutes, hourGrosze: source.hour }
}
