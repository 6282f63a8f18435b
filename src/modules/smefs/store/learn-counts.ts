import { sql } from 'kysely'
import type { Db } from '#platform/db'

/** Tells the planner how many people there are, if that has doubled: a second file may come a minute after the first, before the server noticed. */
export async function learnCounts(db: Db): Promise<void> {
	await sql`select platform.learn_counts('people.participant', 'people.participation', 'people.entry_snapshot', 'people.exit', 'support.support')`.execute(
		db,
	)
}
