import pg from 'pg'
import { cannotStart } from './cannot-start.ts'
import { startPostgres } from './postgres/start-postgres.ts'

/** Where the database is asked for. `serving`: a web server, which shares its data folder with commands but not with a second one. */
export type PlaceSettings = {
	databaseUrl: string | undefined
	dataDir: string
	databaseUser: string | undefined
	embeddedBin: string | undefined
	serving?: boolean
}

/** A database that answers: `connection` signs in as the owner of the schema; `stop` ends what was started for it, after every pool is closed. */
export type DatabasePlace = { connection: pg.ClientConfig; embedded: boolean; stop(): Promise<void> }

const OLDEST_MAJOR = 15

/** The database of this installation: the one under DATABASE_URL (PostgreSQL >= 15), else the embedded one in the data folder. */
export async function openDatabasePlace(settings: PlaceSettings): Promise<DatabasePlace> {
	if (settings.databaseUrl === undefined) return openEmbedded(settings)
	const connection = { connectionString: settings.databaseUrl }
	await checkVersion(connection)
	return { connection, embedded: false, stop: async () => undefined }
}

async function openEmbedded(settings: PlaceSettings): Promise<DatabasePlace> {
	const server = await startPostgres({
		dataDir: settings.dataDir,
		serving: settings.serving ?? false,
		user: settings.databaseUser,
		binDir: settings.embeddedBin,
	})
	return { connection: server.connection, embedded: true, stop: server.stop }
}

async function checkVersion(connection: pg.ClientConfig): Promise<void> {
	const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
	client.on('error', () => undefined)
	const version = await serverVersion(client)
	const major = Math.floor(version / 10_000)
	if (major >= OLDEST_MAJOR) return
	throw cannotStart(
		`Serwer z DATABASE_URL to PostgreSQL ${major}; potrzebny jest ${OLDEST_MAJOR} lub nowszy.`,
		`The server of DATABASE_URL is PostgreSQL ${major}; ${OLDEST_MAJOR} or newer is needed.`,
	)
}

async function serverVersion(client: pg.Client): Promise<number> {
	try {
		await client.connect()
		const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
		return Number(rows[0]?.server_version_num)
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause)
		throw cannotStart(`Baza danych z DATABASE_URL nie odpowiada (${reason}).`, 'The database of DATABASE_URL does not answer.', cause)
	} finally {
		await client.end().catch(() => undefined)
	}
}
