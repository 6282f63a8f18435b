import { sql } from 'kysely'
import { type Asker, openPerson, type Permission } from '#access'
import type { Db } from '#platform/db'
import type { ParticipantId } from './participant.ts'
import { foundBy, searchPatterns } from './person-search.ts'

/** A person to choose: as much as tells two of the same name apart. */
export type FoundPerson = {
	readonly id: ParticipantId
	readonly firstName: string
	readonly lastName: string
	readonly bornYear: string | null
	readonly place: string
}

/** People whose name, identifier or phone holds what was typed and whose records are open for this: at most twelve, by name. */
export async function findPeople(db: Db, asker: Asker, asked: { typed: string; permission: Permission }): Promise<FoundPerson[]> {
	const patterns = searchPatterns(asked.typed)
	if (patterns.length === 0) return []
	const found =
		await sql<FoundPerson>`select p.id, p.first_name as "firstName", p.last_name as "lastName", to_char(p.born_on, 'YYYY') as "bornYear", p.place
		from people.participant p where p.partnership_id = ${asker.partnership} and p.merged_into is null and ${foundBy(asker, patterns)}
			and ${openPerson(asker, { permission: asked.permission, participant: 'p.id' })}
		order by p.last_name collate "pl-x-icu", p.first_name collate "pl-x-icu", p.id limit 12`.execute(db)
	return found.rows
}
