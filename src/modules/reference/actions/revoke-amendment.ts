import type { Act } from '#access'
import { periodFaults, type ReferenceList } from '#kernel/reference-list'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import type { AmendRefusal } from '../rules/amending.ts'
import { slotsOf } from '../rules/slots.ts'
import { type AmendmentId, lockLists } from '../store/amendments.ts'
import { getDeed, type Part, revokeParts } from '../store/revocation.ts'

export type RevokeRefusal = Extract<AmendRefusal, { fault: unknown }> | { readonly code: 'amended-since' }

/** Takes a change back, with what was done together with it; what stood before stands again. Asking twice is not an error. */
export async function revokeAmendment(
	act: Act,
	{ list, amendment }: { readonly list: ReferenceList; readonly amendment: AmendmentId },
): Promise<Result<void, RevokeRefusal>> {
	const by = present(act.account, 'account')
	const amendments = await lockLists(act.db, act.partnership)
	const { parts } = await getDeed(act.db, act.partnership, { id: amendment, list: list.name })
	if (parts.every(({ revoked }) => revoked)) return done()
	if (parts.some(({ inForce }) => !inForce)) return refused({ code: 'amended-since' })
	const own = amendments.get(list.name) ?? []
	const gone = own.filter(({ code, since }) => !parts.some((part) => part.code === code && part.since === since))
	const afterwards = slotsOf(list, new Map([[list.name, [...gone, ...parts.flatMap(backAgain)]]]))
	const touched = afterwards.filter(({ code }) => parts.some((part) => part.code === code)).map(({ value }) => value)
	const fault = periodFaults(list, touched)[0]
	if (fault !== undefined && fault.code !== 'unreadable') return refused({ code: fault.code, fault })
	await revokeParts(act.db, act.partnership, { parts, by, at: act.now })
	const codes = [...new Set(parts.map(({ code }) => code))]
	await journal(act, { deed: 'reference.revoked', subject: amendment, facts: { list: list.name, code: codes.join(' ') } })
	return done()
}

function backAgain({ code, since, former }: Part) {
	return former === undefined ? [] : [{ code, since, raw: former.raw }]
}
