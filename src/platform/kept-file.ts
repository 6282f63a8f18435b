import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Id, newId, type PartnershipId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from './absent.ts'
import type { Db } from './db.ts'
import { safeFileName } from './file-name.ts'
import type { Signature } from './journal.ts'
import { cleanPhoto, type PhotoRefusal } from './photo.ts'
import type { PhotoType } from './photo-drawn.ts'
import { type Reply, stream } from './reply.ts'

/** `photo`: JPEG, PNG or WebP, without what its camera wrote. `paper`: a scan as PDF, or such a photo. */
export type KeptKind = 'photo' | 'paper'
export type KeptFileId = Id<'kept-file'>
export type KeptFile = {
	readonly id: KeptFileId
	readonly kind: KeptKind
	readonly type: PhotoType | 'application/pdf'
	readonly name: string
	readonly bytes: number
}
export type KeepRefusal =
	| PhotoRefusal
	| { readonly code: 'file-missing' }
	| { readonly code: 'not-a-scan' }
	| { readonly code: 'file-too-large'; readonly mostBytes: number }

/** The most that one file may weigh: for `upload.maxBytes` of a route. Above it the form is answered with 413 before anything is kept. */
export const MOST_KEPT_BYTES = 15_000_000

/** What a file field may offer to choose (`accept`). */
export const ACCEPTED: Record<KeptKind, string> = {
	photo: 'image/jpeg,image/png,image/webp',
	paper: 'application/pdf,image/jpeg,image/png,image/webp',
}

const PIECE_BYTES = 262_144

type Brought = { readonly path: string; readonly name: string; readonly bytes: number }

/**
 * Keeps a file that came with a form, in the transaction of the deed: the same content once, in pieces. A photo loses its place, time and camera;
 * what is not what it should be is refused, whatever its name says. The name is made harmless.
 */
export async function keepFile(
	signature: Signature,
	upload: Brought | undefined,
	{ kind }: { kind: KeptKind },
): Promise<Result<KeptFileId, KeepRefusal>> {
	if (upload === undefined || upload.bytes === 0) return refused({ code: 'file-missing' })
	if (upload.bytes > MOST_KEPT_BYTES) return refused({ code: 'file-too-large', mostBytes: MOST_KEPT_BYTES })
	const read = contentOf(await readFile(upload.path), kind)
	if (!read.ok) return read
	return done(await insertKept(signature, { kind, name: safeFileName(upload.name), ...read.value }))
}

/** The same for content that is in memory: demo stories and tests. */
export async function keepContent(
	signature: Signature,
	{ kind, name, content }: { kind: KeptKind; name: string; content: Uint8Array },
): Promise<Result<KeptFileId, KeepRefusal>> {
	const read = contentOf(content, kind)
	return read.ok ? done(await insertKept(signature, { kind, name: safeFileName(name), ...read.value })) : read
}

/** What is known of a kept file; `Absent` when it is none of this partnership. Whether the one who asks may see it, the module that refers to it says. */
export async function getFile(db: Db, partnership: PartnershipId, id: KeptFileId): Promise<KeptFile> {
	const row = await db
		.selectFrom('platform.kept_file')
		.select(['id', 'kind', 'type', 'name', 'byte_count as bytes'])
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.executeTakeFirst()
	return present(row, 'file')
}

/** A kept file as an answer, sent piece by piece; a browser draws it in an `<img>` and saves it elsewhere, it never opens as a page. */
export async function openFile(db: Db, partnership: PartnershipId, id: KeptFileId): Promise<Reply> {
	const { name, type } = await getFile(db, partnership, id)
	return stream(name, type, (reading) => pieces(reading, partnership, id))
}

/** The file goes, and its content with the last that has it. Whoever refers to it lets go first. */
export async function dropFile({ db, partnership }: Signature, id: KeptFileId): Promise<void> {
	const gone = await db
		.deleteFrom('platform.kept_file')
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.returning('content_hash as hash')
		.executeTakeFirst()
	if (gone !== undefined && !(await isStillHeld(db, partnership, gone.hash))) await deletePieces(db, partnership, gone.hash)
}

/** Locks the first piece, which every file with this content refers to: whoever keeps the same content now is waited for. */
async function isStillHeld(db: Db, partnership: PartnershipId, hash: Buffer): Promise<boolean> {
	const piece = db.selectFrom('platform.kept_piece').select('place').where('partnership_id', '=', partnership)
	await piece.where('content_hash', '=', hash).where('place', '=', 0).forUpdate().execute()
	const holder = db.selectFrom('platform.kept_file').select('id').where('partnership_id', '=', partnership)
	return (await holder.where('content_hash', '=', hash).executeTakeFirst()) !== undefined
}

async function deletePieces(db: Db, partnership: PartnershipId, hash: Buffer): Promise<void> {
	await db.deleteFrom('platform.kept_piece').where('partnership_id', '=', partnership).where('content_hash', '=', hash).execute()
}

type Content = { readonly type: KeptFile['type']; readonly content: Uint8Array }

function contentOf(bytes: Uint8Array, kind: KeptKind): Result<Content, KeepRefusal> {
	if (kind === 'photo') return cleanPhoto(bytes)
	if (isPdf(bytes)) return done({ type: 'application/pdf', content: bytes })
	const photo = cleanPhoto(bytes)
	return photo.ok || photo.refusal.code !== 'not-a-photo' ? photo : refused({ code: 'not-a-scan' })
}

/** PDF (ISO 32000): its mark among the first kilobyte's bytes, and its end. */
function isPdf(bytes: Uint8Array): boolean {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	return view.subarray(0, 5).toString('latin1') === '%PDF-' && view.subarray(-2048).includes('%%EOF')
}

async function insertKept(
	{ db, partnership, account, now }: Signature,
	{ kind, name, type, content }: Content & { kind: KeptKind; name: string },
): Promise<KeptFileId> {
	const id = newId<'kept-file'>()
	const hash = createHash('sha256').update(content).digest()
	for (let place = 0; place * PIECE_BYTES < content.length; place += 1) {
		const piece = Buffer.from(content.subarray(place * PIECE_BYTES, (place + 1) * PIECE_BYTES))
		await db
			.insertInto('platform.kept_piece')
			.values({ partnership_id: partnership, content_hash: hash, place, content: piece })
			.onConflict((conflict) => conflict.doNothing())
			.execute()
	}
	await db
		.insertInto('platform.kept_file')
		.values({
			partnership_id: partnership,
			id,
			kind,
			type,
			name,
			byte_count: content.length,
			content_hash: hash,
			kept_by: account ?? null,
			kept_at: now,
		})
		.execute()
	return id
}

async function* pieces(db: Db, partnership: PartnershipId, id: KeptFileId): AsyncGenerator<Uint8Array> {
	for (let place = 0; ; place += 1) {
		const piece = await db
			.selectFrom('platform.kept_piece as p')
			.innerJoin('platform.kept_file as f', (on) =>
				on.onRef('f.partnership_id', '=', 'p.partnership_id').onRef('f.content_hash', '=', 'p.content_hash'),
			)
			.select('p.content')
			.where('f.partnership_id', '=', partnership)
			.where('f.id', '=', id)
			.where('p.place', '=', place)
			.executeTakeFirst()
		if (piece === undefined) return
		yield piece.content
	}
}
