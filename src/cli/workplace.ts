import type pg from 'pg'
import { type Clock, wallClock } from '#platform/clock'
import { openDatabasePlace } from '#platform/database-place'
import { openOwnerPool, openPool } from '#platform/db'
import { markWithoutDemo } from '#platform/demo-mark'
import { migrate } from '#platform/migrate'
import { isSetUp } from '#platform/migration-ledger'
import { type Config, readConfig } from '../config.ts'
import type { Terminal } from './terminal.ts'

/** What a command works with: the database of the installation, ready, whether its server runs for somebody else or was started for us. */
export type Workplace = {
	readonly config: Config
	readonly connection: pg.ClientConfig
	/** As the app's role, behind the walls. */
	readonly pool: pg.Pool
	/** As the owner of the schema. */
	readonly ownerPool: pg.Pool
	readonly clock: Clock
	readonly terminal: Terminal
}

/** The flag of every command that works with data. */
export type DataFlags = { readonly data?: string }

type Asked = {
	readonly flags: DataFlags
	readonly terminal: Terminal
	/** Leaves a schema that is there as it is: to save it before it is brought up to date, or to look at it. */
	readonly asItIs?: boolean
}

/** Opens the database (a new one is set up without the demo), does the work, and closes everything again. */
export async function atWorkplace<T>({ flags, terminal, asItIs = false }: Asked, work: (place: Workplace) => Promise<T>): Promise<T> {
	const config = readConfig(flags, terminal.environment)
	const place = await openDatabasePlace(config)
	const pool = openPool(place.connection, 4)
	const ownerPool = openOwnerPool(place.connection)
	try {
		await prepare(place.connection, ownerPool, asItIs)
		return await work({ config, connection: place.connection, pool, ownerPool, clock: wallClock, terminal })
	} finally {
		await pool.end()
		await ownerPool.end()
		await place.stop()
	}
}

async function prepare(connection: pg.ClientConfig, ownerPool: pg.Pool, asItIs: boolean): Promise<void> {
	if (asItIs && (await isSetUp(ownerPool))) return
	const { isNew } = await migrate(connection)
	if (isNew) await markWithoutDemo(ownerPool)
}
