import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { contractKinds, fullTime } from '#manufactories'
import { getOpenParticipant } from '#people'
import { journal } from '#platform/journal'
import { valueOn } from '#reference'
import { lockEnterprise } from '../../store/enterprise/enterprise.ts'
import { hasContractThere, insertJob, type JobId, type JobWritten, lockJob, revokeJob, saveJobEnd } from '../../store/enterprise/jobs.ts'
import { staffOf } from '../form/staff.ts'

export type JobRefusal =
	| { readonly code: 'contract-ends-before-it-begins' }
	| { readonly code: 'before-the-enterprise'; readonly foundedOn: PlainDate }
	| { readonly code: 'enterprise-closed'; readonly closedOn: PlainDate }
	| { readonly code: 'has-contract-there' }
	| { readonly code: 'contract-unknown' }
	| { readonly code: 'full-post-unknown' }
	| { readonly code: 'who-is-missing' }

/** An enterprise employs somebody: a participant whose record is open, or somebody by name. The share of a full post is worked out for the first day. */
export async function startJob(act: Act, job: JobWritten): Promise<Result<{ job: JobId }, JobRefusal>> {
	const held = await lockEnterprise(act.db, act, job.enterprise)
	if ((job.participant === null) === (job.name === '')) return refused({ code: 'who-is-missing' })
	if (job.until !== null && job.until < job.from) return refused({ code: 'contract-ends-before-it-begins' })
	if (job.from < held.foundedOn) return refused({ code: 'before-the-enterprise', foundedOn: held.foundedOn })
	if (held.closedOn !== null && job.from > held.closedOn) return refused({ code: 'enterprise-closed', closedOn: held.closedOn })
	if (job.participant !== null) {
		await getOpenParticipant(act.db, act, { id: job.participant })
		if (await hasContractThere(act.db, act.partnership, job)) return refused({ code: 'has-contract-there' })
	}
	const kind = await valueOn(act, contractKinds, { code: job.contract, day: job.from })
	if (kind === undefined) return refused({ code: 'contract-unknown' })
	const full = await valueOn(act, fullTime, { code: 'full-time', day: job.from })
	if (full === undefined) return refused({ code: 'full-post-unknown' })
	const fte = Math.max(0.01, Math.round((job.weeklyMinutes / (full.facts.weeklyHours * 60)) * 100) / 100)
	const made = { ...job, employment: kind.facts.employment, fte, by: staffOf(act), at: act.now }
	const id = await insertJob(act.db, act.partnership, made)
	const facts = { job: id, participant: job.participant, contract: job.contract, from: job.from }
	await journal(act, { deed: 'enterprise.employed', subject: held.id, facts })
	return done({ job: id })
}

export type JobEndRefusal = { readonly code: 'leaves-before-she-came'; readonly from: PlainDate }

/** Somebody stops working in an enterprise; the last day may lie ahead. Asked twice: the first record stays. */
export async function endJob(act: Act, end: { job: JobId; lastOn: PlainDate; reason: string }): Promise<Result<void, JobEndRefusal>> {
	const held = await lockJob(act.db, act, end.job)
	if (held.leftReason !== null) return done()
	if (end.lastOn < held.from) return refused({ code: 'leaves-before-she-came', from: held.from })
	await saveJobEnd(act.db, act.partnership, { job: held.id, until: end.lastOn, reason: end.reason })
	const facts = { job: held.id, to: end.lastOn, reason: end.reason }
	await journal(act, { deed: 'enterprise.left', subject: held.enterpriseId, facts })
	return done()
}

/** A job was written by mistake: it does not count, and can be read in the journal. */
export async function takeBackJob(act: Act, job: JobId): Promise<Result<void, never>> {
	const held = await lockJob(act.db, act, job)
	await revokeJob(act.db, act.partnership, { job: held.id, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'enterprise.job-undone', subject: held.enterpriseId, facts: { job: held.id } })
	return done()
}
