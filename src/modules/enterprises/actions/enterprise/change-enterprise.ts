import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import {
	type Enterprise,
	type EnterpriseId,
	type EnterpriseWritten,
	findTaken,
	lockEnterprise,
	saveEnterprise,
} from '../../store/enterprise/enterprise.ts'
import { planChecks } from './found-enterprise.ts'
import { type WrittenRefusal, written } from './written.ts'

export type ChangeRefusal =
	| WrittenRefusal
	| { readonly code: 'taken'; readonly what: 'name' | 'krs' | 'nip' }
	| { readonly code: 'changed-meanwhile'; readonly current: Enterprise }

/** Changes what is written of an enterprise; who changed it meanwhile is shown. A new day of registration moves the checks that wait. */
export async function changeEnterprise(
	act: Act,
	{ enterprise, version, to }: { enterprise: EnterpriseId; version: number; to: EnterpriseWritten },
): Promise<Result<void, ChangeRefusal>> {
	const held = await lockEnterprise(act.db, act, enterprise)
	if (held.version !== version) return refused({ code: 'changed-meanwhile', current: held })
	const allowed = written(to, act.today)
	if (!allowed.ok) return allowed
	const taken = await findTaken(act.db, act.partnership, { ...to, except: enterprise })
	if (taken !== undefined) return refused({ code: 'taken', what: taken })
	await saveEnterprise(act.db, act.partnership, { ...to, id: enterprise })
	if ((to.registeredOn ?? to.foundedOn) !== (held.registeredOn ?? held.foundedOn)) await planChecks(act, { ...to, id: enterprise })
	const facts = { form: to.form, registeredOn: to.registeredOn, line: to.mainLine }
	await journal(act, { deed: 'enterprise.changed', subject: enterprise, facts })
	return done()
}
