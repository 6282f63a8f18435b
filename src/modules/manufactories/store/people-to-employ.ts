import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id } from '#kernel/id'
import { fold } from '#kernel/text'
import type { Db } from '#platform/db'

/** Somebody who can be employed: a participant whose record is open to the one who asks. */
export type PersonToEmploy = {
	readonly id: Id<'participant'>
	readonly firstName: string
	readonly lastName: string
	readonly bornYear: string | null
}

const PERSON = sql`r.id, r.first_name as "firstName", r.last_name as "lastName", to_char(r.born_on, 'YYYY') as "bornYear"`
const OPEN = (asker: Asker) => openPerson(asker, { permission: 'person.read', participant: 'r.id' })

/** People whose name, identifier or phone holds each of the words; materialised first, so that the trigram index is used (reference/database.md). */
export async function searchPeopleToEmploy(db: Db, asker: Asker, typed: string): Promise<PersonToEmploy[]> {
	const words = fold(typed).split(' ').filter(Boolean).slice(0, 5)
	if (words.length === 0) return []
	const like = words.map((word) => sql`h.folded like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
	const found = await sql<PersonToEmploy>`with hit as materialized (select h.id from people.participant h
			where h.partnership_id = ${asker.partnership} and h.merged_into is null and ${sql.join(like, sql` and `)} limit 200)
		select ${PERSON} from hit join people.participant r on r.partnership_id = ${asker.partnership} and r.id = hit.id
		where ${OPEN(asker)} order by r.last_name collate "pl-x-icu", r.first_name collate "pl-x-icu", r.id limit 20`.execute(db)
	return found.rows
}

/** The authors of the manufactory's idea, as far as they are open: whom the host most likely employs. */
export async function listAuthorsToEmploy(db: Db, asker: Asker, idea: Id<'idea'> | null): Promise<PersonToEmploy[]> {
	if (idea === null) return []
	const found = await sql<PersonToEmploy>`select ${PERSON} from ideas.author a
		join people.participant r on r.partnership_id = a.partnership_id and r.id = a.participant_id
		where a.partnership_id = ${asker.partnership} and a.idea_id = ${idea} and a.left_at is null and r.merged_into is null and ${OPEN(asker)}
		order by r.last_name collate "pl-x-icu", r.first_name collate "pl-x-icu", r.id limit 20`.execute(db)
	return found.rows
}

/** One of them. */
export async function findPersonToEmploy(db: Db, asker: Asker, id: Id<'participant'>): Promise<PersonToEmploy | undefined> {
	const found = await sql<PersonToEmploy>`select ${PERSON} from people.participant r
		where r.partnership_id = ${asker.partnership} and r.id = ${id} and r.merged_into is null and ${OPEN(asker)}`.execute(db)
	return found.rows[0]
}

/** The stays of people, for what is told of their support. Only of those whose records are open. */
export async function listStaysOf(
	db: Db,
	asker: Asker,
	participants: readonly Id<'participant'>[],
): Promise<{ readonly participant: Id<'participant'>; readonly participation: Id<'participation'> }[]> {
	const found = await sql<{ participant: Id<'participant'>; participation: Id<'participation'> }>`
		select p.participant_id as participant, p.id as participation from people.participation p
		where p.partnership_id = ${asker.partnership} and p.participant_id = any(${participants}::uuid[])
			and ${openPerson(asker, { permission: 'person.read', participant: 'p.participant_id' })} order by p.id`.execute(db)
	return found.rows
}
