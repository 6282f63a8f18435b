import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { demoTemplate } from './demo-template.ts'
import { createDatabase, dropDatabase } from './test-databases.ts'

/** A database of its own for one test file: `connection` signs in as the owner; `drop` when the file is done and its pools are closed. */
export type FreshDatabase = { connection: pg.ClientConfig; drop(): Promise<void> }

/**
 * Clones a template of this run: `template` is migrated and empty, `demo_template` holds the demo story as told today (the first to ask waits until it
 * is told: give such a `beforeAll` two minutes). Safe in parallel workers.
 */
export async function freshDatabase(template: 'template' | 'demo_template' = 'template'): Promise<FreshDatabase> {
	const { connection, prefix } = inject('testServer')
	const name = `${prefix}_${randomBytes(6).toString('hex')}`
	const from = template === 'demo_template' ? await demoTemplate(connection, prefix) : `${prefix}_template`
	await createDatabase(connection, name, from)
	return { connection: { ...connection, database: name }, drop: () => dropDatabase(connection, name) }
}
