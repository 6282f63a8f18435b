import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from '../../src/platform/migrate.ts'
import { throwawaySettings } from '../../src/platform/postgres/server-settings.ts'
import { startPostgres } from '../../src/platform/postgres/start-postgres.ts'
import { dumpSchema } from '../../src/platform/schema-dump.ts'
import { tableTypes } from '../../src/platform/table-types.ts'

// Migrates an empty throwaway server and compares what it holds with the files made from it; `--write` makes them anew.
const root = fileURLToPath(new URL('../..', import.meta.url))
const write = process.argv.includes('--write')
const stale = Object.entries(await makeFiles()).filter(([file, fresh]) => fresh !== written(file))
for (const [file, fresh] of stale) {
	if (write) save(file, fresh)
	console.log(write ? `wrote ${file}` : `  ${file} is stale at line ${firstDifference(written(file), fresh)}: run npm run check -- --write`)
}
process.exitCode = stale.length === 0 || write ? 0 : 1

async function makeFiles(): Promise<Record<string, string>> {
	const dataDir = mkdtempSync(join(tmpdir(), 'spoiwo-schema-'))
	try {
		const server = await startPostgres({ dataDir, settings: throwawaySettings })
		try {
			await migrate(server.connection)
			return {
				'db/schema.sql': await dumpSchema(server.connection),
				'src/platform/tables.generated.ts': await tableTypes(server.connection),
			}
		} finally {
			await server.stop()
		}
	} finally {
		rmSync(dataDir, { recursive: true, force: true })
	}
}

function written(file: string): string {
	try {
		return readFileSync(join(root, file), 'utf8')
	} catch {
		return ''
	}
}

function save(file: string, text: string): void {
	mkdirSync(join(root, file, '..'), { recursive: true })
	writeFileSync(join(root, file), text)
}

function firstDifference(old: string, fresh: string): number {
	const lines = old.split('\n')
	return fresh.split('\n').findIndex((line, index) => line !== lines[index]) + 1
}
