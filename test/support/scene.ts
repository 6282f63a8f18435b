import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type pg from 'pg'
import pino from 'pino'
import { type Act, type Actor, insertAccount, type Module, openSession, type Role, roles, saveMembership } from '#access'
import type { Assets } from '#ui'
import { createApp } from '../../src/app/create-app.ts'
import { type AccountId, type Id, newId, type PartnershipId, trustId } from '../../src/kernel/id.ts'
import { day, type PlainDate } from '../../src/kernel/plain-date.ts'
import { standingClock } from '../../src/platform/clock.ts'
import { type Db, inPartnership, openOwnerPool, openPool, outsidePartnerships } from '../../src/platform/db.ts'
import type { Log } from '../../src/platform/log.ts'
import { newRate } from '../../src/platform/rate.ts'
import { secretsFrom } from '../../src/platform/secrets.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** An invented partnership for a test file: accounts in every role, one programme, a standing clock, and the app without a port. */
export type Scene = Awaited<ReturnType<typeof openScene>>

type Options = { modules?: readonly Module[]; today?: PlainDate; slug?: string; assets?: Assets; database?: FreshDatabase; log?: Log }

/** Opens a scene on a database of its own; call `close` when the file is done. */
export async function openScene({ slug = 'testowo', ...options }: Options = {}) {
	const database = options.database ?? (await freshDatabase())
	const ground = groundOn(database.connection, options)
	const { pool, clock } = ground
	const owner = openOwnerPool(database.connection)
	const app = createApp(ground)
	const town = await foundTown(owner, pool, slug)
	const actOf = (db: Db, role: Role): Act => {
		const account = town.accounts[role]
		const actor: Actor = { account, name: nameOf(role), roles: [role], session: undefined }
		return { db, partnership: town.partnership, actor, account, now: clock.now(), today: clock.today() }
	}
	return {
		...town,
		pool,
		owner,
		clock,
		app,
		slug,
		connection: database.connection,
		/** What the app stands on. */
		ground,
		/** The folder of data, as of a server at work. */
		dataDir: ground.dataDir,
		/** One transaction in the partnership, as somebody of this role; it commits. */
		inside: <T>(role: Role, work: (act: Act) => Promise<T>): Promise<T> =>
			inPartnership(pool, town.partnership, (db) => work(actOf(db, role))),
		...browserOf(app, town.tokens, slug),
		async close() {
			await pool.end()
			await owner.end()
			await database.drop()
			rmSync(ground.dataDir, { recursive: true, force: true })
		},
	}
}

/** What the app of a test stands on, on this database. */
function groundOn(
	connection: pg.ClientConfig,
	{ modules = [], today = day('2026-03-02'), assets = NO_ASSETS, log = pino({ level: 'silent' }) }: Omit<Options, 'slug' | 'database'>,
) {
	const dataDir = mkdtempSync(join(tmpdir(), 'spoiwo-scene-'))
	mkdirSync(join(dataDir, 'uploads'))
	return {
		pool: openPool(connection),
		clock: standingClock(today),
		log,
		rate: newRate(),
		secrets: secretsFrom('a key for tests only, thirty-two characters'),
		modules,
		assets,
		publicUrl: 'http://localhost:3000',
		oidc: undefined,
		trustProxy: false,
		dataDir,
	}
}

const NO_ASSETS: Assets = { css: '/assets/app.css', scripts: [] }

/** The page of the partnership as somebody of a role sees it; `path` begins after the slug. Nobody signed in: role `undefined`. */
function browserOf(app: Hono, tokens: Record<Role, string>, slug: string) {
	const headers = (role: Role | undefined, lang: 'pl' | 'en') => ({
		cookie: `lang=${lang}${role === undefined ? '' : `; session=${tokens[role]}`}`,
	})
	return {
		get: async (role: Role | undefined, path: string, lang: 'pl' | 'en' = 'pl'): Promise<Response> =>
			app.request(`/${slug}${path}`, { headers: headers(role, lang) }),
		post: async (role: Role | undefined, path: string, form: Record<string, string | readonly string[]>): Promise<Response> => {
			const body = new URLSearchParams()
			for (const [name, value] of Object.entries(form))
				for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
			return app.request(`/${slug}${path}`, { method: 'POST', body, headers: { ...headers(role, 'pl'), 'sec-fetch-site': 'same-origin' } })
		},
	}
}

async function foundTown(owner: pg.Pool, pool: pg.Pool, slug: string) {
	const partnership: PartnershipId = newId()
	await owner.query('insert into partnership.partnership (id, slug, name) values ($1, $2, $3)', [partnership, slug, `Partnerstwo ${slug}`])
	const { accounts, tokens } = await hire(pool, partnership, slug)
	const organisation = newId<'organisation'>()
	const centre = newId<'centre'>()
	const team = newId<'team'>()
	const programme = newId<'programme'>()
	await inPartnership(pool, partnership, async (db) => {
		const at = { partnership_id: partnership }
		await db
			.insertInto('partnership.organisation')
			.values({ ...at, id: organisation, name: 'Dom Kultury w Testowie', sector: 'public', part: 'leader' })
			.execute()
		await db
			.insertInto('partnership.centre')
			.values({ ...at, id: centre, organisation_id: organisation, name: 'Centrum w Testowie', kind: 'cps' })
			.execute()
		await db
			.insertInto('partnership.team')
			.values({ ...at, id: team, centre_id: centre, name: 'Zespół przyjęć', kind: 'intake' })
			.execute()
		await db
			.insertInto('partnership.programme')
			.values({ ...at, id: programme, code: 'T1', name: 'Nowa szansa w Testowie', from_on: day('2026-01-01'), to_on: day('2027-12-31') })
			.execute()
	})
	return { partnership, accounts, tokens, organisation, centre, team, programme }
}

async function hire(pool: pg.Pool, partnership: PartnershipId, slug: string) {
	const accounts = new Map<Role, AccountId>()
	const tokens = new Map<Role, string>()
	for (const role of Object.keys(roles).filter((name): name is Role => name in roles)) {
		const id = await outsidePartnerships(pool, (db) => insertAccount(db, { email: `${role}@${slug}.example`, name: nameOf(role) }))
		accounts.set(role, id)
		await inPartnership(pool, partnership, (db) => saveMembership(db, { partnership, account: id, role }))
		tokens.set(role, await outsidePartnerships(pool, (db) => openSession(db, id, 'test')))
	}
	return { accounts: complete(accounts), tokens: complete(tokens) }
}

function complete<T>(map: Map<Role, T>): Record<Role, T> {
	return Object.fromEntries(map) as Record<Role, T>
}

function nameOf(role: Role): string {
	return `Osoba zmyślona (${role})`
}

/** An id made up for a test that must not exist. */
export function strangerId<Name extends string>(): Id<Name> {
	return trustId<Name>(newId())
}
