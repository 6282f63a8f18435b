import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/platform/migrate.ts'
import { throwawaySettings } from '../../src/platform/postgres/server-settings.ts'
import { startPostgres } from '../../src/platform/postgres/start-postgres.ts'
import { createDatabase, dropDatabases, prefixOfRun, type ServerConnection } from './test-databases.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** The server of this run and the prefix of its databases; the templates are `<prefix>_template`, later `<prefix>_demo_template`. */
		testServer: { connection: ServerConnection; prefix: string }
	}
}

/** One server a run (TEST_DATABASE_URL, else an embedded one in a temporary folder) with a migrated template that every test file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await openServer()
	const prefix = prefixOfRun()
	const template = `${prefix}_template`
	try {
		await createDatabase(server.connection, template)
		await migrate({ ...server.connection, database: template })
	} catch (fault) {
		await server.stop(prefix)
		throw fault
	}
	project.provide('testServer', { connection: server.connection, prefix })
	return () => server.stop(prefix)
}

async function openServer(): Promise<{ connection: ServerConnection; stop(prefix: string): Promise<void> }> {
	const url = process.env.TEST_DATABASE_URL
	if (url) {
		const { host, port, user, password } = new pg.Client(url)
		const connection = { host, port, user: user ?? '', ...(password ? { password } : {}) }
		return { connection, stop: (prefix) => dropDatabases(connection, prefix) }
	}
	const folder = mkdtempSync(join(tmpdir(), 'spoiwo test '))
	const server = await startPostgres({ dataDir: folder, settings: throwawaySettings })
	const { host, port, user } = server.connection
	const stop = async () => {
		await server.stop()
		rmSync(folder, { recursive: true, force: true })
	}
	return { connection: { host, port, user }, stop }
}
