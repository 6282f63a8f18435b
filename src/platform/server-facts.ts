import type { Pool } from 'pg'

/** What a database server says of itself. */
export type ServerFacts = {
	readonly version: string
	readonly encoding: string
	/** Whether Polish words can be sorted (the collation `pl-x-icu` of ICU). */
	readonly sortsPolish: boolean
	/** Extensions that we need and that are neither there nor offered. */
	readonly missingExtensions: readonly string[]
	/** How far its clock is ahead of ours. */
	readonly clockAheadSeconds: number
}

/** Asks the server for what `doctor` tells. */
export async function readServerFacts(ownerPool: Pool): Promise<ServerFacts> {
	const { rows } = await ownerPool.query<Omit<ServerFacts, 'clockAheadSeconds'> & { now: Date }>(`
		select current_setting('server_version') as version, current_setting('server_encoding') as encoding, clock_timestamp() as now,
			exists (select from pg_collation where collname = 'pl-x-icu') as "sortsPolish",
			coalesce((select array_agg(wanted) from unnest(array['pg_trgm', 'btree_gist']) as wanted
				where wanted not in (select name from pg_available_extensions)), '{}') as "missingExtensions"`)
	const [row] = rows
	if (row === undefined) throw new Error('the server says nothing of itself')
	const { now, ...facts } = row
	return { ...facts, clockAheadSeconds: Math.round((now.getTime() - Date.now()) / 1000) }
}
