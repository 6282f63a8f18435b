import type { PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { type Amendments, onDay, type ReferenceList, type ReferenceValue } from '#kernel/reference-list'
import type { Db } from '#platform/db'
import { readAmendments } from './amendments.ts'

/** The transaction and the partnership: every `View` and `Act` is one. With a `View` nothing is asked of the database. */
export type Where = { readonly db: Db; readonly partnership: PartnershipId; readonly amendments?: Amendments | undefined }

/** What the partnership has changed in its lists: known with a `View`, else read. */
export async function amendmentsOf({ db, partnership, amendments }: Where): Promise<Amendments> {
	return amendments ?? readAmendments(db, partnership)
}

/** A list as this partnership has it: what ships with its own amendments in force, every period, in the order of the file. */
export async function valuesOf<Facts>(where: Where, list: ReferenceList<Facts>): Promise<readonly ReferenceValue<Facts>[]> {
	return list.in(await amendmentsOf(where))
}

/** The values of a list that are valid on a day. One small query, or none. */
export async function valuesOn<Facts>(where: Where, list: ReferenceList<Facts>, day: PlainDate): Promise<readonly ReferenceValue<Facts>[]> {
	return onDay(await valuesOf(where, list), day)
}

/** One value on a day; `undefined` when the list has none then. */
export async function valueOn<Facts>(
	where: Where,
	list: ReferenceList<Facts>,
	wanted: { readonly code: string; readonly day: PlainDate },
): Promise<ReferenceValue<Facts> | undefined> {
	return (await valuesOn(where, list, wanted.day)).find((value) => value.code === wanted.code)
}
