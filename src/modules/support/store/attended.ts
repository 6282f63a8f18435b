import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'

/** How much of one form of support a person has been to, in all of her stays. */
export type Attended = {
	readonly participant: Id<'participant'>
	readonly kind: string
	readonly subkind: string | null
	readonly meetings: number
	readonly minutes: number
	readonly lastOn: PlainDate
}

/** What several people have been to, by form, the most hours first; only of those whose records are open to the one who asks. One query. */
export async function listAttendedOf(db: Db, asker: Asker, participants: readonly Id<'participant'>[]): Promise<Attended[]> {
	if (participants.length === 0) return []
	const found =
		await sql<Attended>`select p.participant_id as participant, a.kind, a.subkind, count(*) as meetings, sum(a.minutes) as minutes, max(a.on_day) as "lastOn"
		from people.participation p join support.public_attendance a on a.partnership_id = p.partnership_id and a.participation_id = p.id
		where p.partnership_id = ${asker.partnership} and p.participant_id = any(${participants}::uuid[])
			and ${openPerson(asker, { permission: 'person.read', participant: 'p.participant_id' })}
		group by p.participant_id, a.kind, a.subkind order by minutes desc, a.kind, a.subkind limit 1000`.execute(db)
	return found.rows
}
