import { crc32, deflateSync } from 'node:zlib'

/** Photos made up for tests: whole in form, with little or nothing on them. */
export function smallJpeg(): Buffer {
	return jpegOf({ width: 16, height: 8 })
}

/** A JPEG with EXIF (place, camera, how it is turned), a preview, a comment and something hung behind its end. */
export function gpsJpeg({ turn }: { turn: number }): Buffer {
	const tiff = [Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0])]
	const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), ...tiff, Buffer.from('GPS-52.2297 Aparat Zmyślony miniatura')])
	return jpegOf({
		width: 16,
		height: 8,
		before: [segment(0xe1, exif), segment(0xfe, Buffer.from('komentarz'))],
		after: Buffer.from('za końcem'),
	})
}

type Drawing = { width: number; height: number; before?: readonly Buffer[]; after?: Buffer; filler?: number }

/** A JPEG of this size; `filler` bytes make it heavy. */
export function jpegOf({ width, height, before = [], after = Buffer.alloc(0), filler = 0 }: Drawing): Buffer {
	const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
	return Buffer.concat([
		Buffer.from([0xff, 0xd8]),
		segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
		...before,
		segment(0xdb, Buffer.alloc(65, 1)),
		segment(0xc0, frame),
		segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
		Buffer.from([0x11, 0x22, 0xff, 0x00, 0x33]),
		Buffer.alloc(filler, 5),
		Buffer.from([0xff, 0xd9]),
		after,
	])
}

/** A PNG of one point. */
export function smallPng(): Buffer {
	const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
	const pixels = deflateSync(Buffer.from([0, 255]))
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
	return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

function segment(marker: number, body: Buffer): Buffer {
	const head = Buffer.from([0xff, marker, 0, 0])
	head.writeUInt16BE(body.length + 2, 2)
	return Buffer.concat([head, body])
}

function chunk(name: string, body: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
	length.writeUInt32BE(body.length)
	sum.writeUInt32BE(crc32(named))
	return Buffer.concat([length, named, sum])
}
