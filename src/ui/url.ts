type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
	? Name | Names<`/${Rest}`>
	: P extends `${string}:${infer Name}`
		? Name
		: never
type Value = string | number | boolean | undefined
type Query = { readonly [name: string]: Value | readonly string[] }
type Params<P extends string> = { readonly [N in Names<P>]: string | number } & Query
type Rest<P extends string> = [Names<P>] extends [never] ? [params?: Query] : [params: Params<P>]

/**
 * A link inside this server. Names in the pattern are filled in, the other params become the query; `undefined` and `''` stay out.
 * `url('/:partnership/people', { partnership: 'abc', q: 'Zofia' })` is `/abc/people?q=Zofia`. A path that leaves this server is a fault.
 */
export function url<P extends `/${string}`>(pattern: P, ...[params = {}]: Rest<P>): string {
	const used = new Set<string>()
	const path = pattern.replace(/:([a-zA-Z]\w*)/g, (_, name: string) => {
		used.add(name)
		const value = params[name]
		if (value === undefined || value === '' || value === '.' || value === '..') throw new Error(`link ${pattern} misses ${name}`)
		return encodeURIComponent(String(value))
	})
	if (!isLocal(path)) throw new Error(`not a local path: ${path}`)
	const query = queryOf(params, used)
	return query === '' ? path : `${path}?${query}`
}

/** True for a path on this server: `/x`, not `//host`, `/\host`, `https:` or `javascript:`. For addresses that come from outside (return to). */
export function isLocal(path: string): boolean {
	return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)
}

/** The address from outside when it is local, else the other one. */
export function localOr(path: string | undefined, otherwise: string): string {
	return path !== undefined && isLocal(path) ? path : otherwise
}

function queryOf(params: Query, used: ReadonlySet<string>): string {
	const query = new URLSearchParams()
	for (const [name, value] of Object.entries(params)) {
		if (used.has(name) || value === undefined || value === '') continue
		for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
	}
	return query.toString()
}
