import { type Act, stand, standDown } from '#access'
import type { AccountId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type KeepRefusal, keepFile } from '#platform/kept-file'
import { getHost, type Host, type HostId, type HostValues, insertHost, isHostThen, lockOrganisation, saveHost } from '../store/host.ts'
import { getOrganisation, type OrganisationId } from '../store/organisation.ts'

export type HostRefusal =
	| KeepRefusal
	| { readonly code: 'host-then-already' }
	| { readonly code: 'ends-before-it-begins' }
	| { readonly code: 'host-changed-meanwhile'; readonly now: Host }
type Scan = { readonly path: string; readonly name: string; readonly bytes: number } | undefined

/** The kind of the relationship by which an account manages manufactories of an organisation (`access.relationship`, subject `organisation`). */
export const HOST_MANAGER = 'manager'

/** An organisation takes manufactories in, by an agreement. */
export async function agreeWithHost(act: Act, { values, scan }: { values: HostValues; scan?: Scan }): Promise<Result<HostId, HostRefusal>> {
	const checked = await check(act, { values, not: undefined })
	if (!checked.ok) return checked
	const kept = scan === undefined ? done(undefined) : await keepFile(act, scan, { kind: 'paper' })
	if (!kept.ok) return kept
	const id = await insertHost(act.db, act.partnership, { values, scan: kept.value })
	await journal(act, { deed: 'host.agreed', subject: id, facts: { organisation: values.organisation } })
	return done(id)
}

/** What is agreed changes, or ends; a version read earlier does not overwrite a later one. */
export async function changeHost(
	act: Act,
	{ id, version, values, scan }: { id: HostId; version: number; values: HostValues; scan?: Scan },
): Promise<Result<void, HostRefusal>> {
	const checked = await check(act, { values, not: id })
	if (!checked.ok) return checked
	const kept = scan === undefined ? done(undefined) : await keepFile(act, scan, { kind: 'paper' })
	if (!kept.ok) return kept
	if (!(await saveHost(act.db, act.partnership, { id, version, values, scan: kept.value })))
		return refused({ code: 'host-changed-meanwhile', now: await getHost(act.db, act.partnership, id) })
	await journal(act, { deed: 'host.changed', subject: id })
	return done()
}

/** The account manages the organisation's manufactories from today. Asking twice changes nothing. */
export async function appointManager(
	act: Act,
	{ organisation, account }: { organisation: OrganisationId; account: AccountId },
): Promise<Result<void, never>> {
	await getOrganisation(act.db, act.partnership, organisation)
	await stand(act, { account, subject: 'organisation', subjectId: organisation, kind: HOST_MANAGER })
	return done()
}

/** The account manages them no more. */
export async function dismissManager(
	act: Act,
	{ organisation, account }: { organisation: OrganisationId; account: AccountId },
): Promise<Result<void, never>> {
	await standDown(act, { account, subject: 'organisation', subjectId: organisation, kind: HOST_MANAGER })
	return done()
}

async function check(act: Act, { values, not }: { values: HostValues; not: HostId | undefined }): Promise<Result<void, HostRefusal>> {
	const { sinceOn, untilOn, agreedOn, agreedUntilOn } = values
	if ((untilOn && untilOn < sinceOn) || (agreedOn && agreedUntilOn && agreedUntilOn < agreedOn))
		return refused({ code: 'ends-before-it-begins' })
	await lockOrganisation(act.db, act.partnership, values.organisation)
	return (await isHostThen(act.db, act.partnership, { values, not })) ? refused({ code: 'host-then-already' }) : done()
}
