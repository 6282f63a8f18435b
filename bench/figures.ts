import type { Pool } from 'pg'
import { computeFigures } from '#indicators'
import { trustId } from '../src/kernel/id.ts'
import { day } from '../src/kernel/plain-date.ts'
import { inPartnership, openPool } from '../src/platform/db.ts'
import { median, type Row } from './ratio.ts'
import type { Town } from './town.ts'

/** All ESF+ indicators of one partnership, through the app's role and its walls. Milliseconds. */
export async function computeOnce(pool: Pool, partnership: string): Promise<{ ms: number; total: number }> {
	const id = trustId<'partnership'>(partnership)
	const from = performance.now()
	const { figures } = await inPartnership(pool, id, (db) =>
		computeFigures({ db, partnership: id, now: new Date() }, { programme: 'BENCH', to: day('2027-12-31'), leaveOut: 'nothing' }),
	)
	return { ms: performance.now() - from, total: figures.EECO01?.total ?? 0 }
}

/** EECO and EECR of the first partnership, the median of nine. */
export async function figures(town: Town): Promise<Row> {
	const pool = openPool(town.connection)
	const { rows } = await town.owner.query<{ id: string }>('select id from partnership.partnership order by slug limit 1')
	const times: number[] = []
	for (let round = 0; round < 9; round += 1) times.push((await computeOnce(pool, rows[0]?.id ?? '')).ms)
	await pool.end()
	const ms = median(times)
	return { row: 'figures', measured: `${ms.toFixed(0)} ms`, limit: '300 ms', reached: ms <= 300, figures: { times } }
}
