import type { Pool } from 'pg'

// What the database remembers about the demo story, as the comment of a schema: no table of ours is about the demo.
const MARKS = { without: 'set up without the demo', begun: 'the demo story is being told', told: 'the demo story is told' } as const

/** Marks a database that a command set up: no later start tells the demo story in it. */
export async function markWithoutDemo(ownerPool: Pool): Promise<void> {
	await mark(ownerPool, 'without')
}

/** Whether a command set this database up. */
export async function isWithoutDemo(ownerPool: Pool): Promise<boolean> {
	return (await readMark(ownerPool)) === MARKS.without
}

/** Marks that the story begins, or that it is told to its end. */
export async function markStory(ownerPool: Pool, stage: 'begun' | 'told'): Promise<void> {
	await mark(ownerPool, stage)
}

/** Whether a start was stopped in the middle of the story: nobody has worked in this database yet, the web server opens only after the story's end. */
export async function isStoryHalfTold(ownerPool: Pool): Promise<boolean> {
	return (await readMark(ownerPool)) === MARKS.begun
}

/** Whether the demo story is told here to its end: only then may the day of the demo be moved. */
export async function isStoryTold(ownerPool: Pool): Promise<boolean> {
	return (await readMark(ownerPool)) === MARKS.told
}

/** Drops every schema of ours, so that a half-told story can be told from its beginning. Only for a database that `isStoryHalfTold`. */
export async function forgetHalfToldStory(ownerPool: Pool): Promise<void> {
	if (!(await isStoryHalfTold(ownerPool))) throw new Error('only a half-told story is forgotten')
	const { rows } = await ownerPool.query<{ name: string }>(
		`select quote_ident(nspname) as name from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')`,
	)
	await ownerPool.query(`drop schema ${rows.map(({ name }) => name).join(', ')} cascade; drop table public.migration`)
}

async function mark(ownerPool: Pool, kind: keyof typeof MARKS): Promise<void> {
	await ownerPool.query(`comment on schema platform is '${MARKS[kind]}'`)
}

async function readMark(ownerPool: Pool): Promise<string | null | undefined> {
	const { rows } = await ownerPool.query<{ mark: string | null }>(
		"select obj_description('platform'::regnamespace, 'pg_namespace') as mark",
	)
	return rows[0]?.mark
}
