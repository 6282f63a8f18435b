import type { PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { onDay, type ReferenceList, type ReferenceValue } from '#kernel/reference-list'
import type { Db } from '#platform/db'

/** The transaction and the partnership: every `Act` and `View` is one. */
export type Where = { readonly db: Db; readonly partnership: PartnershipId }

/** A list as this partnership has it: what ships with its own amendments in force, every period, in the order of the file. */
export async function valuesOf<Facts>(_where: Where, list: ReferenceList<Facts>): Promise<readonly ReferenceValue<Facts>[]> {
	return list.values
}

/** The values of a list that are valid on a day. One small query. */
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
