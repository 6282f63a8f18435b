import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

/** Why a package was refused: it is no package that we read, or it holds more than it may (a zip bomb). */
export class ZipRefused extends Error {
	readonly reason: 'not-a-workbook' | 'workbook-too-large'

	constructor(reason: 'not-a-workbook' | 'workbook-too-large') {
		super(reason)
		this.reason = reason
	}
}

/** A file inside a ZIP file. */
export type ZipEntry = { path: string; method: number; packedBytes: number; offset: number }

/** The files inside a ZIP file, by name, from its directory at the end. Throws `ZipRefused` when it has none. */
export async function zipEntries(path: string): Promise<Map<string, ZipEntry>> {
	const file = await open(path)
	try {
		const end = await readEnd(file)
		const size = end.readUInt32LE(12)
		if (size > DIRECTORY_BYTES) throw new ZipRefused('workbook-too-large')
		return readDirectory(path, await readAt(file, end.readUInt32LE(16), size))
	} finally {
		await file.close()
	}
}

/** The bytes of one file inside, unpacked as they are read. Throws `ZipRefused` beyond `limitBytes`, whatever the directory promised. */
export async function* unzipped(entry: ZipEntry, limitBytes: number): AsyncIterable<Uint8Array> {
	const start = await dataStart(entry)
	if (entry.packedBytes === 0) return
	const packed = createReadStream(entry.path, { start, end: start + entry.packedBytes - 1 })
	const bytes = entry.method === STORED ? packed : pipeline(packed, createInflateRaw(), endQuietly)
	let total = 0
	for await (const chunk of bytes) {
		total += chunk.length
		if (total > limitBytes) throw new ZipRefused('workbook-too-large')
		yield chunk
	}
}

/** A broken stream is told to the one who reads it; that it ended is told to nobody else. */
function endQuietly(): void {}

const STORED = 0
const DEFLATED = 8
const DIRECTORY_BYTES = 1_000_000
const END_BYTES = 22
const END_SEARCH = END_BYTES + 0xffff
const END_MARK = Buffer.from('PK\x05\x06', 'latin1')
const ENTRY_MARK = 0x02014b50
const ENTRY_BYTES = 46
const LOCAL_MARK = 0x04034b50
const LOCAL_BYTES = 30

async function readEnd(file: FileHandle): Promise<Buffer> {
	const { size } = await file.stat()
	const tail = await readAt(file, Math.max(0, size - END_SEARCH), Math.min(size, END_SEARCH))
	const at = tail.lastIndexOf(END_MARK)
	if (at < 0 || at + END_BYTES > tail.length) throw new ZipRefused('not-a-workbook')
	return tail.subarray(at, at + END_BYTES)
}

function readDirectory(path: string, directory: Buffer): Map<string, ZipEntry> {
	const entries = new Map<string, ZipEntry>()
	for (let at = 0; at + ENTRY_BYTES <= directory.length && directory.readUInt32LE(at) === ENTRY_MARK; ) {
		const nameBytes = directory.readUInt16LE(at + 28)
		const name = directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)
		const isEncrypted = directory.readUInt16LE(at + 8) % 2 === 1
		const method = directory.readUInt16LE(at + 10)
		if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw new ZipRefused('not-a-workbook')
		entries.set(name, { path, method, packedBytes: directory.readUInt32LE(at + 20), offset: directory.readUInt32LE(at + 42) })
		at += ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
	}
	return entries
}

async function dataStart({ path, offset }: ZipEntry): Promise<number> {
	const file = await open(path)
	try {
		const local = await readAt(file, offset, LOCAL_BYTES)
		if (local.readUInt32LE(0) !== LOCAL_MARK) throw new ZipRefused('not-a-workbook')
		return offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28)
	} finally {
		await file.close()
	}
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
	const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
	if (bytesRead < length) throw new ZipRefused('not-a-workbook')
	return buffer
}
