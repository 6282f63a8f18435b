import type { Drawn } from './photo-drawn.ts'

const MARKER = 0xff
const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const APP0 = 0xe0
const EXIF_SEGMENT = 0xe1
const ICC_SEGMENT = 0xe2
const ADOBE_SEGMENT = 0xee
/** Frames: every SOF but the tables that share their numbers (DHT, JPG, DAC). */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
/** Tables without which it cannot be drawn: Huffman, arithmetic, quantisation, lines, restarts. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd])

type Reading = { at: number; frame: { width: number; height: number } | undefined; turn: number; scans: number }

/** A JPEG (ITU T.81) with its drawing parts only; `undefined` when it is none or ends too early. */
export function cleanJpeg(bytes: Uint8Array): Drawn | undefined {
	if (bytes[0] !== MARKER || bytes[1] !== START) return undefined
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const reading: Reading = { at: 2, frame: undefined, turn: 1, scans: 0 }
	const kept: Uint8Array[] = []
	while (true) {
		const segment = nextSegment(view, reading)
		if (segment === undefined) return undefined
		if (segment.marker === END) break
		const part = keptPart(segment, reading)
		if (part !== undefined) kept.push(part)
		if (segment.marker === SCAN) kept.push(entropy(view, reading))
	}
	const { frame, turn, scans } = reading
	if (frame === undefined || scans === 0 || frame.width === 0) return undefined
	const content = Buffer.concat([Buffer.from([MARKER, START]), ...(turn === 1 ? [] : [turned(turn)]), ...kept, Buffer.from([MARKER, END])])
	return { type: 'image/jpeg', ...frame, content }
}

type Segment = { readonly marker: number; readonly whole: Buffer; readonly body: Buffer }

function nextSegment(view: Buffer, reading: Reading): Segment | undefined {
	let at = reading.at
	if (view[at] !== MARKER) return undefined
	while (view[at + 1] === MARKER) at += 1 // fill bytes
	const marker = view[at + 1]
	if (marker === undefined || marker < 0xc0) return undefined
	if (marker === END) return { marker, whole: view.subarray(at, at + 2), body: view.subarray(0, 0) }
	if (at + 4 > view.length) return undefined
	const length = view.readUInt16BE(at + 2)
	const end = at + 2 + length
	if (length < 2 || end > view.length) return undefined
	reading.at = end
	return { marker, whole: view.subarray(at, end), body: view.subarray(at + 4, end) }
}

/** What of a segment is copied; what it tells about the frame is noted. */
function keptPart({ marker, whole, body }: Segment, reading: Reading): Uint8Array | undefined {
	if (FRAMES.has(marker)) {
		if (body.length < 6) return undefined
		reading.frame = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) }
		return whole
	}
	if (marker === SCAN) reading.scans += 1
	if (marker === SCAN || TABLES.has(marker)) return whole
	if (marker === APP0 && starts(body, 'JFIF\0')) return withoutPreview(body)
	if (marker === ICC_SEGMENT && starts(body, 'ICC_PROFILE\0')) return whole
	if (marker === ADOBE_SEGMENT && starts(body, 'Adobe')) return whole
	if (marker === EXIF_SEGMENT && starts(body, 'Exif\0\0')) reading.turn = turnOf(body.subarray(6))
	return undefined
}

/** The coded pixels after a scan's head: until a marker that is neither a stuffed zero nor a restart. */
function entropy(view: Buffer, reading: Reading): Buffer {
	const from = reading.at
	let at = from
	while (at < view.length) {
		const found = view.indexOf(MARKER, at)
		const next = found < 0 ? undefined : view[found + 1]
		if (found < 0 || next === undefined) {
			at = view.length
		} else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) {
			at = found + 2
		} else {
			at = found
			break
		}
	}
	reading.at = at
	return view.subarray(from, at)
}

/** JFIF (APP0) says points per inch, and may carry a small picture: that one goes. */
function withoutPreview(body: Buffer): Buffer | undefined {
	if (body.length < 14) return undefined
	const said = Buffer.from(body.subarray(0, 14))
	said[12] = 0
	said[13] = 0
	return Buffer.concat([Buffer.from([MARKER, APP0, 0, 16]), said])
}

const ORIENTATION = 0x0112

/** How the photo is turned (1 to 8) by its EXIF (TIFF 6.0: the first directory); 1 when it does not say. */
function turnOf(tiff: Buffer): number {
	const little = starts(tiff, 'II')
	if (tiff.length < 14 || (!little && !starts(tiff, 'MM'))) return 1
	const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
	const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
	const entries = Math.min(short(directory), 200)
	for (let entry = 0; entry < entries; entry += 1) {
		const at = directory + 2 + entry * 12
		const turn = short(at + 8)
		if (short(at) === ORIENTATION) return turn >= 1 && turn <= 8 ? turn : 1
	}
	return 1
}

/** An EXIF segment that says how the photo is turned, and nothing else. */
function turned(turn: number): Buffer {
	const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]
	const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(tiff)])
	return Buffer.concat([Buffer.from([MARKER, EXIF_SEGMENT, 0, body.length + 2]), body])
}

function starts(body: Buffer, word: string): boolean {
	return body.subarray(0, word.length).toString('latin1') === word
}
