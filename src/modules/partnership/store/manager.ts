import { sql } from 'kysely'
import type { AccountId, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { OrganisationId } from './organisation.ts'

/** The accounts that manage the manufactories of an organisation now. */
export async function listManagers(
	db: Db,
	partnership: PartnershipId,
	{ organisation, kind }: { organisation: OrganisationId; kind: string },
): Promise<readonly { readonly account: AccountId; readonly name: string }[]> {
	return db
		.selectFrom('access.relationship as r')
		.innerJoin('access.account as a', 'a.id', 'r.account_id')
		.select(['a.id as account', 'a.name'])
		.where('r.partnership_id', '=', partnership)
		.where('r.subject', '=', 'organisation')
		.where('r.subject_id', '=', organisation)
		.where('r.kind', '=', kind)
		.where('r.until_on', 'is', null)
		.orderBy(sql`a.name collate "pl-x-icu"`)
		.execute()
}
