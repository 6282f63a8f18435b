import type { Act } from '#access'
import type { AccountId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { listHosts } from '#partnership'
import { journal } from '#platform/journal'
import { type Hosting, insertHosting, insertTutor } from '../store/hosting.ts'
import { lockManufactory, type Manufactory, type ManufactoryId } from '../store/manufactory.ts'
import { staffOf } from './staff.ts'

export type HostingRefusal =
	| { readonly code: 'agreement-ends-before-it-begins' }
	| { readonly code: 'not-a-host-then' }
	| { readonly code: 'changed-meanwhile'; readonly current: Manufactory }

type Agreed = Hosting & { readonly manufactory: ManufactoryId; readonly version: number; readonly tutor: AccountId | null }

/** Writes down inside whom a manufactory lives (an organisation that is a host of the partnership on the first day of it), by which agreement, who runs it there and who of the centre stands by it. */
export async function agreeHosting(act: Act, agreed: Agreed): Promise<Result<void, HostingRefusal>> {
	const held = await lockManufactory(act.db, act, { id: agreed.manufactory, permission: 'manufactory.decide' })
	if (agreed.from !== null && agreed.until !== null && agreed.until < agreed.from)
		return refused({ code: 'agreement-ends-before-it-begins' })
	if (held.hostingVersion !== agreed.version) return refused({ code: 'changed-meanwhile', current: held })
	if (isElsewhere(held, agreed) && !(await isHostThen(act, agreed))) return refused({ code: 'not-a-host-then' })
	const written = { by: staffOf(act), at: act.now }
	if (isOther(held, agreed)) {
		await insertHosting(act.db, act.partnership, { ...agreed, ...written, version: held.hostingVersion + 1 })
		await journal(act, {
			deed: 'manufactory.hosted',
			subject: held.id,
			facts: { organisation: agreed.organisation, manager: agreed.manager },
		})
	}
	if (held.tutorId !== agreed.tutor) {
		await insertTutor(act.db, act.partnership, { ...written, manufactory: held.id, account: agreed.tutor, on: act.today })
		await journal(act, { deed: 'manufactory.tutored', subject: held.id, facts: { account: agreed.tutor } })
	}
	return done()
}

/** Who has left the hosts since keeps what it took in: only a new host, or another first day, is asked about. */
function isElsewhere(held: Manufactory, agreed: Agreed): boolean {
	return held.hostId !== agreed.organisation || held.agreementFrom !== agreed.from
}

async function isHostThen(act: Act, { organisation, from }: Agreed): Promise<boolean> {
	const hosts = await listHosts(act.db, act.partnership, from ?? act.today)
	return hosts.some((host) => host.organisation === organisation)
}

function isOther(held: Manufactory, agreed: Agreed): boolean {
	return (
		held.hostId !== agreed.organisation ||
		held.agreementNumber !== agreed.agreementNumber ||
		held.agreedOn !== agreed.agreedOn ||
		held.agreementFrom !== agreed.from ||
		held.agreementUntil !== agreed.until ||
		held.managerId !== agreed.manager ||
		(agreed.manager === null && held.manager !== agreed.managerName)
	)
}
