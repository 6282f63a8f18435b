import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Asker } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Voice } from '../rules/reviewing.ts'
import type { ManufactoryId } from './manufactory.ts'

export type BarometerId = Id<'barometer'>

/** A round of the barometer with how many have answered; no scores. */
export type Round = {
	readonly id: BarometerId
	readonly manufactory: ManufactoryId
	readonly quarter: PlainDate
	readonly openedOn: PlainDate
	readonly closesOn: PlainDate
	readonly closedOn: PlainDate | null
	readonly anonymous: boolean
	readonly least: number
	readonly asked: number
	readonly answered: number
	readonly tutorAnswered: boolean
	readonly hostAnswered: boolean
}

/** Rounds, the newest quarter first. */
function rounds(db: Db, partnership: PartnershipId, narrowed: RawBuilder<SqlBool>) {
	const has = (voice: Voice) => sql`exists (select from manufactories.barometer_answer a where a.partnership_id = b.partnership_id
		and a.barometer_id = b.id and a.voice = ${voice} and a.current)`
	return sql<Round>`select b.id, b.manufactory_id as manufactory, b.quarter, b.opened_on as "openedOn", b.closes_on as "closesOn", b.closed_on as "closedOn",
			b.anonymous, b.least_answers as least, w.asked, w.answered, ${has('tutor')} as "tutorAnswered", ${has('host')} as "hostAnswered"
		from manufactories.barometer b
		cross join lateral (select count(*)::int as asked, count(*) filter (where answered)::int as answered from manufactories.barometer_worker w
			where w.partnership_id = b.partnership_id and w.barometer_id = b.id) w
		where b.partnership_id = ${partnership} and ${narrowed} order by b.quarter desc limit 40`.execute(db)
}

export async function listRounds(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<Round[]> {
	return (await rounds(db, partnership, sql<SqlBool>`b.manufactory_id = ${manufactory}`)).rows
}

/** One round, held until the end of the transaction: those who answer and who closes it follow one after the other. Openness is asked before or after. */
export async function lockRound(db: Db, partnership: PartnershipId, id: BarometerId): Promise<Round> {
	await sql`select from manufactories.barometer b where b.partnership_id = ${partnership} and b.id = ${id} for update`.execute(db)
	return present((await rounds(db, partnership, sql<SqlBool>`b.id = ${id}`)).rows[0], 'barometer')
}

/** What voices said of areas: how many answers, their sum. Of one manufactory, every round. */
export type Said = {
	readonly barometer: BarometerId
	readonly area: string
	readonly voice: Voice
	readonly answers: number
	readonly total: number
}

export async function listSaid(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<Said[]> {
	const found = await sql<Said>`
		select b.id as barometer, t.area, 'workers' as voice, sum(t.answers)::int as answers, sum(t.answers * t.score)::int as total
			from manufactories.barometer b
			join manufactories.barometer_tally t on t.partnership_id = b.partnership_id and t.barometer_id = b.id
			where b.partnership_id = ${partnership} and b.manufactory_id = ${manufactory} and b.closed_on is not null group by b.id, t.area
		union all
		select b.id, s.area, a.voice, count(*)::int, sum(s.score)::int from manufactories.barometer b
			join manufactories.barometer_answer a on a.partnership_id = b.partnership_id and a.barometer_id = b.id and a.current
			join manufactories.barometer_score s on s.partnership_id = a.partnership_id and s.answer_id = a.id
			where b.partnership_id = ${partnership} and b.manufactory_id = ${manufactory} and b.closed_on is not null group by b.id, s.area, a.voice`.execute(
		db,
	)
	return found.rows
}

type NewRound = {
	readonly manufactory: ManufactoryId
	readonly quarter: PlainDate
	readonly openedOn: PlainDate
	readonly closesOn: PlainDate
	/** From how many workers on answers are anonymous. */
	readonly anonymousFrom: number
	readonly areas: readonly string[]
	readonly by: AccountId
	readonly at: Date
}

/** Opens a round for those who work there now; `undefined` when the quarter has one. Counts of an anonymous round are all there from the start. */
export async function insertRound(db: Db, partnership: PartnershipId, round: NewRound): Promise<BarometerId | undefined> {
	const id = newId<'barometer'>()
	const inserted = await sql<{
		anonymous: boolean
	}>`insert into manufactories.barometer (partnership_id, id, manufactory_id, quarter, opened_on, closes_on,
			anonymous, least_answers, by_id, at)
		select ${partnership}::uuid, ${id}::uuid, ${round.manufactory}::uuid, ${round.quarter}::date, ${round.openedOn}::date, ${round.closesOn}::date,
			count(distinct w.participant_id) >= ${round.anonymousFrom}::int, ${round.anonymousFrom}::int, ${round.by}::uuid, ${round.at}::timestamptz
		from manufactories.current_worker w where w.partnership_id = ${partnership} and w.manufactory_id = ${round.manufactory}
		on conflict do nothing returning anonymous`.execute(db)
	const [made] = inserted.rows
	if (made === undefined) return undefined
	await sql`insert into manufactories.barometer_worker (partnership_id, barometer_id, participant_id)
		select distinct w.partnership_id, ${id}::uuid, w.participant_id from manufactories.current_worker w
		where w.partnership_id = ${partnership} and w.manufactory_id = ${round.manufactory}`.execute(db)
	if (made.anonymous)
		await sql`insert into manufactories.barometer_tally (partnership_id, barometer_id, area, score)
			select ${partnership}::uuid, ${id}::uuid, a.area, s.score from unnest(${round.areas}::text[]) as a (area), generate_series(1, 5) as s (score)`.execute(
			db,
		)
	return id
}

/** Marks that a worker who is asked has answered; `false` when she is not asked or has answered. */
export async function saveAnswered(
	db: Db,
	partnership: PartnershipId,
	{ barometer, participant }: { barometer: BarometerId; participant: Id<'participant'> },
): Promise<boolean> {
	const saved = await sql<{ one: number }>`update manufactories.barometer_worker set answered = true where partnership_id = ${partnership}
		and barometer_id = ${barometer} and participant_id = ${participant} and not answered returning 1 as one`.execute(db)
	return saved.rows.length > 0
}

/** Adds an anonymous answer to the counts. Every row of the round is written anew, so that none tells by its transaction what came together. */
export async function addToTally(
	db: Db,
	partnership: PartnershipId,
	{ barometer, scores }: { barometer: BarometerId; scores: Readonly<Record<string, number>> },
): Promise<void> {
	await sql`update manufactories.barometer_tally t
		set answers = t.answers + (coalesce((${JSON.stringify(scores)}::jsonb ->> t.area)::int, 0) = t.score)::int
		where t.partnership_id = ${partnership} and t.barometer_id = ${barometer}`.execute(db)
}

/** An answer with its voice: host's, tutor's, or that of a worker of a small team. An earlier one of the same voice stays and no longer counts. */
export async function insertAnswer(
	db: Db,
	partnership: PartnershipId,
	given: {
		barometer: BarometerId
		voice: Voice
		participant: Id<'participant'> | null
		scores: Readonly<Record<string, number>>
		by: AccountId | null
		at: Date
	},
): Promise<void> {
	const id = newId<'barometer-answer'>()
	await sql`update manufactories.barometer_answer set current = false where partnership_id = ${partnership} and barometer_id = ${given.barometer}
		and voice = ${given.voice} and participant_id is not distinct from ${given.participant}::uuid and current`.execute(db)
	await db
		.insertInto('manufactories.barometer_answer')
		.values({
			partnership_id: partnership,
			id,
			barometer_id: given.barometer,
			voice: given.voice,
			participant_id: given.participant,
			by_id: given.by,
			at: given.at,
		})
		.execute()
	const rows = Object.entries(given.scores).map(([area, score]) => ({ partnership_id: partnership, answer_id: id, area, score }))
	await db.insertInto('manufactories.barometer_score').values(rows).execute()
}

/** Closes a round; `by` is null when it closes by itself. */
export async function saveClosed(
	db: Db,
	partnership: PartnershipId,
	closed: { barometer: BarometerId; on: PlainDate; by: AccountId | null },
): Promise<void> {
	await db
		.updateTable('manufactories.barometer')
		.set({ closed_on: closed.on, closed_by: closed.by })
		.where('partnership_id', '=', partnership)
		.where('id', '=', closed.barometer)
		.where('closed_on', 'is', null)
		.execute()
}

/** Rounds whose last day has passed and that nobody has closed. */
export async function listRunOut(
	db: Db,
	partnership: PartnershipId,
	today: PlainDate,
): Promise<{ id: BarometerId; manufactory: ManufactoryId }[]> {
	return db
		.selectFrom('manufactories.barometer')
		.select(['id', 'manufactory_id as manufactory'])
		.where('partnership_id', '=', partnership)
		.where('closed_on', 'is', null)
		.where('closes_on', '<', today)
		.$narrowType<{ id: BarometerId; manufactory: ManufactoryId }>()
		.execute()
}

/** A round that a worker is asked about, for her own page. */
export type AskedOfWorker = {
	readonly id: BarometerId
	readonly manufactory: ManufactoryId
	readonly name: string
	readonly quarter: PlainDate
	readonly closesOn: PlainDate
	readonly anonymous: boolean
	readonly answered: boolean
}

/** The rounds open today in which a person is asked. */
export async function listAskedOf(
	db: Db,
	{ partnership, today }: Pick<Asker, 'partnership'> & { readonly today: PlainDate },
	participant: Id<'participant'>,
): Promise<AskedOfWorker[]> {
	const found =
		await sql<AskedOfWorker>`select b.id, m.id as manufactory, m.name, b.quarter, b.closes_on as "closesOn", b.anonymous, w.answered
		from manufactories.barometer_worker w
		join manufactories.barometer b on b.partnership_id = w.partnership_id and b.id = w.barometer_id
		join manufactories.manufactory m on m.partnership_id = b.partnership_id and m.id = b.manufactory_id
		where w.partnership_id = ${partnership} and w.participant_id = ${participant} and b.closed_on is null and b.closes_on >= ${today}
		order by b.closes_on, b.id limit 5`.execute(db)
	return found.rows
}
