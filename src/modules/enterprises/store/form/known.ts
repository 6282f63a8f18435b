import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { ManufactoryId } from '#manufactories'
import type { Db } from '#platform/db'
import type { EntryProfile } from '../../rules/form/at-risk.ts'

/** The published entries of those who work in a manufactory on a day: the newest of each person, nothing of who they are. */
export async function listEntriesOfWorkers(
	db: Db,
	partnership: PartnershipId,
	{ manufactory, today }: { manufactory: ManufactoryId; today: PlainDate },
): Promise<EntryProfile[]> {
	const found = await sql<EntryProfile>`select p.labour_status as "labourStatus", p.disability, p.homeless, p.age_years as "ageYears"
		from (select distinct j.participant_id from manufactories.public_job j where j.partnership_id = ${partnership} and j.manufactory_id = ${manufactory}
			and j.from_on <= ${today} and (j.until_on is null or j.until_on >= ${today})) w
		left join lateral (select e.labour_status, e.disability, e.homeless, e.age_years from people.public_participation e
			where e.partnership_id = ${partnership} and e.participant_id = w.participant_id order by e.started_on desc nulls last limit 1) p on true`.execute(
		db,
	)
	return found.rows
}
