import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { serve as listen } from '@hono/node-server'
import type { Hono } from 'hono'
import { type DemoLogins, demoLogins } from '../demo/tell-story.ts'
import { addAssets, readAssets } from './app/assets.ts'
import { createApp } from './app/create-app.ts'
import { demoDayModule } from './app/demo-day.tsx'
import { tasksOf } from './app/job-tools.ts'
import { modules } from './app/modules.ts'
import { refuseBrokenLists } from './app/shipped-lists.ts'
import type { Config } from './config.ts'
import { firstStart } from './first-start.ts'
import { cannotStart } from './platform/cannot-start.ts'
import { wallClock } from './platform/clock.ts'
import { openDatabasePlace } from './platform/database-place.ts'
import { openOwnerPool, openPool } from './platform/db.ts'
import { openDemoClock } from './platform/demo-clock.ts'
import { isStoryTold } from './platform/demo-mark.ts'
import { openLog } from './platform/log.ts'
import { openMailBox } from './platform/mail.ts'
import type { migrate } from './platform/migrate.ts'
import { newRate } from './platform/rate.ts'
import { secretKey } from './platform/secret-key.ts'
import { secretsFrom } from './platform/secrets.ts'
import { startWorker } from './platform/worker.ts'

/** The program at work: where it answers, the demo logins when it tells the demo story, and how it ends. */
export type Running = { readonly url: string; readonly logins: DemoLogins | undefined; stop(): Promise<void> }

/** Says what is being done, in Polish and in English. */
export type Say = (polish: string, english: string) => void

/** Starts everything: the database, its schema, the demo on the first run, the web server and the worker. What a person can mend is thrown by `cannotStart`. */
export async function serve(config: Config, say: Say): Promise<Running> {
	refuseBrokenLists(modules)
	say('uruchamiam bazę danych…', 'starting the database')
	const place = await openDatabasePlace({ ...config, serving: true })
	const closing: (() => Promise<unknown>)[] = [place.stop]
	return serveOn(place.connection, { config, say, closing }).catch(async (fault: unknown) => {
		await closeAll(closing)
		throw fault
	})
}

type Start = { config: Config; say: Say; closing: (() => Promise<unknown>)[] }

async function serveOn(connection: Parameters<typeof migrate>[0], { config, say, closing }: Start): Promise<Running> {
	const pool = openPool(connection)
	const ownerPool = openOwnerPool(connection)
	closing.unshift(
		() => pool.end(),
		() => ownerPool.end(),
	)
	const log = openLog(config.logLevel)
	const secrets = secretsFrom(secretKey(config.secretKey, config.dataDir))
	await firstStart(connection, { pool, ownerPool }, say)
	const demo = (await isStoryTold(ownerPool)) ? openDemoClock(config.dataDir) : undefined
	const clock = demo ?? wallClock
	const logins = await demoLogins(pool)
	folder(config.dataDir, 'uploads')
	const app = createApp({
		pool,
		clock,
		log,
		rate: newRate(),
		secrets,
		modules: demo === undefined ? modules : [...modules, demoDayModule(demo, modules)],
		assets: await readAssets(),
		publicUrl: config.publicUrl,
		oidc: config.oidc,
		trustProxy: config.trustProxy,
		tiles: config.tiles,
		dataDir: config.dataDir,
		welcome: logins,
		demo,
	})
	addAssets(app)
	const mail = openMailBox({ smtpUrl: config.smtpUrl, from: config.mailFrom, outboxDir: folder(config.dataDir, 'outbox') })
	const worker = await startWorker(
		ownerPool,
		log,
		tasksOf(modules, { pool, ownerPool, clock, mail, dataDir: config.dataDir, publicUrl: config.publicUrl }),
	)
	closing.unshift(() => worker.stop())
	const server = await listening(app, config)
	closing.unshift(() => server.stop())
	return { url: config.publicUrl, logins, stop: () => closeAll(closing) }
}

function folder(dataDir: string, name: string): string {
	const path = join(dataDir, name)
	mkdirSync(path, { recursive: true, mode: 0o700 })
	return path
}

/** Ends what was started, the last first; one that fails does not keep the rest. */
async function closeAll(closing: readonly (() => Promise<unknown>)[]): Promise<void> {
	for (const close of closing) await close().catch(() => undefined)
}

function listening(app: Hono, { port, host }: Config): Promise<{ stop(): Promise<void> }> {
	return new Promise((resolve, reject) => {
		const server = listen({ fetch: app.fetch, port, hostname: host }, () => {
			resolve({ stop: () => new Promise((ended) => server.close(() => ended())) })
		})
		server.on('error', (error: NodeJS.ErrnoException) => {
			const busy = error.code === 'EADDRINUSE'
			reject(
				busy
					? cannotStart(
							`Port ${port} jest zajęty. Wybierz inny: npm start -- --port ${port + 1}.`,
							`Port ${port} is busy; choose another with --port.`,
							error,
						)
					: error,
			)
		})
	})
}
