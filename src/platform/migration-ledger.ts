import type { Pool } from 'pg'
import { readMigrations } from './migrate.ts'

/** How the schema of a database stands to this program. */
export type SchemaStanding = {
	/** Known here, not applied there: the next start applies them. */
	readonly waiting: readonly string[]
	/** Applied there, unknown here: the database is newer than the program. */
	readonly unknown: readonly string[]
	/** Applied there with another text than it has here. */
	readonly changed: readonly string[]
}

/** Whether any migration was ever applied. */
export async function isSetUp(ownerPool: Pool): Promise<boolean> {
	return (await appliedHashes(ownerPool)).size > 0
}

/** Compares the migrations that were applied with those of this program. */
export async function schemaStanding(ownerPool: Pool): Promise<SchemaStanding> {
	const applied = await appliedHashes(ownerPool)
	const known = new Map((await readMigrations()).map(({ name, hash }) => [name, hash]))
	return {
		waiting: [...known.keys()].filter((name) => !applied.has(name)),
		unknown: [...applied.keys()].filter((name) => !known.has(name)),
		changed: [...applied].filter(([name, hash]) => known.has(name) && known.get(name) !== hash).map(([name]) => name),
	}
}

async function appliedHashes(ownerPool: Pool): Promise<Map<string, string>> {
	const ledger = await ownerPool.query<{ there: boolean }>("select to_regclass('public.migration') is not null as there")
	if (!ledger.rows[0]?.there) return new Map()
	const { rows } = await ownerPool.query<{ name: string; hash: string }>('select name, hash from public.migration order by name')
	return new Map(rows.map(({ name, hash }) => [name, hash]))
}
