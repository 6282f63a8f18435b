import { readFile } from 'node:fs/promises'
import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { parseJson } from '#platform/json'
import { type OutlineRefusal, readOutlines } from '../rules/geo-json.ts'
import { findOutlineSet, insertOutlines, type OutlineSetId, undoOutlines } from '../store/outlines.ts'
import { accountOf } from './account-of.ts'

/** A file of outlines weighs no more. */
export const MOST_OUTLINE_BYTES = 20_000_000

export type BringRefusal = OutlineRefusal | { readonly code: 'file-missing' }

/** Outlines of municipalities from a GeoJSON file: from now on the map is drawn from them. */
export async function bringOutlines(
	act: Act,
	{ upload, source }: { upload: { readonly path: string } | undefined; source: string },
): Promise<Result<{ id: OutlineSetId; outlines: number }, BringRefusal>> {
	if (upload === undefined) return refused({ code: 'file-missing' })
	const read = readOutlines(parseJson(await readFile(upload.path, 'utf8')))
	if (!read.ok) return read
	const id = await insertOutlines(act.db, act.partnership, { outlines: read.value, source, by: accountOf(act), at: act.now })
	await journal(act, { deed: 'map.outlines-brought', subject: id, facts: { outlines: read.value.length } })
	return done({ id, outlines: read.value.length })
}

/** The newest outlines are taken back: those before are drawn again, or the voivodeships alone. */
export async function takeOutlinesBack(act: Act): Promise<Result<void, never>> {
	const set = await findOutlineSet(act.db, act.partnership)
	if (set === undefined) return done()
	await undoOutlines(act.db, act.partnership, { id: set.id, by: accountOf(act), at: act.now })
	await journal(act, { deed: 'map.outlines-taken-back', subject: set.id })
	return done()
}
