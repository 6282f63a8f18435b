import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { homeDir } from '../src/platform/home.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startPostgres } from '../src/platform/postgres/start-postgres.ts'
import { newToken, tokenHash } from '../src/platform/secrets.ts'
import { generate, type Tier } from './generate.ts'

/** A filled town on an embedded server in a temporary folder, with the program running on it as `npm start` would run it (fsync on, ordinary settings). */
export type Town = {
	dataDir: string
	connection: pg.ClientConfig
	owner: pg.Client
	slugs: string[]
	/** The cookie of the coordinator of the first partnership. */
	cookie: string
	/** The program itself, as its own process; the benchmark joins the server that it runs. */
	program: Program
	/** Stops the program and its server; the folder stays. */
	leave(): Promise<{ dataDir: string }>
	/** Removes the folder. */
	remove(): void
}
type Program = { port: number; pid: number; stop(): Promise<void> }

/** Builds the town and starts the program on it; says how long the filling took. */
export async function buildTown(tier: Tier): Promise<Town> {
	const dataDir = mkdtempSync(join(tmpdir(), 'spoiwo-bench-'))
	const { slugs, cookie } = await fill(dataDir, tier)
	const program = await startProgram(dataDir)
	const joined = await startPostgres({ dataDir })
	const owner = new pg.Client(joined.connection)
	owner.on('error', () => undefined) // the server goes away with the program
	await owner.connect()
	const leave = async () => {
		await owner.end()
		await joined.stop()
		await program.stop()
		return { dataDir }
	}
	return {
		dataDir,
		connection: joined.connection,
		owner,
		slugs,
		cookie,
		program,
		leave,
		remove: () => rmSync(dataDir, { recursive: true, force: true }),
	}
}

async function fill(dataDir: string, tier: Tier): Promise<{ slugs: string[]; cookie: string }> {
	const server = await startPostgres({ dataDir })
	await migrate(server.connection)
	const owner = new pg.Client(server.connection)
	await owner.connect()
	const from = performance.now()
	const { slugs } = await generate(owner, tier)
	const cookie = await cookieOf(owner, `osoba-1@${slugs[0]}.example`)
	console.error(`generated ${tier.people} people in ${((performance.now() - from) / 1000).toFixed(0)} s`)
	await owner.end()
	await server.stop()
	return { slugs, cookie }
}

async function cookieOf(owner: pg.Client, email: string): Promise<string> {
	const token = newToken()
	await owner.query(
		`insert into access.session (token_hash, id, account_id, ends_at, device) select $1, gen_random_uuid(), id, now() + interval '1 day', 'bench' from access.account where email = $2`,
		[tokenHash(token), email],
	)
	return `session=${token}`
}

/** The program on a data folder, ready to answer. */
export async function startProgram(dataDir: string): Promise<Program> {
	const port = await freePort()
	const child = spawn(process.execPath, [join(homeDir(), 'bin/spoiwo'), 'serve', '--port', String(port), '--data', dataDir], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, LOG_LEVEL: 'error' },
	})
	process.on('exit', () => child.kill('SIGTERM'))
	await line(child, (text) => text.includes('is running'))
	return { port, pid: child.pid ?? 0, stop: () => ended(child) }
}

/** The bare server with a plan. */
export async function startBare(town: Town, plan: object): Promise<{ port: number; stop(): Promise<void> }> {
	const file = join(town.dataDir, 'plan.json')
	writeFileSync(file, JSON.stringify({ connection: town.connection, ...plan }))
	const child = spawn(process.execPath, [join(homeDir(), 'dist/bare-server.js'), file], { stdio: ['ignore', 'pipe', 'inherit'] })
	process.on('exit', () => child.kill('SIGTERM'))
	const said = await line(child, (text) => text.startsWith('{'))
	return { port: Number(JSON.parse(said).port), stop: () => ended(child) }
}

function line(child: ChildProcess, fits: (text: string) => boolean): Promise<string> {
	return new Promise((resolve, reject) => {
		let rest = ''
		child.stdout?.setEncoding('utf8').on('data', (text: string) => {
			rest += text
			const found = rest.split('\n').find(fits)
			if (found !== undefined) resolve(found)
		})
		child.on('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)))
	})
}

function ended(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		child.removeAllListeners('exit')
		child.on('exit', () => resolve())
		child.kill('SIGTERM')
	})
}

/** A port nobody listens on. */
function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address()
			probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
		})
	})
}
