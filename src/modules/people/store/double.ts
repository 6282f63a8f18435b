import { sql } from 'kysely'
import type { Asker } from '#access'
import { type AccountId, trustId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { ParticipantId } from './participant.ts'

/** Two records that may be of one person, and why we think so. The older record stands first. */
export type Double = {
	readonly one: ParticipantId
	readonly other: ParticipantId
	readonly why: 'name-and-birth' | 'name' | 'phone'
	readonly oneName: string
	readonly otherName: string
}

/**
 * Pairs that look like one person: the same name and birth day, the same name where one has no birth day, or the same phone of at least nine
 * digits with the same first or last name. The same PESEL cannot come twice. Pairs judged different are left out. At most 51.
 */
export async function listDoubles(db: Db, asker: Asker): Promise<Double[]> {
	const pairs = sql<{ one: string; other: string; why: Double['why'] }>`
		select a.id as one, b.id as other, case when a.born_on = b.born_on then 'name-and-birth' else 'name' end as why
		from people.participant a join people.participant b on b.partnership_id = a.partnership_id and b.folded_name = a.folded_name and b.id > a.id
		where a.partnership_id = ${asker.partnership} and b.partnership_id = ${asker.partnership} and a.merged_into is null and b.merged_into is null
			and (a.born_on = b.born_on or a.born_on is null or b.born_on is null) and (a.pesel is null or b.pesel is null)
		union
		select a.id, b.id, 'phone' from ${phones(asker)} a join ${phones(asker)} b on b.number = a.number and b.id > a.id
		where (a.last_name = b.last_name or a.first_name = b.first_name) and a.folded_name <> b.folded_name and (a.pesel is null or b.pesel is null)`
	const found = await sql<{ one: string; other: string; why: Double['why']; oneName: string; otherName: string }>`
		select d.one, d.other, d.why, p.first_name || ' ' || p.last_name as "oneName", q.first_name || ' ' || q.last_name as "otherName"
		from (${pairs}) d
		join people.participant p on p.partnership_id = ${asker.partnership} and p.id = d.one
		join people.participant q on q.partnership_id = ${asker.partnership} and q.id = d.other
		where not exists (select from people.not_double n where n.partnership_id = ${asker.partnership} and n.one_id = d.one and n.other_id = d.other)
		order by p.last_name collate "pl-x-icu", d.one, d.other limit 51`.execute(db)
	return found.rows.map((row) => ({ ...row, one: trustId(row.one), other: trustId(row.other) }))
}

/**
 * How many of the people added since an instant have a name that is here already, with the same birth day or none: for Today, where the whole
 * search would be too dear. UUIDv7 ids begin with their time, so the primary key finds the new ones. Counted no further than 51.
 */
export async function countNewDoubles(db: Db, asker: Asker, since: Date): Promise<number> {
	const time = since.getTime().toString(16).padStart(12, '0')
	const first = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
	const found = await sql<{ pairs: number }>`select count(*) as pairs from (
		select from people.participant b
		join people.participant a on a.partnership_id = b.partnership_id and a.folded_name = b.folded_name and a.id < b.id and a.merged_into is null
		where b.partnership_id = ${asker.partnership} and a.partnership_id = ${asker.partnership} and b.id > ${first}::uuid and b.merged_into is null
			and (a.born_on = b.born_on or a.born_on is null or b.born_on is null) and (a.pesel is null or b.pesel is null)
			and not exists (select from people.not_double n where n.partnership_id = ${asker.partnership} and n.one_id = a.id and n.other_id = b.id)
		limit 51) pair`.execute(db)
	return found.rows[0]?.pairs ?? 0
}

/** "These two are not the same person": not asked again. Asking twice changes nothing. */
export async function insertNotDouble(
	db: Db,
	asker: Asker,
	judged: { pair: readonly [ParticipantId, ParticipantId]; by: AccountId; at: Date },
): Promise<boolean> {
	const row = { partnership_id: asker.partnership, ...ordered(judged.pair), by_id: judged.by, at: judged.at }
	const made = await db
		.insertInto('people.not_double')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return made.numInsertedOrUpdatedRows === 1n
}

/** Takes the judgement back: the pair is asked about again. */
export async function removeNotDouble(db: Db, asker: Asker, pair: readonly [ParticipantId, ParticipantId]): Promise<boolean> {
	const { one_id, other_id } = ordered(pair)
	const gone = db.deleteFrom('people.not_double').where('partnership_id', '=', asker.partnership).where('one_id', '=', one_id)
	return (await gone.where('other_id', '=', other_id).executeTakeFirst()).numDeletedRows === 1n
}

function ordered([a, b]: readonly [ParticipantId, ParticipantId]) {
	const [one, other] = a < b ? [a, b] : [b, a]
	return { one_id: trustId<'one'>(one), other_id: trustId<'other'>(other) }
}

function phones(asker: Asker) {
	return sql`(select id, pesel, folded_name, lower(first_name) as first_name, lower(last_name) as last_name, right(regexp_replace(phone, '\\D', '', 'g'), 9) as number
		from people.participant where partnership_id = ${asker.partnership} and merged_into is null and length(phone) >= 9)`
}
