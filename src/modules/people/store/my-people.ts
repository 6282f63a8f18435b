import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Db } from '#platform/db'
import type { ParticipantId } from './participant.ts'

export type MyPerson = { readonly id: ParticipantId; readonly firstName: string; readonly lastName: string }

/** People by whom the one who asks stands, those whose stay lasts first, then by name: at most `atMost` and one more, which says that there are more. */
export async function listMyPeople(db: Db, asker: Asker, atMost: number): Promise<MyPerson[]> {
	const { account } = asker.actor
	if (account === undefined) return []
	return db
		.selectFrom('people.participant as p')
		.select(['p.id', 'p.first_name as firstName', 'p.last_name as lastName'])
		.where('p.partnership_id', '=', asker.partnership)
		.where('p.merged_into', 'is', null)
		.where(openPerson(asker, { permission: 'person.read', participant: 'p.id' }))
		.where(
			sql<boolean>`p.id in (select r.subject_id from access.relationship r where r.partnership_id = ${asker.partnership}
				and r.account_id = ${account} and r.subject = 'participant' and r.until_on is null)`,
		)
		.orderBy(
			sql`exists (select from people.participation x where x.partnership_id = p.partnership_id and x.participant_id = p.id
				and not exists (select from people.exit e where e.partnership_id = x.partnership_id and e.participation_id = x.id and e.revoked_at is null)) desc`,
		)
		.orderBy(sql`p.last_name collate "pl-x-icu"`)
		.orderBy(sql`p.first_name collate "pl-x-icu"`)
		.orderBy('p.id')
		.limit(atMost + 1)
		.execute()
}
