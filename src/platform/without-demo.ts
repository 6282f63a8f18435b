import type { Pool } from 'pg'

const MARK = 'set up without the demo'

/** Marks a database that a command set up: no later start tells the demo story in it. */
export async function markWithoutDemo(ownerPool: Pool): Promise<void> {
	await ownerPool.query(`comment on schema platform is '${MARK}'`)
}

/** Whether a command set this database up. */
export async function isWithoutDemo(ownerPool: Pool): Promise<boolean> {
	const { rows } = await ownerPool.query<{ mark: string | null }>(
		"select obj_description('platform'::regnamespace, 'pg_namespace') as mark",
	)
	return rows[0]?.mark === MARK
}
