import { accessSync, chmodSync, chownSync, constants, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { cannotStart } from '../cannot-start.ts'
import { findBinaries } from './binaries.ts'
import { OWNER_ROLE, prepareCluster } from './cluster.ts'
import { type Claim, claimFolder, releaseFolder } from './folder-claim.ts'
import { waitUntil } from './live-process.ts'
import { endOrphan } from './orphan.ts'
import { runServer, type ServerProcess } from './server-process.ts'
import { ordinarySettings, type ServerSettings } from './server-settings.ts'
import { chooseServerUser } from './server-user.ts'

/** How to reach the embedded server, as its owner; goes into `pg` as it is. */
export type EmbeddedConnection = { host: string; port: number; user: string; database: string; ssl: false }

/** `startedHere`: false when another process of ours runs the server and `stop` leaves it alone. */
export type RunningPostgres = { connection: EmbeddedConnection; startedHere: boolean; stop(): Promise<void> }

export type StartOptions = {
	dataDir: string
	/** A web server, which shares its data folder with commands but not with another web server. */
	serving?: boolean
	/** On top of the ordinary settings. */
	settings?: ServerSettings
	/** The system user for the server when we are root. */
	user?: string | undefined
	/** The `bin` folder of another build of PostgreSQL. */
	binDir?: string | undefined
}

/**
 * The embedded PostgreSQL of a data folder: made on the first start, started when it does not run, joined when another process of ours runs it.
 * What a person can mend (folder not writable, in use, of another version) is thrown by `cannotStart`.
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
	const dataDir = openFolder(options.dataDir)
	const host = mkdtempSync(join(shortFolder(), 'spoiwo-'))
	const { ours, claim } = await claimFolder(dataDir, { serving: options.serving ?? false, host }).catch((refused) => {
		rmSync(host, { recursive: true, force: true })
		throw refused
	})
	if (ours) return startHere(dataDir, claim, options)
	rmSync(host, { recursive: true, force: true })
	return joinRunning(claim)
}

async function startHere(dataDir: string, claim: Claim, options: StartOptions): Promise<RunningPostgres> {
	let server: ServerProcess | undefined
	const stop = async () => {
		await server?.stop()
		rmSync(claim.host, { recursive: true, force: true })
		releaseFolder(dataDir, claim)
	}
	try {
		const clusterDir = join(dataDir, 'postgres')
		const user = chooseServerUser(clusterDir, options.user)
		if (user) chownSync(claim.host, user.uid, user.gid)
		await endOrphan(clusterDir)
		const binaries = findBinaries({ dataDir, binDir: options.binDir, user })
		await prepareCluster(clusterDir, binaries, user)
		const settings = { ...ordinarySettings, ...options.settings }
		server = await runServer({ bin: binaries.bin, clusterDir, logFile: join(dataDir, 'postgres.log'), host: claim.host, user, settings })
		const connection = connectionTo(claim)
		await ensureDatabase(connection)
		return { connection, startedHere: true, stop }
	} catch (fault) {
		await stop()
		throw fault
	}
}

async function joinRunning(claim: Claim): Promise<RunningPostgres> {
	const connection = connectionTo(claim)
	const answered = await waitUntil(() => isAnswering(connection), 60_000)
	if (answered) return { connection, startedHere: false, stop: async () => undefined }
	throw cannotStart(`Działający serwer Spoiwa (pid ${claim.pid}) nie odpowiada.`, 'The running Spoiwo server does not answer.')
}

function openFolder(wanted: string): string {
	const folder = resolve(wanted)
	try {
		// Others may pass through (the server's user has its own folder inside) but not look around.
		if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o711)
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
		return realpathSync(folder)
	} catch (cause) {
		throw cannotStart(
			`Nie mogę zapisywać w folderze danych ${folder}. Popraw uprawnienia albo wskaż inny folder: --data DIR.`,
			`The data folder ${folder} is not writable. Change its permissions or choose another one: --data DIR.`,
			cause,
		)
	}
}

/** The path of a Unix socket holds 107 bytes at most. */
function shortFolder(): string {
	return process.platform === 'win32' ? tmpdir() : '/tmp'
}

function connectionTo(claim: Claim): EmbeddedConnection {
	return { host: claim.host, port: 5432, user: OWNER_ROLE, database: 'spoiwo', ssl: false }
}

async function isAnswering(connection: EmbeddedConnection): Promise<boolean> {
	const client = new pg.Client(connection)
	client.on('error', () => undefined)
	try {
		await client.connect()
		await client.end()
		return true
	} catch {
		return false
	}
}

async function ensureDatabase(connection: EmbeddedConnection): Promise<void> {
	const client = new pg.Client({ ...connection, database: 'postgres' })
	client.on('error', () => undefined)
	await client.connect()
	try {
		const found = await client.query('select from pg_database where datname = $1', [connection.database])
		if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(connection.database)} template template0`)
	} finally {
		await client.end()
	}
}
