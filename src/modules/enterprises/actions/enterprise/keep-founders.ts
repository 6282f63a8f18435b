import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { getOpenParticipant } from '#people'
import { journal } from '#platform/journal'
import { type EnterpriseId, lockEnterprise } from '../../store/enterprise/enterprise.ts'
import { type FounderId, type FounderWritten, insertFounder, revokeFounder } from '../../store/enterprise/founders.ts'
import { staffOf } from '../form/staff.ts'

export type FounderRefusal = { readonly code: 'founder-already' } | { readonly code: 'founder-missing' }

/** Somebody founded an enterprise: a participant whose record is open, an organisation (two legal persons are enough for some forms), or a name. */
export async function addFounder(
	act: Act,
	{ enterprise, founder }: { enterprise: EnterpriseId; founder: FounderWritten },
): Promise<Result<{ founder: FounderId }, FounderRefusal>> {
	const held = await lockEnterprise(act.db, act, enterprise)
	const given = [founder.participant, founder.organisation, founder.name || null].filter((one) => one !== null)
	if (given.length !== 1) return refused({ code: 'founder-missing' })
	if (founder.participant !== null) await getOpenParticipant(act.db, act, { id: founder.participant })
	const id = await insertFounder(act.db, act.partnership, { enterprise: held.id, founder, by: staffOf(act), at: act.now })
	if (id === undefined) return refused({ code: 'founder-already' })
	const facts = { kind: founder.kind, participant: founder.participant, organisation: founder.organisation }
	await journal(act, { deed: 'enterprise.founder-added', subject: held.id, facts })
	return done({ founder: id })
}

/** A founder was written by mistake; the row stays. */
export async function takeBackFounder(act: Act, back: { enterprise: EnterpriseId; founder: FounderId }): Promise<Result<void, never>> {
	await revokeFounder(act.db, act.partnership, { ...back, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'enterprise.founder-undone', subject: back.enterprise })
	return done()
}
