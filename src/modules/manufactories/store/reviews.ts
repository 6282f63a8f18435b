import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Scored, Voice } from '../rules/reviewing.ts'
import type { ManufactoryId } from './manufactory.ts'
import { belongsTo } from './open-manufactory.ts'

export type ReviewId = Id<'review'>
type Mood = Readonly<Record<Voice, number | null>>

/** What people write about a month of a manufactory. */
export type ReviewWritten = {
	readonly manufactory: ManufactoryId
	readonly month: PlainDate
	readonly heldOn: PlainDate
	readonly tutorPresent: boolean
	readonly hostPresent: boolean
	readonly workers: readonly Id<'participant'>[]
	readonly wentWell: string
	readonly problems: string
	readonly mood: Mood
	readonly readiness: readonly Scored[]
	/** Why it is corrected; empty for the first version. */
	readonly why: string
}

/** A review in one of its versions. Names of workers are withheld (`null`) from who only stands by one of them. */
export type Review = Omit<ReviewWritten, 'manufactory' | 'workers'> & {
	readonly id: ReviewId
	readonly version: number
	readonly current: boolean
	readonly workers: readonly { readonly id: Id<'participant'>; readonly name: string | null }[]
	readonly by: string
	readonly at: Date
}

/** Every review of a manufactory, or those of one month, with all their versions: the newest month and version first. One query. */
export async function listReviews(
	db: Db,
	asker: Asker,
	{ manufactory, month }: { manufactory: ManufactoryId; month?: PlainDate },
): Promise<Review[]> {
	const open = openPerson(asker, { permission: 'person.read', participant: 'p.id' })
	const found = await sql<Review>`select r.id, r.month, r.version, r.current, r.held_on as "heldOn", r.tutor_present as "tutorPresent",
			r.host_present as "hostPresent", r.went_well as "wentWell", r.problems, r.why_corrected as why, a.name as by, r.at,
			json_build_object('tutor', r.tutor_mood, 'host', r.host_mood, 'workers', r.workers_mood) as mood,
			coalesce((select json_agg(json_build_object('criterion', s.criterion, 'score', s.score, 'evidence', s.evidence, 'shownIn', s.shown_in) order by s.criterion)
				from manufactories.readiness s where s.partnership_id = r.partnership_id and s.review_id = r.id), '[]') as readiness,
			coalesce((select json_agg(json_build_object('id', p.id, 'name',
					case when ${belongsTo(asker, 'r.manufactory_id')} or ${open} then p.first_name || ' ' || p.last_name end)
					order by p.last_name collate "pl-x-icu", p.first_name collate "pl-x-icu")
				from manufactories.review_worker w join people.participant p on p.partnership_id = w.partnership_id and p.id = w.participant_id
				where w.partnership_id = r.partnership_id and w.review_id = r.id), '[]') as workers
		from manufactories.review r join access.account a on a.id = r.by_id
		where r.partnership_id = ${asker.partnership} and r.manufactory_id = ${manufactory} and (${month ?? null}::date is null or r.month = ${month ?? null})
		order by r.month desc, r.version desc limit 200`.execute(db)
	return found.rows
}

/** Saves a review of a held manufactory as the version after `version`; the one before stays. Workers are only those who work or worked there. */
export async function insertReview(
	db: Db,
	partnership: PartnershipId,
	review: ReviewWritten & { version: number; by: AccountId; at: Date },
): Promise<ReviewId> {
	const id = newId<'review'>()
	await sql`update manufactories.review set current = false where partnership_id = ${partnership} and manufactory_id = ${review.manufactory}
		and month = ${review.month} and current`.execute(db)
	await db
		.insertInto('manufactories.review')
		.values({
			partnership_id: partnership,
			id,
			manufactory_id: review.manufactory,
			month: review.month,
			version: review.version + 1,
			held_on: review.heldOn,
			tutor_present: review.tutorPresent,
			host_present: review.hostPresent,
			went_well: review.wentWell,
			problems: review.problems,
			tutor_mood: review.mood.tutor,
			host_mood: review.mood.host,
			workers_mood: review.mood.workers,
			why_corrected: review.why,
			by_id: review.by,
			at: review.at,
		})
		.execute()
	await sql`insert into manufactories.review_worker (partnership_id, review_id, participant_id)
		select distinct w.partnership_id, ${id}::uuid, w.participant_id from manufactories.worker w where w.partnership_id = ${partnership}
			and w.manufactory_id = ${review.manufactory} and w.revoked_at is null and w.participant_id = any(${review.workers}::uuid[])`.execute(
		db,
	)
	await insertReadiness(db, partnership, { id, readiness: review.readiness })
	return id
}

async function insertReadiness(
	db: Db,
	partnership: PartnershipId,
	{ id, readiness }: { id: ReviewId; readiness: readonly Scored[] },
): Promise<void> {
	if (readiness.length === 0) return
	await db
		.insertInto('manufactories.readiness')
		.values(
			readiness.map(({ criterion, score, evidence, shownIn }) => ({
				partnership_id: partnership,
				review_id: id,
				criterion,
				score,
				evidence,
				shown_in: shownIn,
			})),
		)
		.execute()
}

/** The newest version of a month's review of a held manufactory; 0 without one. */
export async function versionOfMonth(
	db: Db,
	partnership: PartnershipId,
	{ manufactory, month }: { manufactory: ManufactoryId; month: PlainDate },
): Promise<number> {
	const found = await db
		.selectFrom('manufactories.review')
		.select('version')
		.where('partnership_id', '=', partnership)
		.where('manufactory_id', '=', manufactory)
		.where('month', '=', month)
		.where('current', '=', true)
		.executeTakeFirst()
	return found?.version ?? 0
}
