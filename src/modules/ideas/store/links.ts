import { sql } from 'kysely'
import type { Asker } from '#access'
import type { Id } from '#kernel/id'
import type { Db } from '#platform/db'
import type { IdeaId, Written } from './ideas.ts'

/** A need or a niche, by its kind. */
export type Target = { readonly kind: 'need'; readonly id: Id<'need'> } | { readonly kind: 'niche'; readonly id: Id<'niche'> }
export type Answered = { readonly kind: 'need' | 'niche'; readonly id: string; readonly title: string; readonly municipality: string }

/** The needs and niches that an idea answers: people joined them. A merged need stands under the one it became. */
export async function listAnswered(db: Db, { partnership }: Asker, idea: IdeaId): Promise<Answered[]> {
	const found = await sql<Answered>`select 'need' as kind, n.id, n.title, n.municipality from ideas.need_answered a
			join community.need n on n.partnership_id = a.partnership_id and n.id = a.need_id
			where a.partnership_id = ${partnership} and a.idea_id = ${idea}
		union all select 'niche', c.id, c.title, c.municipality from ideas.niche_answered b
			join community.niche c on c.partnership_id = b.partnership_id and c.id = b.niche_id
			where b.partnership_id = ${partnership} and b.idea_id = ${idea} order by 1, 3`.execute(db)
	return found.rows
}

/** Joins; joined already, nothing happens. `false` when there is no such need or niche. */
export async function insertAnswered(db: Db, { partnership }: Asker, row: Written & { idea: IdeaId; target: Target }): Promise<boolean> {
	const { idea, target, by, at } = row
	const there =
		await sql`select from ${sql.table(`community.${target.kind}`)} t where t.partnership_id = ${partnership} and t.id = ${target.id}`.execute(
			db,
		)
	if (there.rows.length === 0) return false
	const key = { partnership_id: partnership, idea_id: idea, by_id: by, at }
	if (target.kind === 'need')
		await db
			.insertInto('ideas.need_answered')
			.values({ ...key, need_id: target.id })
			.onConflict((conflict) => conflict.doNothing())
			.execute()
	else
		await db
			.insertInto('ideas.niche_answered')
			.values({ ...key, niche_id: target.id })
			.onConflict((conflict) => conflict.doNothing())
			.execute()
	return true
}

export async function removeAnswered(db: Db, { partnership }: Asker, { idea, target }: { idea: IdeaId; target: Target }): Promise<void> {
	if (target.kind === 'need')
		await db
			.deleteFrom('ideas.need_answered')
			.where('partnership_id', '=', partnership)
			.where('idea_id', '=', idea)
			.where('need_id', '=', target.id)
			.execute()
	else
		await db
			.deleteFrom('ideas.niche_answered')
			.where('partnership_id', '=', partnership)
			.where('idea_id', '=', idea)
			.where('niche_id', '=', target.id)
			.execute()
}
