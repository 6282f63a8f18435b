import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { ZodType } from 'zod'
import { parseJson } from '../json.ts'
import {
	type ArchivedTable,
	type ArchiveHead,
	ArchiveRefused,
	archiveHead,
	archiveManifest,
	FORMAT,
	HEAD,
	MANIFEST,
	type SoundArchive,
} from './archive-format.ts'
import { rowSum } from './row-sum.ts'
import { filesOfTar, NotTar, type TarFile } from './tar.ts'

/** Takes the rows of an archive, a piece at a time, in the archive's order of tables. */
export type TakeRows = (table: ArchivedTable, bytes: Buffer) => Promise<void>

/**
 * Reads an archive from its first byte to its last, hands over its rows and answers when every count and checksum has come out right. Before that
 * nothing that was handed over may be believed. Throws `ArchiveRefused`.
 */
export async function readArchive(file: string, take: TakeRows): Promise<SoundArchive> {
	const files = readFiles(file)
	const { head, hash } = readHead(await files.next())
	const found = new Map(head.tables.map((table) => [table.name, { table, sum: rowSum(), pieces: 0 }]))
	let place = 0
	for await (const { name, bytes } of files) {
		if (name === MANIFEST) {
			const sums = [...found].map(([table, { sum }]) => ({ name: table, ...sum.total() }))
			const manifest = await checked(bytes, { head: hash, tables: sums })
			await endOf(files)
			return { head, manifest }
		}
		const [, tableName = '', piece = ''] = /^tables\/([^/]+)\/(\d+)\.copy$/.exec(name) ?? []
		const held = found.get(tableName)
		const now = head.tables.findIndex((table) => table.name === tableName)
		if (held === undefined || now < place || Number(piece) !== held.pieces + 1) throw new ArchiveRefused({ code: 'damaged', at: name })
		place = now
		held.pieces += 1
		held.sum.add(bytes)
		await take(held.table, bytes)
	}
	throw new ArchiveRefused({ code: 'breaks-off' })
}

async function* readFiles(file: string): AsyncGenerator<TarFile, undefined> {
	let read = 0
	try {
		for await (const one of filesOfTar(pipeline(createReadStream(file), createGunzip(), endQuietly))) {
			read += 1
			yield one
		}
		return undefined
	} catch (fault) {
		throw refusalOf(fault, read)
	}
}

/** A broken stream is told to the one who reads it. */
function endQuietly(): void {}

function refusalOf(fault: unknown, read: number): unknown {
	const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
	if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].includes(code)) return new ArchiveRefused({ code: 'no-file' })
	if (!(fault instanceof NotTar) && !code.startsWith('Z_')) return fault
	if (read === 0) return new ArchiveRefused({ code: 'not-an-archive' })
	if (code === 'Z_BUF_ERROR') return new ArchiveRefused({ code: 'breaks-off' })
	return new ArchiveRefused({ code: 'damaged', at: `${read + 1}` })
}

function readHead(first: IteratorResult<TarFile, undefined>): { head: ArchiveHead; hash: string } {
	const file = first.value
	if (file?.name !== HEAD) throw new ArchiveRefused({ code: 'not-an-archive' })
	const told = parseJson(file.bytes.toString('utf8'))
	const newer = archiveHead.pick({ format: true, program: true }).safeParse(told)
	if (newer.success && newer.data.format > FORMAT) throw new ArchiveRefused({ code: 'newer-format', program: newer.data.program })
	return { head: parsed(archiveHead, told, HEAD), hash: createHash('sha256').update(file.bytes).digest('hex') }
}

async function checked(bytes: Buffer, found: SoundArchive['manifest']): Promise<SoundArchive['manifest']> {
	const told = parsed(archiveManifest, parseJson(bytes.toString('utf8')), MANIFEST)
	if (told.head !== found.head) throw new ArchiveRefused({ code: 'damaged', at: HEAD })
	for (const [index, table] of found.tables.entries()) {
		const said = told.tables[index]
		const isRight = said?.name === table.name && said.rows === table.rows && said.sha256 === table.sha256
		if (!isRight) throw new ArchiveRefused({ code: 'damaged', at: table.name })
	}
	return told
}

/** Nothing may follow the manifest; and only at its end does the compression's own checksum speak. */
async function endOf(files: AsyncGenerator<TarFile, undefined>): Promise<void> {
	const after = await files.next()
	if (!after.done) throw new ArchiveRefused({ code: 'damaged', at: after.value.name })
}

function parsed<T>(schema: ZodType<T>, told: unknown, at: string): T {
	const result = schema.safeParse(told)
	if (!result.success) throw new ArchiveRefused({ code: 'damaged', at })
	return result.data
}
