import pg from 'pg'

/** A statement as the program sent it. */
export type Statement = { text: string; values: unknown[] }
/** What a bare server does for one request: the statements of a whole request, and an answer of the same size. */
export type Recorded = { statements: Statement[]; bytes: number }

/** Records every statement that any `pg` client of this process sends while `work` runs. */
export async function recording(work: () => Promise<void>): Promise<Statement[]> {
	const statements: Statement[] = []
	const original = pg.Client.prototype.query
	const spy = function (this: pg.Client, ...args: unknown[]) {
		const first = args[0]
		if (typeof first === 'string') statements.push({ text: first, values: Array.isArray(args[1]) ? args[1] : [] })
		else if (typeof first === 'object' && first !== null && 'text' in first)
			statements.push({ text: String(first.text), values: 'values' in first && Array.isArray(first.values) ? [...first.values] : [] })
		return Reflect.apply(original, this, args)
	}
	Object.assign(pg.Client.prototype, { query: spy })
	await work().finally(() => Object.assign(pg.Client.prototype, { query: original }))
	return statements
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The ids among the values that were not in the database before: every replay of a deed needs new ones. */
export async function newIds(owner: pg.Client, statements: readonly Statement[], known: string): Promise<string[]> {
	const all = [...new Set(statements.flatMap(({ values }) => JSON.stringify(values).match(UUID) ?? []))]
	const fresh: string[] = []
	for (const one of all) {
		const found = await owner.query<{ found: boolean }>(known, [one])
		if (found.rows[0]?.found !== true) fresh.push(one)
	}
	return fresh
}
