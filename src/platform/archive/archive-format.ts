import { z } from 'zod'

/** What the first file of an archive is called, what the last, and where the rows of a table lie. */
export const HEAD = 'spoiwo-archive.json'
export const MANIFEST = 'manifest.json'

/** The format that this program writes; a change that older programs cannot read gets the next number. */
export const FORMAT = 1

/** A table as an archive names it: with its schema, and its columns in the order of their values. */
const archivedTable = z.object({ name: z.string().regex(/^[a-z_]+\.[a-z_0-9]+$/), columns: z.array(z.string()).min(1) })
export type ArchivedTable = z.infer<typeof archivedTable>

/** What an archive says of itself before the rows. `keyMark` tells the secret key of the installation from others without giving it away. */
export const archiveHead = z.object({
	format: z.number().int().positive(),
	program: z.string(),
	madeAt: z.string(),
	postgres: z.string(),
	keyMark: z.string().nullable(),
	migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
	tables: z.array(archivedTable),
})
export type ArchiveHead = z.infer<typeof archiveHead>

/** What it says after them: how many there are and the SHA-256 of their text, a table each, and of the head. An archive without it broke off. */
export const archiveManifest = z.object({
	head: z.string(),
	tables: z.array(z.object({ name: z.string(), rows: z.number().int().nonnegative(), sha256: z.string() })),
})
export type ArchiveManifest = z.infer<typeof archiveManifest>

/** A whole archive that was read and found right. */
export type SoundArchive = { readonly head: ArchiveHead; readonly manifest: ArchiveManifest }

/** Why an archive is not taken. */
export type ArchiveRefusal =
	| { readonly code: 'no-file' }
	| { readonly code: 'not-an-archive' }
	| { readonly code: 'breaks-off' }
	| { readonly code: 'damaged'; readonly at: string }
	| { readonly code: 'newer-format'; readonly program: string }
	| { readonly code: 'newer-schema'; readonly migration: string }
	| { readonly code: 'other-schema'; readonly migration: string }
	| { readonly code: 'not-empty'; readonly table: string }
	| { readonly code: 'rows-do-not-fit'; readonly table: string }

/** Carries a refusal out of the streams; caught where the archive's doors are, and nowhere else. */
export class ArchiveRefused extends Error {
	readonly refusal: ArchiveRefusal

	constructor(refusal: ArchiveRefusal) {
		super(refusal.code)
		this.refusal = refusal
	}
}
