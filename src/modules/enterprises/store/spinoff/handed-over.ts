import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { EnterpriseId } from '../enterprise/enterprise.ts'

/** What a list of the way out says is done for an enterprise, by the ids of what its items are about: workers, loans, market tests. */
export async function listHandedOver(db: Db, partnership: PartnershipId, enterprise: EnterpriseId): Promise<string[]> {
	const found = await sql<{ subject: string }>`select i.subject_id as subject from enterprises.spinoff s
		join enterprises.spinoff_item i on i.partnership_id = s.partnership_id and i.spinoff_id = s.id
		join enterprises.spinoff_answer w on w.partnership_id = i.partnership_id and w.item_id = i.id and w.revoked_at is null and w.answer = 'done'
		where s.partnership_id = ${partnership} and s.enterprise_id = ${enterprise} and i.subject_id is not null limit 500`.execute(db)
	return found.rows.map(({ subject }) => subject)
}
