import { sql } from 'kysely'
import { type AccountId, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { EnterpriseId } from './enterprise.ts'

/** What was noted of a condition of the status. */
export type StatusNote = {
	readonly condition: string
	readonly holds: boolean
	readonly onDay: PlainDate
	readonly evidence: string
	readonly by: string
}

/** The newest note of each condition. */
export async function listStatusNotes(db: Db, partnership: PartnershipId, enterprise: EnterpriseId): Promise<StatusNote[]> {
	const found = await sql<StatusNote>`select distinct on (s.condition) s.condition, s.holds, s.on_day as "onDay", s.evidence, a.name as by
		from enterprises.status_note s join access.account a on a.id = s.by_id
		where s.partnership_id = ${partnership} and s.enterprise_id = ${enterprise} order by s.condition, s.id desc`.execute(db)
	return found.rows
}

export async function insertStatusNote(
	db: Db,
	partnership: PartnershipId,
	note: Omit<StatusNote, 'by'> & { readonly enterprise: EnterpriseId; readonly by: AccountId; readonly at: Date },
): Promise<void> {
	await db
		.insertInto('enterprises.status_note')
		.values({
			partnership_id: partnership,
			id: newId(),
			enterprise_id: note.enterprise,
			condition: note.condition,
			holds: note.holds,
			on_day: note.onDay,
			evidence: note.evidence,
			by_id: note.by,
			at: note.at,
		})
		.execute()
}
