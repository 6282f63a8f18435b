import { sql } from 'kysely'
import type { Asker } from '#access'
import { type Id, newId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Verdict } from '../rules/idea-state.ts'
import type { Channel } from '../rules/telling.ts'
import type { IdeaId, Written } from './ideas.ts'
import type { RoundId } from './rounds.ts'

export type VerdictId = Id<'verdict'>
/** A verdict as it was given, and how it was reopened, if it was. */
export type GivenVerdict = {
	readonly id: VerdictId
	readonly version: number
	readonly round: RoundId
	readonly verdict: Verdict
	readonly reasons: string
	readonly answer: string
	readonly by: string
	readonly at: Date
	readonly reopenedAt: Date | null
	readonly reopenedBy: string | null
	readonly reopenReason: string | null
}
export type Telling = {
	readonly verdict: VerdictId
	readonly participant: Id<'participant'>
	readonly channel: Channel
	readonly toldOn: PlainDate
	readonly by: string
}

/** Every verdict about an idea, the newest first. */
export async function listVerdicts(db: Db, { partnership }: Asker, idea: IdeaId): Promise<GivenVerdict[]> {
	const found =
		await sql<GivenVerdict>`select v.id, v.version, v.round_id as round, v.verdict, v.reasons, v.answer, a.name as by, v.at, o.at as "reopenedAt",
			b.name as "reopenedBy", o.reason as "reopenReason"
		from ideas.verdict v join access.account a on a.id = v.by_id
		left join ideas.verdict_reopening o on o.partnership_id = v.partnership_id and o.verdict_id = v.id
		left join access.account b on b.id = o.by_id
		where v.partnership_id = ${partnership} and v.idea_id = ${idea} order by v.at desc, v.id desc`.execute(db)
	return found.rows
}

/** A verdict on the version in force. It follows the last reopening of that version: the database lets no second one in. */
export async function insertVerdict(
	db: Db,
	{ partnership }: Asker,
	row: Written & { idea: IdeaId; version: number; round: RoundId; verdict: Verdict; reasons: string; answer: string },
): Promise<VerdictId> {
	const id = newId<'verdict'>()
	await sql`insert into ideas.verdict (partnership_id, id, idea_id, version, round_id, verdict, reasons, answer, follows, by_id, at)
		values (${partnership}, ${id}, ${row.idea}, ${row.version}, ${row.round}, ${row.verdict}, ${row.reasons}, ${row.answer},
			(select o.verdict_id from ideas.verdict_reopening o join ideas.verdict v on v.partnership_id = o.partnership_id and v.id = o.verdict_id
				where o.partnership_id = ${partnership} and v.idea_id = ${row.idea} and v.version = ${row.version} order by o.at desc, o.verdict_id desc limit 1),
			${row.by}, ${row.at})`.execute(db)
	return id
}

export async function insertReopening(
	db: Db,
	{ partnership }: Asker,
	row: Written & { verdict: VerdictId; reason: string },
): Promise<void> {
	await db
		.insertInto('ideas.verdict_reopening')
		.values({ partnership_id: partnership, verdict_id: row.verdict, reason: row.reason, by_id: row.by, at: row.at })
		.execute()
}

/** Who of the authors heard which answer, how and from whom. */
export async function listTellings(db: Db, { partnership }: Asker, idea: IdeaId): Promise<Telling[]> {
	const found =
		await sql<Telling>`select t.verdict_id as verdict, t.participant_id as participant, t.channel, t.told_on as "toldOn", a.name as by
		from ideas.telling t join ideas.verdict v on v.partnership_id = t.partnership_id and v.id = t.verdict_id join access.account a on a.id = t.by_id
		where t.partnership_id = ${partnership} and v.idea_id = ${idea} order by t.told_on, t.participant_id`.execute(db)
	return found.rows
}

/** Told twice is told once: the first way stands. */
export async function saveTelling(
	db: Db,
	{ partnership }: Asker,
	row: Written & { verdict: VerdictId; participant: Id<'participant'>; channel: Channel; toldOn: PlainDate },
): Promise<void> {
	const { verdict, participant, channel, toldOn, by, at } = row
	await db
		.insertInto('ideas.telling')
		.values({ partnership_id: partnership, verdict_id: verdict, participant_id: participant, channel, told_on: toldOn, by_id: by, at })
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

export async function removeTelling(
	db: Db,
	{ partnership }: Asker,
	row: { verdict: VerdictId; participant: Id<'participant'> },
): Promise<boolean> {
	const gone = db.deleteFrom('ideas.telling').where('partnership_id', '=', partnership).where('verdict_id', '=', row.verdict)
	return (await gone.where('participant_id', '=', row.participant).executeTakeFirst()).numDeletedRows > 0n
}
