import { createHash } from 'node:crypto'

/** An entry as it is sealed; `at` to the microsecond in UTC, as the database writes it. */
export type SealedEntry = {
	readonly id: string
	readonly at: string
	readonly account_id: string | null
	readonly deed: string
	readonly subject_id: string | null
	readonly facts: unknown
}

/** What the first seal of a partnership stands on. */
export const FIRST_HASH = '0'.repeat(64)

/** The columns of a `SealedEntry`, so that sealing and proving read the very same text. */
export const SEALED_COLUMNS = `id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, account_id, deed, subject_id, facts`

/** The hash of one seal (SHA-256, hex): the seal before it, whose it is, its number, and its entries in the order of their ids. */
export function sealHash(before: string, seal: { partnership: string; number: number; entries: readonly SealedEntry[] }): string {
	const hash = createHash('sha256').update(`${before}\n${seal.partnership}\n${seal.number}\n`)
	for (const { id, at, account_id, deed, subject_id, facts } of seal.entries) {
		hash.update(`${canonical({ id, at, account_id, deed, subject_id, facts })}\n`)
	}
	return hash.digest('hex')
}

/** JSON with sorted names and no spaces: one text for one value. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
	if (typeof value !== 'object' || value === null) return JSON.stringify(value)
	const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
	return `{${members.map(([name, own]) => `${JSON.stringify(name)}:${canonical(own)}`).join(',')}}`
}
