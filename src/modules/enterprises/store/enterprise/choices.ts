import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id, PartnershipId } from '#kernel/id'
import { type ManufactoryId, openManufactory } from '#manufactories'
import type { Db } from '#platform/db'

type Choice = { readonly value: string; readonly label: string }

/** Manufactories that became independent and of which no enterprise has come yet, open to the one who asks. */
export async function listManufactoriesToLeave(db: Db, asker: Asker): Promise<Choice[]> {
	const found = await sql<Choice>`select m.manufactory_id as value, m.name as label from manufactories.public_manufactory m
		where m.partnership_id = ${asker.partnership} and m.state = 'independent'
			and ${openManufactory(asker, { permission: 'manufactory.read', manufactory: 'm.manufactory_id' })}
			and not exists (select from enterprises.enterprise e where e.partnership_id = m.partnership_id and e.manufactory_id = m.manufactory_id)
		order by m.name collate "pl-x-icu" limit 200`.execute(db)
	return found.rows
}

/** Groups at work that have no enterprise yet. */
export async function listGroupsToFound(db: Db, partnership: PartnershipId): Promise<Choice[]> {
	const found = await sql<Choice>`select g.id as value, g.name as label from enterprises.initiative_group g
		where g.partnership_id = ${partnership}
			and not exists (select from enterprises.enterprise e where e.partnership_id = g.partnership_id and e.group_id = g.id)
			and not exists (select from enterprises.group_ending d where d.partnership_id = g.partnership_id and d.group_id = g.id)
		order by g.name collate "pl-x-icu" limit 200`.execute(db)
	return found.rows
}

/** What a manufactory tells of the enterprise that comes of it: its name, offer, programme and the form that was decided. */
export async function findBeginning(
	db: Db,
	asker: Asker,
	manufactory: ManufactoryId,
): Promise<
	{ readonly name: string; readonly offer: string; readonly programme: Id<'programme'> | null; readonly form: string | null } | undefined
> {
	const found = await sql<{ name: string; offer: string; programme: Id<'programme'> | null; form: string | null }>`
		select m.name, m.offer, m.programme_id as programme, d.form from manufactories.manufactory m
		left join enterprises.public_form_decision d on d.partnership_id = m.partnership_id and d.manufactory_id = m.id and d.in_force
		where m.partnership_id = ${asker.partnership} and m.id = ${manufactory}
			and ${openManufactory(asker, { permission: 'manufactory.read', manufactory: 'm.id' })}`.execute(db)
	return found.rows[0]
}

/** The name of a participant whose record is open to the one who asks. */
export async function findOpenName(db: Db, asker: Asker, participant: Id<'participant'>): Promise<string | undefined> {
	const found = await sql<{ name: string }>`select r.first_name || ' ' || r.last_name as name from people.participant r
		where r.partnership_id = ${asker.partnership} and r.id = ${participant} and r.merged_into is null
			and ${openPerson(asker, { permission: 'person.read', participant: 'r.id' })}`.execute(db)
	return found.rows[0]?.name
}
