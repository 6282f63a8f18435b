import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import { type Id, newId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { IdeaId, Written } from './ideas.ts'

/** An author of an idea. The name shows to whoever the idea is open to; `open` says whether her record is. */
export type Author = {
	readonly id: Id<'participant'>
	readonly firstName: string
	readonly lastName: string
	readonly email: string
	readonly byFirstName: boolean
	readonly open: boolean
}
export type Backer = { readonly id: Id<'backer'>; readonly name: string; readonly organisation: boolean; readonly offers: string }

/** The authors of an idea, by name. The caller has opened it. */
export async function listAuthors(db: Db, asker: Asker, idea: IdeaId): Promise<Author[]> {
	const found =
		await sql<Author>`select u.participant_id as id, p.first_name as "firstName", p.last_name as "lastName", p.email, p.by_first_name as "byFirstName",
			${openPerson(asker, { permission: 'person.read', participant: 'p.id' })} as open
		from ideas.author u join people.participant h on h.partnership_id = u.partnership_id and h.id = u.participant_id
		join people.participant p on p.partnership_id = h.partnership_id and p.id = coalesce(h.merged_into, h.id)
		where u.partnership_id = ${asker.partnership} and u.idea_id = ${idea} and u.left_at is null
		order by p.last_name collate "pl-x-icu", p.first_name collate "pl-x-icu", p.id`.execute(db)
	return found.rows
}

/** Added again, an author is one again. */
export async function saveAuthors(
	db: Db,
	{ partnership }: Asker,
	row: Written & { idea: IdeaId; participants: readonly Id<'participant'>[] },
): Promise<void> {
	await db
		.insertInto('ideas.author')
		.values(
			row.participants.map((id) => ({ partnership_id: partnership, idea_id: row.idea, participant_id: id, by_id: row.by, at: row.at })),
		)
		.onConflict((conflict) => conflict.columns(['partnership_id', 'idea_id', 'participant_id']).doUpdateSet({ left_at: null }))
		.execute()
}

export async function saveAuthorLeft(
	db: Db,
	{ partnership }: Asker,
	row: { idea: IdeaId; participant: Id<'participant'>; at: Date },
): Promise<boolean> {
	const left = await db
		.updateTable('ideas.author')
		.set({ left_at: row.at })
		.where('partnership_id', '=', partnership)
		.where('idea_id', '=', row.idea)
		.where('participant_id', '=', row.participant)
		.where('left_at', 'is', null)
		.executeTakeFirst()
	return left.numUpdatedRows > 0n
}

export async function insertOrigins(
	db: Db,
	{ partnership }: Asker,
	{ idea, aspirations }: { idea: IdeaId; aspirations: readonly Id<'aspiration'>[] },
): Promise<void> {
	if (aspirations.length === 0) return
	const rows = aspirations.map((id) => ({ partnership_id: partnership, idea_id: idea, aspiration_id: id }))
	await db
		.insertInto('ideas.origin')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

/** Which of these people's records are open for writing ideas: only they may be made authors. */
export async function openAmong(db: Db, asker: Asker, participants: readonly Id<'participant'>[]): Promise<Id<'participant'>[]> {
	const found = await sql<{ id: Id<'participant'> }>`select p.id from people.participant p where p.partnership_id = ${asker.partnership}
		and p.id = any(${participants}::uuid[]) and p.merged_into is null and ${openPerson(asker, { permission: 'idea.write', participant: 'p.id' })}`.execute(
		db,
	)
	return found.rows.map(({ id }) => id)
}

/** Who stands behind an idea. */
export async function listBackers(db: Db, { partnership }: Asker, idea: IdeaId): Promise<Backer[]> {
	const found = await sql<Backer>`select b.id, coalesce(o.name, b.name) as name, b.organisation_id is not null as organisation, b.offers
		from ideas.backer b left join partnership.organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
		where b.partnership_id = ${partnership} and b.idea_id = ${idea} order by b.id`.execute(db)
	return found.rows
}

export async function insertBacker(
	db: Db,
	{ partnership }: Asker,
	row: Written & { idea: IdeaId; organisation: Id<'organisation'> | null; name: string; offers: string },
): Promise<Id<'backer'>> {
	const id = newId<'backer'>()
	const { idea, organisation, name, offers, by, at } = row
	await db
		.insertInto('ideas.backer')
		.values({ partnership_id: partnership, id, idea_id: idea, organisation_id: organisation, name, offers, by_id: by, at })
		.execute()
	return id
}

export async function removeBacker(db: Db, { partnership }: Asker, row: { idea: IdeaId; backer: Id<'backer'> }): Promise<boolean> {
	const gone = db.deleteFrom('ideas.backer').where('partnership_id', '=', partnership).where('idea_id', '=', row.idea)
	return (await gone.where('id', '=', row.backer).executeTakeFirst()).numDeletedRows > 0n
}
