import type { Hono } from 'hono'
import { createApp } from '../src/app/create-app.ts'
import { modules } from '../src/app/modules.ts'
import { wallClock } from '../src/platform/clock.ts'
import { openPool } from '../src/platform/db.ts'
import { openLog } from '../src/platform/log.ts'
import { newRate } from '../src/platform/rate.ts'
import { secretsFrom } from '../src/platform/secrets.ts'
import { newIds, type Recorded, recording } from './recorded.ts'
import type { Town } from './town.ts'

export type Plan = Recorded & { fresh: string[] }

/** The SQL of one request and the size of its answer, recorded from the program in this process (after a first one that fills what is remembered). */
export async function planOf(town: Town, path: string, form?: () => string): Promise<Plan> {
	const pool = openPool(town.connection)
	const app = createApp({
		pool,
		clock: wallClock,
		log: openLog('silent'),
		rate: newRate(),
		secrets: secretsFrom('a key for benchmarks only, thirty-two or more'),
		modules,
		assets: { css: '/assets/app.css', scripts: [] },
		publicUrl: 'http://localhost:3000',
		oidc: undefined,
		trustProxy: false,
		dataDir: town.dataDir,
	})
	await ask(app, { cookie: town.cookie, path, body: form?.() })
	let bytes = 0
	const statements = await recording(async () => {
		bytes = await ask(app, { cookie: town.cookie, path, body: form?.() })
	})
	await pool.end()
	const fresh = form === undefined ? [] : await newIds(town.owner, statements.slice(0, -1), KNOWN)
	return { statements, bytes, fresh }
}

// Ids that the generator or the program made before this deed; what the deed itself made is none of them.
const KNOWN = `select exists (select from people.participant where id = $1::uuid) or exists (select from people.participation where id = $1::uuid)
	or exists (select from partnership.programme where id = $1::uuid) or exists (select from partnership.partnership where id = $1::uuid)
	or exists (select from access.account where id = $1::uuid) or exists (select from support.support where id = $1::uuid)
	or exists (select from partnership.team where id = $1::uuid) as found`

async function ask(app: Hono, { cookie, path, body }: { cookie: string; path: string; body: string | undefined }): Promise<number> {
	const headers = { cookie, 'sec-fetch-site': 'same-origin' }
	const answer =
		body === undefined
			? await app.request(path, { headers })
			: await app.request(path, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } })
	const text = await answer.text()
	if (answer.status !== 200 && answer.status !== 303) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 400)}`)
	return Buffer.byteLength(text)
}
