import ts from 'typescript'
import { modules, readers } from '../../src/modules/map.ts'
import { calledName, type Look, textOf } from './syntax.ts'

const WRITES = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']
const READS = ['selectFrom', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'crossJoin', 'using']
const QUERIES = [...WRITES, 'selectFrom']
/** Table positions of raw SQL. `for update` and `on conflict do update set` write nothing by themselves. */
const RAW_WRITES =
	/(?:insert\s+into|(?<!for\s)(?<!key\s)\bupdate(?!\s+(?:set|of|skip|nowait)\b)|delete\s+from|merge\s+into|truncate(?:\s+table)?|\bcopy)\s+([a-z_]+(?:\.[a-z_0-9]+)?)/gi
const RAW_READS = /\b(?:from|join)\s+([a-z_]+\.[a-z_0-9]+)/gi
/** Raw SQL outside a store, told from a sentence by the schema it names. */
const RAW_SQL = new RegExp(`\\b(?:from|join|into|update|copy)\\s+(?:platform|${Object.keys(modules).join('|')})\\.[a-z_]+`, 'i')

const ownSchema: Look = (node, { file }) => {
	const own = moduleOfStore(file)
	if (own === undefined) return undefined
	const foreign = written(node).find((table) => !table.startsWith(`${own}.`) && !table.startsWith('pg_temp.'))
	return foreign === undefined
		? undefined
		: { rule: 'sql-own-schema', message: `writes ${foreign}: a store writes only its own schema, ${own}` }
}

const readsDown: Look = (node, { file }) => {
	const own = moduleOfStore(file)
	if (own === undefined) return undefined
	const foreign = read(node).find((table) => !mayRead(own, table))
	if (foreign === undefined) return undefined
	return { rule: isReader(own) ? 'sql-published-only' : 'sql-reads-down', message: `reads ${foreign}: ${own} may not (src/modules/map.ts)` }
}

const onlyInStore: Look = (node, { file }) => {
	if (/^src\/(platform\/|modules\/[^/]+\/store\/)/.test(file)) return undefined
	const isQuery = QUERIES.includes(calledName(node) ?? '') || (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql')
	const isRaw = RAW_SQL.test(textOf(node) ?? '') && !ts.isTaggedTemplateExpression(node.parent)
	return isQuery || isRaw ? { rule: 'sql-in-store', message: 'a query stands only in store/' } : undefined
}

/** The law of SQL: own schema written, lower modules read, readers see only published views, no query outside a store. */
export const sqlLaws: Look[] = [ownSchema, readsDown, onlyInStore]

function moduleOfStore(file: string): string | undefined {
	return /^src\/modules\/([^/]+)\/store\//.exec(file)?.[1]
}

function written(node: ts.Node): string[] {
	if (WRITES.includes(calledName(node) ?? '')) return firstTables(node)
	return rawTables(node, RAW_WRITES)
}

function read(node: ts.Node): string[] {
	if (READS.includes(calledName(node) ?? '')) return firstTables(node).filter((table) => table.includes('.'))
	return rawTables(node, RAW_READS)
}

/** The tables named first in a call of kysely; where the name is not written out, its code, so that an unchecked write is a finding. */
function firstTables(node: ts.Node): string[] {
	const first = ts.isCallExpression(node) ? node.arguments[0] : undefined
	if (first === undefined) return []
	const named = ts.isArrayLiteralExpression(first) ? [...first.elements] : [first]
	return named.map((name) => textOf(name) ?? name.getText())
}

function rawTables(node: ts.Node, pattern: RegExp): string[] {
	return [...(textOf(node) ?? '').matchAll(pattern)].flatMap(([, table]) => (table === undefined ? [] : [table]))
}

function mayRead(own: string, table: string): boolean {
	const [schema = '', name = ''] = table.split('.')
	if (schema === own || !(schema in modules)) return true
	if (usesOf(readers, own).includes(schema)) return name.startsWith('public_')
	return usesOf(modules, own).includes(schema)
}

function isReader(name: string): boolean {
	return name in readers
}

function usesOf(table: Record<string, readonly string[]>, name: string): readonly string[] {
	return table[name] ?? []
}
