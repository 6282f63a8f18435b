import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file to be put into a ZIP file: its text comes in pieces. */
export type ZippedText = { name: string; pieces: Iterable<string> | AsyncIterable<string> }

/** The bytes of a ZIP file, made as they are read, so that nothing is held in memory. Without ZIP64: up to 4 GB. */
export async function* zipTexts(files: Iterable<ZippedText>): AsyncIterable<Buffer> {
	const directory: Buffer[] = []
	let offset = 0
	for (const { name, pieces } of files) {
		const start = offset
		const tally: Tally = { crc: 0, bytes: 0, packedBytes: 0 }
		for await (const chunk of zipText(name, pieces, tally)) {
			offset += chunk.length
			yield chunk
		}
		directory.push(directoryEntry(name, start, tally))
	}
	const central = Buffer.concat(directory)
	yield central
	yield endRecord(directory.length, central.length, offset)
}

type Tally = { crc: number; bytes: number; packedBytes: number }

const VERSION = 20
/** Sizes follow the content (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1 January 1980: the same content gives the same bytes whenever it is written. */
const DOS_DAY = 0x0021

async function* zipText(name: string, pieces: ZippedText['pieces'], tally: Tally): AsyncIterable<Buffer> {
	yield Buffer.concat([
		words([0x04034b50]),
		halves([VERSION, FLAGS, DEFLATED, 0, DOS_DAY]),
		words([0, 0, 0]),
		nameHead(name),
		Buffer.from(name),
	])
	const packed = pipeline(Readable.from(counted(pieces, tally)), createDeflateRaw(), endQuietly)
	for await (const chunk of packed) {
		tally.packedBytes += chunk.length
		yield chunk
	}
	yield words([0x08074b50, tally.crc, tally.packedBytes, tally.bytes])
}

/** A source that breaks is told to the one who reads; that it ended is told to nobody else. */
function endQuietly(): void {}

async function* counted(pieces: ZippedText['pieces'], tally: Tally): AsyncIterable<Buffer> {
	for await (const piece of pieces) {
		const bytes = Buffer.from(piece)
		tally.crc = crc32(bytes, tally.crc)
		tally.bytes += bytes.length
		yield bytes
	}
}

function directoryEntry(name: string, start: number, { crc, bytes, packedBytes }: Tally): Buffer {
	const head = [words([0x02014b50]), halves([VERSION, VERSION, FLAGS, DEFLATED, 0, DOS_DAY]), words([crc, packedBytes, bytes])]
	return Buffer.concat([...head, nameHead(name), halves([0, 0, 0]), words([0, start]), Buffer.from(name)])
}

function endRecord(count: number, size: number, start: number): Buffer {
	return Buffer.concat([words([0x06054b50]), halves([0, 0, count, count]), words([size, start]), halves([0])])
}

function nameHead(name: string): Buffer {
	return halves([Buffer.byteLength(name), 0])
}

function halves(values: readonly number[]): Buffer {
	const bytes = Buffer.alloc(values.length * 2)
	for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2)
	return bytes
}

function words(values: readonly number[]): Buffer {
	const bytes = Buffer.alloc(values.length * 4)
	for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4)
	return bytes
}
