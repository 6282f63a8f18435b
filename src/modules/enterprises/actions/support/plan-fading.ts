import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type FadingPlan, type FadingRefusal, planning } from '../../rules/support/fading.ts'
import { type EnterpriseId, lockEnterprise } from '../../store/enterprise/enterprise.ts'
import { findPlan, insertPlan } from '../../store/support/fading.ts'
import { staffOf } from '../form/staff.ts'

export type PlanRefusal = FadingRefusal | { readonly code: 'changed-meanwhile' }

/** Plans the support that fades, or plans it anew: the plan before stays. `version` is the one that was read, 0 for none. */
export async function planFading(
	act: Act,
	{ enterprise, version, plan }: { enterprise: EnterpriseId; version: number; plan: FadingPlan },
): Promise<Result<void, PlanRefusal>> {
	const held = await lockEnterprise(act.db, act, enterprise)
	const before = await findPlan(act.db, act.partnership, held.id)
	if ((before?.version ?? 0) !== version) return refused({ code: 'changed-meanwhile' })
	const allowed = planning(plan)
	if (!allowed.ok) return allowed
	await insertPlan(act.db, act.partnership, { enterprise: held.id, plan, version: version + 1, by: staffOf(act), at: act.now })
	const facts = { version: version + 1, from: plan.beginsOn, to: plan.endsOn, quarters: plan.quarters.length }
	await journal(act, { deed: 'enterprise.fading-planned', subject: held.id, facts })
	return done()
}
