import type { Pool } from 'pg'

/** Whether the database answers right now. */
export async function isReady(pool: Pool): Promise<boolean> {
	try {
		await pool.query('select 1')
		return true
	} catch {
		return false
	}
}
