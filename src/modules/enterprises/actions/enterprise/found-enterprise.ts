import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { lockManufactory, type ManufactoryId } from '#manufactories'
import { journal } from '#platform/journal'
import { valuesOn } from '#reference'
import { survivalChecks } from '../../rules/enterprise/lists.ts'
import { plannedChecks } from '../../rules/survival/checks.ts'
import { type EnterpriseId, type EnterpriseWritten, findTaken, insertEnterprise } from '../../store/enterprise/enterprise.ts'
import { lockGroup } from '../../store/group/groups.ts'
import { saveSpinoffEnterprise } from '../../store/spinoff/spinoff.ts'
import { saveTasks } from '../../store/survival/checks.ts'
import { staffOf } from '../form/staff.ts'
import { type WrittenRefusal, written } from './written.ts'

export type Founding = EnterpriseWritten & {
	readonly manufactoryId: ManufactoryId | null
	readonly groupId: Id<'initiative-group'> | null
}
export type FoundRefusal =
	| WrittenRefusal
	| { readonly code: 'taken'; readonly what: 'name' | 'krs' | 'nip' | 'origin' }
	| { readonly code: 'manufactory-not-independent' }
	| { readonly code: 'group-ended' }

/** An enterprise begins: out of a manufactory whose people decided on a form, by an initiative group, or directly. Its survival checks are planned. */
export async function foundEnterprise(act: Act, founding: Founding): Promise<Result<{ enterprise: EnterpriseId }, FoundRefusal>> {
	const allowed = written(founding, act.today)
	if (!allowed.ok) return allowed
	const origin = await originOf(act, founding)
	if (!origin.ok) return origin
	const taken = await findTaken(act.db, act.partnership, founding)
	if (taken !== undefined) return refused({ code: 'taken', what: taken })
	const id = await insertEnterprise(act.db, act.partnership, { ...founding, by: staffOf(act), at: act.now })
	if (id === undefined) return refused({ code: 'taken', what: 'origin' })
	if (founding.manufactoryId !== null)
		await saveSpinoffEnterprise(act.db, act.partnership, { manufactory: founding.manufactoryId, enterprise: id })
	await planChecks(act, { ...founding, id })
	const facts = { form: founding.form, from: founding.manufactoryId ?? founding.groupId, foundedOn: founding.foundedOn }
	await journal(act, { deed: 'enterprise.founded', subject: id, facts })
	return done({ enterprise: id })
}

/** Plans the checks from the day of registration, or of foundation; those not answered move with it. */
export async function planChecks(
	act: Act,
	{ id, foundedOn, registeredOn }: Pick<EnterpriseWritten, 'foundedOn' | 'registeredOn'> & { readonly id: EnterpriseId },
): Promise<void> {
	const months = (await valuesOn(act, survivalChecks, act.today)).map(({ facts }) => facts.months)
	await saveTasks(act.db, act.partnership, { enterprise: id, tasks: plannedChecks(months, registeredOn ?? foundedOn) })
}

async function originOf(act: Act, { manufactoryId, groupId }: Founding): Promise<Result<void, FoundRefusal>> {
	if (groupId !== null) {
		const group = await lockGroup(act.db, act.partnership, groupId)
		if (group.endedOn !== null) return refused({ code: 'group-ended' })
	}
	if (manufactoryId === null) return done()
	const held = await lockManufactory(act.db, act, { id: manufactoryId, permission: 'manufactory.read' })
	return held.kept === 'independent' ? done() : refused({ code: 'manufactory-not-independent' })
}
