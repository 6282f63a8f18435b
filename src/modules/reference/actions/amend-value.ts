import type { Act } from '#access'
import { newId } from '#kernel/id'
import type { ReferenceList } from '#kernel/reference-list'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journalAll } from '#platform/journal'
import { type AmendRefusal, amending, type Change } from '../rules/amending.ts'
import { type Slot, slotsOf } from '../rules/slots.ts'
import { type AmendmentId, insertAmendment, lockLists } from '../store/amendments.ts'

export type Amending = {
	readonly list: ReferenceList
	readonly change: Change
	readonly reason: string
	/** What stood there when the form was opened (`standing`). */
	readonly read: string
}
export type AmendValueRefusal = AmendRefusal | { readonly code: 'changed-meanwhile'; readonly now: Slot }

/** A partnership says a value differently, or adds one: its days may neither overlap nor leave a gap. Several rows when a period is ended for a new one. */
export async function amendValue(act: Act, { list, change, reason, read }: Amending): Promise<Result<AmendmentId, AmendValueRefusal>> {
	const by = present(act.account, 'account')
	const slots = slotsOf(list, await lockLists(act.db, act.partnership))
	const now = slots.find(({ code, since }) => code === change.at?.code && since === change.at.since)
	if (change.at !== undefined && now !== undefined && standing(now) !== read) return refused({ code: 'changed-meanwhile', now })
	const decision = amending(list, slots, change)
	if (!decision.ok) return decision
	const ids: AmendmentId[] = []
	const deed = newId<'deed'>()
	for (const row of decision.value)
		ids.push(await insertAmendment(act.db, act.partnership, { list: list.name, row, reason, by, at: act.now, deed }))
	await journalAll(
		act,
		decision.value.map(({ code, value }, at) => {
			const facts = { list: list.name, code, from: value.validFrom, to: value.validTo, verified: value.verified }
			return { deed: 'reference.amended', subject: ids[at], facts }
		}),
	)
	return done(present(ids.at(-1), 'amendment'))
}

/** What stands in a place, as a word for a form: it changes with every change of the value. */
export function standing({ value, amended }: Slot): string {
	const { code: _, ...said } = value
	return `${amended ? 'amended' : 'shipped'} ${hash(JSON.stringify(said))}`
}

/** Tells two texts apart; not a secret. */
function hash(text: string): string {
	let sum = 5381
	for (const sign of text) sum = (sum * 33 + (sign.codePointAt(0) ?? 0)) % 4_294_967_291
	return sum.toString(36)
}
