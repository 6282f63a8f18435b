import type { Drawn } from './photo-drawn.ts'

const DRAWING = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'])
/** Flags of VP8X (WebP container): that EXIF and XMP follow. */
const TELLS = 0b0000_1100
const HEAD = 12

/** A still WebP with its drawing chunks only; `undefined` when it is none, moves, or ends too early. */
export function cleanWebp(bytes: Uint8Array): Drawn | undefined {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	if (view.toString('latin1', 0, 4) !== 'RIFF' || view.toString('latin1', 8, HEAD) !== 'WEBP') return undefined
	const end = 8 + view.readUInt32LE(4)
	if (end > view.length) return undefined
	const kept: Buffer[] = []
	for (let at = HEAD; at + 8 <= end; ) {
		const name = view.toString('latin1', at, at + 4)
		const next = at + 8 + evened(view.readUInt32LE(at + 4))
		if (next > end) return undefined
		if (DRAWING.has(name)) kept.push(quiet(name, view.subarray(at, next)))
		at = next
	}
	const size = kept.map(sizeOf).find((found) => found !== undefined)
	if (size === undefined || !kept.some((chunk) => chunk.toString('latin1', 0, 3) === 'VP8' && chunk[3] !== 0x58)) return undefined
	return { type: 'image/webp', ...size, content: inContainer(kept) }
}

function inContainer(kept: readonly Buffer[]): Buffer {
	const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept])
	const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
	head.writeUInt32LE(body.length, 4)
	return Buffer.concat([head, body])
}

function quiet(name: string, chunk: Buffer): Buffer {
	if (name !== 'VP8X' || chunk.length < 18) return chunk
	const said = Buffer.from(chunk)
	said.writeUInt8(chunk.readUInt8(8) & ~TELLS, 8)
	return said
}

/** Width and height as the first chunk says them (RFC 9649). */
function sizeOf(chunk: Buffer): { width: number; height: number } | undefined {
	const name = chunk.toString('latin1', 0, 4)
	if (name === 'VP8X' && chunk.length >= 18) return { width: chunk.readUIntLE(12, 3) + 1, height: chunk.readUIntLE(15, 3) + 1 }
	if (name === 'VP8 ' && chunk.length >= 18) return { width: chunk.readUInt16LE(14) & 0x3fff, height: chunk.readUInt16LE(16) & 0x3fff }
	if (name === 'VP8L' && chunk.length >= 13) return losslessSize(chunk.readUInt32LE(9))
	return undefined
}

function losslessSize(bits: number): { width: number; height: number } {
	return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function evened(length: number): number {
	return length + (length % 2)
}
