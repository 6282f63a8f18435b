/** One page of a list read by keyset: its rows, and whether more follow. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly more: boolean }

/** Rows on one page of a list. */
export const PAGE_SIZE = 50

/** A page from a query that asked for one row more than it shows (`limit size + 1`). */
export function pageOf<Row>(found: readonly Row[], size: number = PAGE_SIZE): Page<Row> {
	return { rows: found.slice(0, size), more: found.length > size }
}

/** The place in a list after which the next page starts, as one opaque word for the address. */
export function cursorOf(...keys: readonly string[]): string {
	return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

/** The keys of a cursor from the address; `undefined` when it is not one of `count` keys, so the list starts at its beginning. */
export function keysOf(cursor: string | undefined, count: number): readonly string[] | undefined {
	if (cursor === undefined || cursor.length > 2000) return undefined
	const text = Buffer.from(cursor, 'base64url').toString('utf8')
	if (!/^\[("(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*",?)*\]$/.test(text)) return undefined
	const keys = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([key]) => String(JSON.parse(key)))
	return keys.length === count ? keys : undefined
}
