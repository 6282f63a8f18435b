import type { View } from '#access'
import { parseId } from '#kernel/id'
import { readGrosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import type { FormValues } from '#platform/form'
import { parseTypedDay } from '#ui'
import type { BudgetLine } from '../../actions/keep-budget.ts'
import { messages } from '../../messages/money.ts'
import { moneySources } from '../../rules/money-lists.ts'

/** Fields of one line; in the form each carries the number of its line: `amount3`. */
const LINE_FIELDS = ['day', 'document', 'what', 'category', 'source', 'amount', 'giver'] as const
export type LineField = (typeof LINE_FIELDS)[number]

type Read = { readonly lines: readonly BudgetLine[]; readonly at: readonly number[]; readonly errors: Readonly<Record<string, string>> }

/** Lines as they were typed, from the first; what is empty of day, document, category and source is taken from the line above. Empty lines are left out. */
export function readLines(view: View, count: number): Read {
	const lines: BudgetLine[] = []
	const at: number[] = []
	const errors: Record<string, string> = {}
	let above: Typed = { day: '', document: '', category: '', source: '' }
	for (let number = 1; number <= count; number += 1) {
		const own = typedIn(view.form, number)
		if (own.amount === '' && own.what === '') continue
		above = carried(own, above)
		const read = readLine(view, { ...own, ...above })
		if ('field' in read) errors[`${read.field}${number}`] = messages[view.lang].inLine(number, read.sentence)
		else {
			lines.push(read)
			at.push(number)
		}
	}
	return { lines, at, errors }
}

type Typed = Record<'day' | 'document' | 'category' | 'source', string>
type Line = Typed & Record<'what' | 'amount' | 'giver', string>
type Wrong = { readonly field: LineField; readonly sentence: string }

function typedIn(form: FormValues, number: number): Line {
	const value = (name: LineField) => (form[`${name}${number}`] ?? '').trim()
	return {
		day: value('day'),
		document: value('document').slice(0, 100),
		what: value('what').slice(0, 300),
		category: value('category'),
		source: value('source'),
		amount: value('amount'),
		giver: value('giver'),
	}
}

function carried(own: Line, above: Typed): Typed {
	const { day, document, category, source } = own
	return {
		day: day || above.day,
		document: document || above.document,
		category: category || above.category,
		source: source || above.source,
	}
}

/** One line read, or the field that has to be mended. */
export function readLine(view: View, line: Line): BudgetLine | Wrong {
	const say = messages[view.lang]
	const onDay: PlainDate | undefined = parseTypedDay(line.day)
	if (onDay === undefined) return { field: 'day', sentence: say.dayMissing }
	if (line.category === '') return { field: 'category', sentence: say.refusals['unknown-category'] }
	const source = moneySources.in(view.amendments).findLast(({ code }) => code === line.source)
	if (source === undefined) return { field: 'source', sentence: say.refusals['unknown-source'] }
	const amount = source.facts.hours ? { minutes: readHours(line.amount) } : { grosze: readGrosze(line.amount) }
	if ('minutes' in amount && amount.minutes === undefined) return { field: 'amount', sentence: say.hoursWrong }
	if ('grosze' in amount && amount.grosze === undefined) return { field: 'amount', sentence: say.amountWrong }
	const giver = parseId<'organisation'>(line.giver) ?? null
	return { onDay, category: line.category, source: source.code, ...amount, document: line.document, what: line.what, giver }
}

/** Hours as people type them: `7`, `7,5`, `7:30`, with or without `h` or `godz.` */
function readHours(typed: string): number | undefined {
	const tidy = typed.replace(/\s*(h|godz\.?)$/i, '').trim()
	const clock = /^(\d{1,4}):([0-5]\d)$/.exec(tidy)
	if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2])
	if (!/^\d{1,4}([.,]\d{1,2})?$/.test(tidy)) return undefined
	return Math.round(Number(tidy.replace(',', '.')) * 60)
}
