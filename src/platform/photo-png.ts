import { crc32 } from 'node:zlib'
import type { Drawn } from './photo-drawn.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Chunks that draw. Texts, times, EXIF and animation are not among them. */
const DRAWING = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'])

/** A PNG (ISO/IEC 15948) with its drawing chunks only; `undefined` when it is none, is damaged or ends too early. */
export function cleanPng(bytes: Uint8Array): Drawn | undefined {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	if (!view.subarray(0, 8).equals(SIGNATURE)) return undefined
	const kept: Buffer[] = [SIGNATURE]
	const names = new Set<string>()
	let at = 8
	while (!names.has('IEND')) {
		const chunk = chunkAt(view, at)
		if (chunk === undefined || (names.size === 0 && chunk.name !== 'IHDR')) return undefined
		if (DRAWING.has(chunk.name)) kept.push(chunk.whole)
		names.add(chunk.name)
		at += chunk.whole.length
	}
	const width = view.readUInt32BE(16)
	const height = view.readUInt32BE(20)
	if (!names.has('IDAT') || width === 0 || height === 0) return undefined
	return { type: 'image/png', width, height, content: Buffer.concat(kept) }
}

function chunkAt(view: Buffer, at: number): { name: string; whole: Buffer } | undefined {
	if (at + 12 > view.length) return undefined
	const end = at + 12 + view.readUInt32BE(at)
	if (end > view.length) return undefined
	const whole = view.subarray(at, end)
	const name = whole.toString('latin1', 4, 8)
	const isWhole = crc32(whole.subarray(4, -4)) === whole.readUInt32BE(whole.length - 4)
	return isWhole && (name !== 'IHDR' || whole.length === 25) ? { name, whole } : undefined
}
