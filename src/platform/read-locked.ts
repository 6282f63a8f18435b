import { parseJson } from './json.ts'

/** What `lock` made of a JSON value and went through somebody's browser; `undefined` when it is missing, changed, or not ours. */
export function readLocked(unlock: (locked: string) => string, locked: string | undefined): unknown {
	if (locked === undefined || locked.length > 4_000) return undefined
	try {
		return parseJson(unlock(locked))
	} catch {
		return undefined
	}
}
