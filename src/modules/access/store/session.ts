import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import { builtOnce } from '#platform/built-once'
import type { Db } from '#platform/db'
import { newToken, tokenHash } from '#platform/secrets'
import type { Actor } from '../rules/actor.ts'
import { isRole } from '../rules/roles.ts'

export type SignedIn = { id: AccountId; name: string; email: string; lang: 'pl' | 'en'; session: Id<'sign-in-session'> }

const LASTS_HOURS = 12

/** The actor with the number of the partnership's last change to its lists: 0 when they stand as they ship. */
export type Entering = Actor & { readonly listChange: number }

/** The actor of a sign-in token inside a partnership: one query. `undefined` when the token is unknown, over, or its account has no role here. */
export async function findActor(db: Db, partnership: PartnershipId, token: string): Promise<Entering | undefined> {
	const [row] = await actorOf(db, { partnership, hash: tokenHash(token) })
	const held = (row?.roles ?? []).filter(isRole)
	if (row === undefined || held.length === 0) return undefined
	if (row.stale) await touchSession(db, token)
	return { account: row.account, name: row.name, roles: held, session: row.session, listChange: Number(row.list_change ?? 0) }
}

const actorOf = builtOnce((db, { partnership, hash }: { partnership: PartnershipId; hash: Buffer }) =>
	db
		.selectFrom('access.session as s')
		.innerJoin('access.account as a', 'a.id', 's.account_id')
		.select(['s.id as session', 'a.id as account', 'a.name', sql<boolean>`s.seen_at < now() - interval '5 minutes'`.as('stale')])
		.select((from) =>
			from
				.selectFrom('access.membership as m')
				.select(sql<string[]>`coalesce(array_agg(m.role), '{}')`.as('roles'))
				.where('m.partnership_id', '=', partnership)
				.whereRef('m.account_id', '=', 'a.id')
				.where('m.ended_at', 'is', null)
				.as('roles'),
		)
		.select((from) =>
			from.selectFrom('platform.list_change as c').select('c.number').where('c.partnership_id', '=', partnership).as('list_change'),
		)
		.where('s.token_hash', '=', hash)
		.where('s.ends_at', '>', sql<Date>`now()`)
		.where('a.closed_at', 'is', null),
)

/** The account of a sign-in token, outside every partnership. */
export async function findSignedIn(db: Db, token: string): Promise<SignedIn | undefined> {
	return db
		.selectFrom('access.session as s')
		.innerJoin('access.account as a', 'a.id', 's.account_id')
		.select(['a.id', 'a.name', 'a.email', 'a.lang', 's.id as session'])
		.where('s.token_hash', '=', tokenHash(token))
		.where('s.ends_at', '>', sql<Date>`now()`)
		.where('a.closed_at', 'is', null)
		.executeTakeFirst()
}

/** Opens a sign-in session; the token goes into the cookie and is kept nowhere. */
export async function openSession(db: Db, account: AccountId, device: string): Promise<string> {
	const token = newToken()
	await db
		.insertInto('access.session')
		.values({ token_hash: tokenHash(token), id: newId(), account_id: account, ends_at: endsAt(), device: device.slice(0, 300) })
		.execute()
	return token
}

/** Ends a sign-in session of this account; asking twice is not an error. */
export async function endSession(db: Db, account: AccountId, session: Id<'sign-in-session'>): Promise<void> {
	await db.deleteFrom('access.session').where('account_id', '=', account).where('id', '=', session).execute()
}

async function touchSession(db: Db, token: string): Promise<void> {
	await db
		.updateTable('access.session')
		.set({ seen_at: sql`now()`, ends_at: endsAt() })
		.where('token_hash', '=', tokenHash(token))
		.execute()
}

function endsAt() {
	return sql<Date>`now() + make_interval(hours => ${LASTS_HOURS})`
}
