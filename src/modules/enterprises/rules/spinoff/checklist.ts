import { addDays, type PlainDate } from '#kernel/plain-date'
import type { ReferenceValue } from '#kernel/reference-list'
import { done, type Result, refused } from '#kernel/result'
import type { ItemGroup } from '../enterprise/lists.ts'

export type ItemKind = ReferenceValue<{
	readonly group: ItemGroup
	readonly forms: readonly string[]
	readonly per: 'once' | 'worker' | 'asset' | 'test'
	readonly office: string | null
	readonly days: number
}>

/** What the manufactory has that must go somewhere: ids of workers, lent assets, market tests. */
export type LeavingThings = { readonly worker: readonly string[]; readonly asset: readonly string[]; readonly test: readonly string[] }

export type PlannedItem = { readonly code: string; readonly subject: string | null; readonly dueOn: PlainDate }

/** The list for a form: what is asked once, and what is asked of each worker, asset and market test. In the order of the model. */
export function itemsFor(
	form: string,
	{ kinds, things, begunOn }: { kinds: readonly ItemKind[]; things: LeavingThings; begunOn: PlainDate },
): readonly PlannedItem[] {
	return kinds
		.filter(({ facts }) => facts.forms.includes('any') || facts.forms.includes(form))
		.flatMap(({ code, facts: { per, days } }) => {
			const subjects = per === 'once' ? [null] : things[per]
			return subjects.map((subject) => ({ code, subject, dueOn: addDays(begunOn, days) }))
		})
}

/** An item with its answer in force. */
export type AnsweredItem = { readonly dueOn: PlainDate | null; readonly answer: 'done' | 'not-needed' | null }

/** How far the list is. */
export function progressOf(items: readonly AnsweredItem[], today: PlainDate): { done: number; of: number; late: number } {
	const open = items.filter(({ answer }) => answer === null)
	return { done: items.length - open.length, of: items.length, late: open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length }
}

export type ItemRefusal =
	| { readonly code: 'day-not-come' }
	| { readonly code: 'reason-missing' }
	| { readonly code: 'enterprise-missing' }
	| { readonly code: 'outcome-missing' }
	| { readonly code: 'answered-already' }

export type ItemAnswer = {
	readonly answer: 'done' | 'not-needed'
	readonly onDay: PlainDate
	readonly reason: string
	readonly outcome: 'returned' | 'bought' | 'given' | null
}

/** Whether an item may be answered so: a transfer asks for the enterprise, an asset for what became of it, "not needed" for a reason. */
export function answeringItem(
	item: { readonly per: ItemKind['facts']['per']; readonly answer: AnsweredItem['answer'] },
	given: ItemAnswer,
	known: { readonly today: PlainDate; readonly hasEnterprise: boolean },
): Result<ItemAnswer, ItemRefusal> {
	if (item.answer !== null) return refused({ code: 'answered-already' })
	if (given.answer === 'not-needed') return given.reason === '' ? refused({ code: 'reason-missing' }) : done({ ...given, outcome: null })
	// A new contract may be signed before its first day.
	if (item.per !== 'worker' && given.onDay > known.today) return refused({ code: 'day-not-come' })
	if (item.per === 'asset' && given.outcome === null) return refused({ code: 'outcome-missing' })
	const moves = item.per === 'worker' || item.per === 'test' || (item.per === 'asset' && given.outcome !== 'returned')
	return moves && !known.hasEnterprise ? refused({ code: 'enterprise-missing' }) : done(given)
}
