import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { homeDir } from './home.ts'
import { dumpSchema } from './schema-dump.ts'

/** The first line in which a database is not what the migrations make: what db/schema.sql says, and what is there. Empty: nothing stands there. */
export type SchemaDifference = { readonly line: number; readonly wanted: string; readonly found: string }

/** Compares the live schema with the committed dump; `undefined` when they agree, or when the program came without its dump. On another major version of PostgreSQL views are not compared. */
export async function findSchemaDifference(connection: pg.ClientConfig): Promise<SchemaDifference | undefined> {
	const file = join(homeDir(), 'db', 'schema.sql')
	if (!existsSync(file)) return undefined
	const [wanted, found] = [await readFile(file, 'utf8'), await dumpSchema(connection)]
	return (await majorOf(connection)) === DUMPED_BY
		? firstDifference(wanted, found)
		: firstDifference(withoutViews(wanted), withoutViews(found))
}

/** The dump is made on the embedded server; another major version writes the text of a view in its own way. */
const DUMPED_BY = 18

function withoutViews(dump: string): string {
	return dump.replace(/^-- views$.*?^(?=-- functions$)/ms, '')
}

async function majorOf(connection: pg.ClientConfig): Promise<number> {
	const client = new pg.Client(connection)
	await client.connect()
	try {
		const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
		return Math.floor(Number(rows[0]?.server_version_num) / 10_000)
	} finally {
		await client.end()
	}
}

function firstDifference(wanted: string, found: string): SchemaDifference | undefined {
	if (wanted === found) return undefined
	const [here, there] = [wanted.split('\n'), found.split('\n')]
	const longer = here.length > there.length ? here : there
	const at = longer.findIndex((_, index) => bare(here[index]) !== bare(there[index]))
	return { line: at + 1, wanted: bare(here[at]), found: bare(there[at]) }
}

/** A column added at the end puts a comma behind the one before: that line did not change. */
function bare(line = ''): string {
	return line.trim().replace(/,$/, '')
}
