import type { Pool } from 'pg'
import { tellStory } from '../demo/tell-story.ts'
import { forgetHalfToldStory, isStoryHalfTold, isWithoutDemo, markStory } from './platform/demo-mark.ts'
import { migrate } from './platform/migrate.ts'

type Say = (polish: string, english: string) => void
type Stores = { pool: Pool; ownerPool: Pool }

/**
 * Brings the schema up and, into an empty database, tells the demo story. A first start that was stopped in the middle of the story begins again from
 * nothing: nobody can have worked there before the story's end. A database that a command set up gets no story.
 */
export async function firstStart(connection: Parameters<typeof migrate>[0], { pool, ownerPool }: Stores, say: Say): Promise<void> {
	await bringUp(connection, say)
	if (await isStoryHalfTold(ownerPool)) {
		say('poprzedni pierwszy start przerwano; zaczynam opowieść od nowa', 'the first start was interrupted; beginning the story again')
		await forgetHalfToldStory(ownerPool)
		await bringUp(connection, say)
	}
	if (await isWithoutDemo(ownerPool)) return
	await tellWhole({ pool, ownerPool }, say)
}

async function bringUp(connection: Parameters<typeof migrate>[0], say: Say): Promise<void> {
	const { applied } = await migrate(connection)
	if (applied.length > 0) say('przygotowano schemat bazy', 'schema ready')
}

async function tellWhole({ pool, ownerPool }: Stores, say: Say): Promise<void> {
	const told = await tellStory({ pool, ownerPool, say, onBegin: () => markStory(ownerPool, 'begun') })
	if (!told) return
	await markStory(ownerPool, 'told')
	say('opowieść pokazowa gotowa', 'demo story ready')
}
