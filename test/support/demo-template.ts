import pg from 'pg'
import { openOwnerPool, openPool } from '../../src/platform/db.ts'
import { createDatabase, dropDatabase, type ServerConnection } from './test-databases.ts'

const ONE_AT_A_TIME = 5_170_262

/** The template with the demo story, told once a run and only when a test asks: workers that ask at once wait for the first. */
export async function demoTemplate(server: ServerConnection, prefix: string): Promise<string> {
	const name = `${prefix}_demo_template`
	const client = new pg.Client({ ...server, database: 'postgres' })
	await client.connect()
	try {
		await client.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME])
		const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
		if (rowCount === 0) await tellInto(server, name, `${prefix}_template`)
		return name
	} finally {
		await client.end()
	}
}

/** Told under another name first: a story that broke off is never taken for a template. */
async function tellInto(server: ServerConnection, name: string, empty: string): Promise<void> {
	const draft = `${name}_draft`
	await dropDatabase(server, draft)
	await createDatabase(server, draft, empty)
	const connection = { ...server, database: draft }
	const [pool, ownerPool] = [openPool(connection), openOwnerPool(connection)]
	// Loaded only here: most tests need none of the story, and it loads every module.
	const { tellStory } = await import('../../demo/tell-story.ts')
	await tellStory({ pool, ownerPool, say: () => undefined })
	await Promise.all([pool.end(), ownerPool.end()])
	await createDatabase(server, name, draft)
	await dropDatabase(server, draft)
}
