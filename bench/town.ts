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

/** A filled town on an embedded server in a temporary folder, as `npm start` would run it (fsync on, ordinary settings). */
export type Town = {
	dataDir: string
	connection: pg.ClientConfig
	owner: pg.Client
	slugs: string[]
	/** The cookie of the coordinator of the first partnership. */
	cookie: string
	/** The cookie of a coach, who sees only her own people. */
	coachCookie: string
	close(): Promise<void>
}

/** Builds the town; says how long it took. */
export async function buildTown(tier: Tier): Promise<Town> {
	const dataDir = mkdtempSync(join(tmpdir(), 'spoiwo-bench-'))
	const server = await startPostgres({ dataDir })
	await migrate(server.connection)
	const owner = new pg.Client(server.connection)
	await owner.connect()
	const from = performance.now()
	const { slugs } = await generate(owner, tier)
	console.error(`generated ${tier.people} people in ${((performance.now() - from) / 1000).toFixed(0)} s`)
	await owner.query('reset all')
	const close = async () => {
		await owner.end()
		await server.stop()
		rmSync(dataDir, { recursive: true, force: true })
	}
	const cookie = await cookieOf(owner, `osoba-1@${slugs[0]}.example`)
	const coachCookie = await cookieOf(owner, `osoba-2@${slugs[0]}.example`)
	return { dataDir, connection: server.connection, owner, slugs, cookie, coachCookie, close }
}

async function cookieOf(owner: pg.Client, email: string): Promise<string> {
	const token = newToken()
	await owner.query(
		`insert into access.session (token_hash, id, account_id, ends_at, device) select $1, gen_random_uuid(), id, now() + interval '1 day', 'bench' from access.account where email = $2`,
		[tokenHash(token), email],
	)
	return `session=${token}`
}

/** The program itself, as its own process beside the running server. */
export async function startProgram(town: Town): Promise<{ port: number; pid: number; stop(): Promise<void> }> {
	const port = await freePort()
	const child = spawn(process.execPath, [join(homeDir(), 'dist/cli.js'), 'serve', '--port', String(port), '--data', town.dataDir], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, LOG_LEVEL: 'error' },
	})
	await line(child, (text) => text.includes('is running'))
	return { port, pid: child.pid ?? 0, stop: () => ended(child) }
}

/** The bare server with a plan. */
export async function startBare(town: Town, plan: object): Promise<{ port: number; stop(): Promise<void> }> {
	const file = join(town.dataDir, 'plan.json')
	writeFileSync(file, JSON.stringify({ connection: town.connection, ...plan }))
	const child = spawn(process.execPath, [join(homeDir(), 'dist/bare-server.js'), file], { stdio: ['ignore', 'pipe', 'inherit'] })
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
export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address()
			probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
		})
	})
}
