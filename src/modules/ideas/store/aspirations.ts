import { sql } from 'kysely'
import { type Asker, openPerson, type Permission } from '#access'
import { type AccountId, type Id, newId } from '#kernel/id'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'

export type AspirationId = Id<'aspiration'>
/** What a person wants to do, in her words, with how ripe it is (1-5), what carries it and what it lacks. */
export type AspirationWords = { readonly words: string; readonly maturity: number; readonly strengths: string; readonly needs: string }
export type Aspiration = AspirationWords & {
	readonly id: AspirationId
	readonly participant: Id<'participant'>
	readonly version: number
	readonly resting: boolean
	readonly since: Date
	/** How ripe it was in each version, the first first. */
	readonly course: readonly number[]
	/** The ideas that grew out of it. */
	readonly ideas: readonly { readonly id: Id<'idea'>; readonly title: string }[]
}
type Written = { readonly by: AccountId; readonly at: Date }

const COLUMNS = sql`a.id, coalesce(h.merged_into, h.id) as participant, v.version, v.words, v.maturity, v.strengths, v.needs, a.made_at as since,
	exists (select from ideas.aspiration_rest r where r.partnership_id = a.partnership_id and r.aspiration_id = a.id) as resting,
	(select array_agg(c.maturity::int order by c.version) from ideas.aspiration_version c where c.partnership_id = a.partnership_id and c.aspiration_id = a.id) as course,
	coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'title', t.title) order by i.id) from ideas.origin o
		join ideas.idea i on i.partnership_id = o.partnership_id and i.id = o.idea_id
		join ideas.idea_version t on t.partnership_id = i.partnership_id and t.idea_id = i.id and t.version = i.version
		where o.partnership_id = a.partnership_id and o.aspiration_id = a.id), '[]') as ideas`
const FROM = sql`ideas.aspiration a
	join people.participant h on h.partnership_id = a.partnership_id and h.id = a.participant_id
	join lateral (select * from ideas.aspiration_version n where n.partnership_id = a.partnership_id and n.aspiration_id = a.id order by n.version desc limit 1) v on true`

/** A person's aspirations, those at rest last. The caller has opened her record; records joined with hers count. */
export async function listAspirations(db: Db, asker: Asker, participant: Id<'participant'>): Promise<Aspiration[]> {
	const found = await sql<Aspiration>`select ${COLUMNS} from ${FROM} where a.partnership_id = ${asker.partnership}
		and a.participant_id in (select p.id from people.participant p where p.partnership_id = ${asker.partnership} and (p.id = ${participant} or p.merged_into = ${participant}))
		order by resting, a.id limit 50`.execute(db)
	return found.rows
}

/** One aspiration of a person whose record is open to the one who asks. */
export async function getAspiration(db: Db, asker: Asker, asked: { id: AspirationId; permission: Permission }): Promise<Aspiration> {
	const found = await sql<Aspiration>`select ${COLUMNS} from ${FROM} where a.partnership_id = ${asker.partnership} and a.id = ${asked.id}
		and ${openPerson(asker, { permission: asked.permission, participant: 'h.id' })}`.execute(db)
	return present(found.rows[0], 'aspiration')
}

/** Held until the end of the transaction, so that two versions are never made at once. */
export async function lockAspiration(db: Db, asker: Asker, id: AspirationId): Promise<Aspiration> {
	const { partnership } = asker
	await sql`select pg_advisory_xact_lock(hashtextextended(${`${partnership} ${id}`}, 35))`.execute(db)
	return getAspiration(db, asker, { id, permission: 'idea.write' })
}

export async function insertAspiration(
	db: Db,
	{ partnership }: Asker,
	made: Written & { participant: Id<'participant'> },
): Promise<AspirationId> {
	const id = newId<'aspiration'>()
	await db
		.insertInto('ideas.aspiration')
		.values({ partnership_id: partnership, id, participant_id: made.participant, made_by: made.by, made_at: made.at })
		.execute()
	return id
}

export async function insertAspirationVersion(
	db: Db,
	{ partnership }: Asker,
	{ id, version, words, by, at }: Written & { id: AspirationId; version: number; words: AspirationWords },
): Promise<void> {
	await db
		.insertInto('ideas.aspiration_version')
		.values({ partnership_id: partnership, aspiration_id: id, version, ...words, by_id: by, at })
		.execute()
}

export async function insertRest(db: Db, { partnership }: Asker, { id, by, at }: Written & { id: AspirationId }): Promise<void> {
	await db.insertInto('ideas.aspiration_rest').values({ partnership_id: partnership, aspiration_id: id, by_id: by, at }).execute()
}

export async function removeRest(db: Db, { partnership }: Asker, id: AspirationId): Promise<void> {
	await db.deleteFrom('ideas.aspiration_rest').where('partnership_id', '=', partnership).where('aspiration_id', '=', id).execute()
}
