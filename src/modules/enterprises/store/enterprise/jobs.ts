import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { EntryProfile } from '../../rules/form/at-risk.ts'
import type { EnterpriseId } from './enterprise.ts'

export type JobId = Id<'job'>

/** A job as pages show it. The name of a participant whose record is not open to the one who asks is withheld (`null`). */
export type JobRow = {
	readonly id: JobId
	readonly enterpriseId: EnterpriseId
	readonly participantId: Id<'participant'> | null
	readonly name: string | null
	readonly open: boolean
	readonly toldAtRisk: boolean | null
	readonly contract: string
	readonly employment: boolean
	readonly position: string
	readonly weeklyMinutes: number
	readonly fte: number
	readonly from: PlainDate
	readonly until: PlainDate | null
	readonly leftReason: string | null
	readonly workerId: Id<'worker'> | null
	/** Her published entry; null without a participant or an entry. */
	readonly entry: EntryProfile | null
}

const COLUMNS = (asker: Asker) => {
	const open = openPerson(asker, { permission: 'person.read', participant: 'j.participant_id' })
	return sql`j.id, j.enterprise_id as "enterpriseId", j.participant_id as "participantId", j.participant_id is not null and ${open} as open,
		case when j.participant_id is null then j.name when ${open} then r.first_name || ' ' || r.last_name end as name,
		j.told_at_risk as "toldAtRisk", j.contract, j.employment, j.position, j.weekly_minutes as "weeklyMinutes", j.fte::float8 as fte,
		j.from_on as "from", j.until_on as until, j.left_reason as "leftReason", j.worker_id as "workerId",
		case when n.participant_id is not null then jsonb_build_object('labourStatus', n.labour_status, 'disability', n.disability, 'homeless', n.homeless,
			'ageYears', n.age_years) end as entry`
}
// The entry of the last stay that had begun by the first day of the job, else of the first after it. Index `participation_participant`.
const FROM = sql`enterprises.job j
	left join people.participant r on r.partnership_id = j.partnership_id and r.id = j.participant_id
	left join lateral (select f.participant_id, f.labour_status, f.disability, f.homeless, f.age_years from people.participation q
		join people.public_participation f on f.partnership_id = q.partnership_id and f.participation_id = q.id
		where q.partnership_id = j.partnership_id and q.participant_id = j.participant_id
		order by f.started_on <= j.from_on desc, f.started_on desc limit 1) n on true`

/** The jobs of enterprises, those held longest first; a page of fifty enterprises asks once. */
export async function listJobs(db: Db, asker: Asker, enterprises: readonly EnterpriseId[]): Promise<JobRow[]> {
	if (enterprises.length === 0) return []
	const found = await sql<JobRow>`select ${COLUMNS(asker)} from ${FROM}
		where j.partnership_id = ${asker.partnership} and j.enterprise_id = any(${[...enterprises]}::uuid[]) and j.revoked_at is null
		order by j.from_on, j.id limit 5000`.execute(db)
	return found.rows
}

/** The jobs of a participant, the newest first, with the name of the enterprise. */
export async function listJobsOf(
	db: Db,
	asker: Asker,
	participant: Id<'participant'>,
): Promise<(JobRow & { readonly enterprise: string })[]> {
	const found = await sql<JobRow & { enterprise: string }>`select ${COLUMNS(asker)}, e.name as enterprise from ${FROM}
		join enterprises.enterprise e on e.partnership_id = j.partnership_id and e.id = j.enterprise_id
		where j.partnership_id = ${asker.partnership} and j.participant_id = ${participant} and j.revoked_at is null
		order by j.from_on desc, j.id limit 50`.execute(db)
	return found.rows
}

/** A job held until the end of the transaction. */
export async function lockJob(db: Db, asker: Asker, job: JobId): Promise<JobRow> {
	await sql`select j.id from enterprises.job j where j.partnership_id = ${asker.partnership} and j.id = ${job} for update`.execute(db)
	const found = await sql<JobRow>`select ${COLUMNS(asker)} from ${FROM}
		where j.partnership_id = ${asker.partnership} and j.id = ${job} and j.revoked_at is null`.execute(db)
	return present(found.rows[0], 'job')
}

export type JobWritten = {
	readonly enterprise: EnterpriseId
	readonly participant: Id<'participant'> | null
	readonly name: string
	readonly toldAtRisk: boolean | null
	readonly contract: string
	readonly position: string
	readonly weeklyMinutes: number
	readonly from: PlainDate
	readonly until: PlainDate | null
	readonly worker: Id<'worker'> | null
}

/** Whether somebody has a contract there that touches these days. */
export async function hasContractThere(
	db: Db,
	partnership: PartnershipId,
	{ enterprise, participant, from, until }: Pick<JobWritten, 'enterprise' | 'participant' | 'from' | 'until'>,
): Promise<boolean> {
	const found = await sql`select from enterprises.job j where j.partnership_id = ${partnership} and j.enterprise_id = ${enterprise}
		and j.participant_id = ${participant} and j.revoked_at is null
		and daterange(j.from_on, j.until_on, '[]') && daterange(${from}::date, ${until}::date, '[]') limit 1`.execute(db)
	return found.rows.length > 0
}

/** A new job. The exclusion constraint `job_one_contract` has the last word. */
export async function insertJob(
	db: Db,
	partnership: PartnershipId,
	job: JobWritten & { readonly employment: boolean; readonly fte: number; readonly by: AccountId; readonly at: Date },
): Promise<JobId> {
	const id = newId<'job'>()
	await db
		.insertInto('enterprises.job')
		.values({
			partnership_id: partnership,
			id,
			enterprise_id: job.enterprise,
			participant_id: job.participant,
			name: job.name,
			told_at_risk: job.toldAtRisk,
			contract: job.contract,
			employment: job.employment,
			position: job.position,
			weekly_minutes: job.weeklyMinutes,
			fte: String(job.fte),
			from_on: job.from,
			until_on: job.until,
			worker_id: job.worker,
			by_id: job.by,
			at: job.at,
		})
		.execute()
	return id
}

/** The last day in a job, and why; `null` for both opens the contract again. */
export async function saveJobEnd(
	db: Db,
	partnership: PartnershipId,
	end: { job: JobId; until: PlainDate | null; reason: string | null },
): Promise<void> {
	await db
		.updateTable('enterprises.job')
		.set((set) => ({ until_on: end.until, left_reason: end.reason, version: set('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', end.job)
		.execute()
}

/** A job written by mistake does not count; the row stays. */
export async function revokeJob(db: Db, partnership: PartnershipId, back: { job: JobId; by: AccountId; at: Date }): Promise<void> {
	await db
		.updateTable('enterprises.job')
		.set({ revoked_by: back.by, revoked_at: back.at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', back.job)
		.execute()
}

/** The job that follows a contract at the host. */
export async function findJobOfWorker(db: Db, partnership: PartnershipId, worker: Id<'worker'>): Promise<JobId | undefined> {
	const found = await sql<{ id: JobId }>`select j.id from enterprises.job j
		where j.partnership_id = ${partnership} and j.worker_id = ${worker} and j.revoked_at is null`.execute(db)
	return found.rows[0]?.id
}
