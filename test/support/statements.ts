import pg from 'pg'
import { vi } from 'vitest'

/** The statements that the program sends while `work` lasts, broken before their parts, without what differs from run to run: ids, numbers of parameters, white space. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
	const spy = vi.spyOn(pg.Client.prototype, 'query')
	try {
		await work()
		return spy.mock.calls.map(([query]: readonly unknown[]) => normalised(textOf(query)))
	} finally {
		spy.mockRestore()
	}
}

function textOf(query: unknown): string {
	if (typeof query === 'string') return query
	return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : String(query)
}

function normalised(sql: string): string {
	return sql
		.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
		.replace(/\$\d+/g, '$')
		.replace(/\((\$, )+\$\)(, \((\$, )*\$\))*/g, '($ …)')
		.replace(/\(\$(, \$)*\)/g, '($ …)')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(
			/ (from|where|join|inner join|left join|cross join|order by|group by|limit|union all|values|on conflict|returning|set) /g,
			'\n\t$1 ',
		)
}
