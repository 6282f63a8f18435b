import type { Asker } from '#access'
import type { Db } from '#platform/db'
import { listIdeas } from './idea-list.ts'
import type { IdeaId } from './ideas.ts'

/** An idea that may become a manufactory. */
export type ReadyIdea = { readonly id: IdeaId; readonly title: string; readonly authorNames: string }

/** Ideas with a verdict "go" in force, the newest first, as far as they are open to the one who asks. */
export async function listIdeasReady(db: Db, asker: Asker, limit = 200): Promise<ReadyIdea[]> {
	const rows = await listIdeas(db, asker, { ready: true, sort: 'newest', limit })
	return rows.map(({ id, title, authorNames }) => ({ id, title, authorNames }))
}
