import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { EnterpriseId } from './enterprise.ts'

export type FounderId = Id<'founder'>

/** Who founded an enterprise. The name of a participant whose record is not open to the one who asks is withheld (`null`). */
export type FounderRow = {
	readonly id: FounderId
	readonly kind: 'person' | 'organisation'
	readonly participantId: Id<'participant'> | null
	readonly open: boolean
	readonly name: string | null
	readonly shareGrosze: number | null
}

/** The founders in force: organisations first, then people, as they were written. */
export async function listFounders(db: Db, asker: Asker, enterprise: EnterpriseId): Promise<FounderRow[]> {
	const open = openPerson(asker, { permission: 'person.read', participant: 'f.participant_id' })
	const found =
		await sql<FounderRow>`select f.id, f.kind, f.participant_id as "participantId", f.participant_id is not null and ${open} as open,
			case when f.participant_id is null then coalesce(o.name, f.name) when ${open} then r.first_name || ' ' || r.last_name end as name,
			f.share_grosze::float8 as "shareGrosze"
		from enterprises.founder f
		left join partnership.organisation o on o.partnership_id = f.partnership_id and o.id = f.organisation_id
		left join people.participant r on r.partnership_id = f.partnership_id and r.id = f.participant_id
		where f.partnership_id = ${asker.partnership} and f.enterprise_id = ${enterprise} and f.revoked_at is null
		order by f.kind, f.id limit 200`.execute(db)
	return found.rows
}

/** A founder: one of a participant, an organisation of the partnership, a name. */
export type FounderWritten = {
	readonly kind: 'person' | 'organisation'
	readonly participant: Id<'participant'> | null
	readonly organisation: Id<'organisation'> | null
	readonly name: string
	readonly shareGrosze: number | null
}

/** Writes a founder; `undefined` when this person or organisation is one already. */
export async function insertFounder(
	db: Db,
	partnership: PartnershipId,
	{ enterprise, founder, by, at }: { enterprise: EnterpriseId; founder: FounderWritten; by: AccountId; at: Date },
): Promise<FounderId | undefined> {
	const id = newId<'founder'>()
	const inserted = await db
		.insertInto('enterprises.founder')
		.values({
			partnership_id: partnership,
			id,
			enterprise_id: enterprise,
			kind: founder.kind,
			participant_id: founder.participant,
			organisation_id: founder.organisation,
			name: founder.name,
			share_grosze: founder.shareGrosze,
			by_id: by,
			at,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return inserted && id
}

/** Takes a founder back that was written by mistake; the row stays. */
export async function revokeFounder(
	db: Db,
	partnership: PartnershipId,
	back: { enterprise: EnterpriseId; founder: FounderId; by: AccountId; at: Date },
): Promise<void> {
	const revoked = await db
		.updateTable('enterprises.founder')
		.set({ revoked_by: back.by, revoked_at: back.at })
		.where('partnership_id', '=', partnership)
		.where('enterprise_id', '=', back.enterprise)
		.where('id', '=', back.founder)
		.returning('id')
		.executeTakeFirst()
	present(revoked, 'founder')
}
