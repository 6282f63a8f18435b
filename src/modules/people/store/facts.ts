import type { Pool } from 'pg'

/** How many participations figures count, and for how many of them the fact differs from the records: everywhere, as the owner of the schema. */
export async function countFacts(owner: Pool): Promise<{ facts: number; astray: number }> {
	const { rows } = await owner.query<{ facts: number; astray: number }>(
		'select (select count(*) from people.participation_fact)::int as facts, (select count(*) from people.participation_astray)::int as astray',
	)
	return rows[0] ?? { facts: 0, astray: 0 }
}

/** Makes every fact anew from the records; who writes waits meanwhile. */
export async function rebuildFacts(owner: Pool): Promise<void> {
	await owner.query('select people.rebuild_facts()')
}
