import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gpsJpeg, jpegOf, smallJpeg, smallPng } from '#test/photos'
import { openScene, type Scene, strangerId } from '#test/scene'
import { Absent } from './absent.ts'
import { dropFile, getFile, type KeptFileId, keepContent, keepFile, MOST_KEPT_BYTES, openFile } from './kept-file.ts'
import { cleanPhoto } from './photo.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene()
})
afterAll(() => scene.close())

const folder = mkdtempSync(join(tmpdir(), 'spoiwo-kept-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function brought(name: string, content: Uint8Array) {
	const path = join(folder, 'brought')
	writeFileSync(path, content)
	return { path, name, bytes: content.length }
}

async function contentOf(id: KeptFileId): Promise<Buffer> {
	return scene.inside('coordinator', async ({ db, partnership }) => {
		const reply = await openFile(db, partnership, id)
		if (reply.kind !== 'stream') throw new Error('a kept file is streamed')
		const pieces: Buffer[] = []
		for await (const piece of reply.chunks(db)) pieces.push(Buffer.from(piece))
		return Buffer.concat(pieces)
	})
}

test('a photo is kept without its place, its camera and its owner, and stays turned as it was', async () => {
	const photo = gpsJpeg({ turn: 6 })
	expect(photo.includes('GPS-52.2297')).toBe(true)
	const kept = await scene.inside('coordinator', (act) => keepFile(act, brought('plac zabaw.jpg', photo), { kind: 'photo' }))
	if (!kept.ok) throw new Error(kept.refusal.code)
	const content = await contentOf(kept.value)
	for (const secret of ['GPS-52.2297', 'Aparat Zmyślony', 'komentarz', 'miniatura', 'za końcem'])
		expect(content.includes(secret)).toBe(false)
	expect(content.subarray(0, 2).toString('hex')).toBe('ffd8')
	expect(content.subarray(-2).toString('hex')).toBe('ffd9')
	expect(content.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
	expect(content.includes(Buffer.from([0x11, 0x22, 0xff, 0x00, 0x33]))).toBe(true)
})

test('what is no photo is refused, whatever its name says', async () => {
	for (const [name, content] of [
		['wirus.jpg', Buffer.from('MZ to nie jest zdjęcie')],
		['strona.png', Buffer.from('<svg onload="alert(1)"/>')],
		['polowa.jpg', smallJpeg().subarray(0, 40)],
		['glowa.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
		['uszkodzone.png', Buffer.from(smallPng()).fill(7, 40, 45)],
		['gif.png', Buffer.from('GIF89a\x01\x00\x01\x00')],
		['umowa.jpg', Buffer.from('%PDF-1.7 ... %%EOF')],
	] as const) {
		const kept = await scene.inside('coordinator', (act) => keepFile(act, brought(name, content), { kind: 'photo' }))
		expect(kept, name).toEqual({ ok: false, refusal: { code: 'not-a-photo' } })
	}
})

test('a picture made to fill a memory, an empty file and a file too large are refused', async () => {
	const vast = jpegOf({ width: 65_000, height: 65_000 })
	await scene.inside('coordinator', async (act) => {
		expect(await keepFile(act, brought('x.jpg', vast), { kind: 'photo' })).toMatchObject({ refusal: { code: 'photo-too-many-points' } })
		expect(await keepFile(act, undefined, { kind: 'photo' })).toMatchObject({ refusal: { code: 'file-missing' } })
		const heavy = { path: '/nowhere', name: 'x.jpg', bytes: MOST_KEPT_BYTES + 1 }
		expect(await keepFile(act, heavy, { kind: 'photo' })).toMatchObject({ refusal: { code: 'file-too-large' } })
		expect(await keepFile(act, brought('x.pdf', Buffer.from('umowa')), { kind: 'paper' })).toMatchObject({
			refusal: { code: 'not-a-scan' },
		})
	})
})

test('a PNG keeps only what draws it, and a scan may be a PDF', async () => {
	const text = pngChunk('tEXt', Buffer.from('Author\0Osoba Zmyślona'))
	const png = Buffer.from(smallPng())
	const withText = Buffer.concat([png.subarray(0, 33), text, png.subarray(33), Buffer.from('za końcem')])
	const clean = cleanPhoto(withText)
	expect(clean.ok && Buffer.from(clean.value.content).equals(png)).toBe(true)
	const pdf = Buffer.from('%PDF-1.7\nskan umowy\n%%EOF\n')
	const kept = await scene.inside('coordinator', (act) =>
		keepContent(act, { kind: 'paper', name: '../../etc/umowa\u202e.pdf', content: pdf }),
	)
	if (!kept.ok) throw new Error(kept.refusal.code)
	const file = await scene.inside('coordinator', ({ db, partnership }) => getFile(db, partnership, kept.value))
	expect(file).toEqual({ id: kept.value, kind: 'paper', type: 'application/pdf', name: 'umowa.pdf', bytes: pdf.length })
	expect((await contentOf(kept.value)).equals(pdf)).toBe(true)
})

test('a WebP loses what its camera wrote', () => {
	const chunk = (name: string, body: Buffer) => {
		const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
		head.writeUInt32LE(body.length, 4)
		return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
	}
	const drawing = chunk('VP8L', Buffer.from([0x2f, 1, 0x40, 0, 0, 9, 9]))
	const body = Buffer.concat([
		Buffer.from('WEBP'),
		chunk('VP8X', Buffer.from([0b1100, 0, 0, 0, 1, 0, 0, 1, 0, 0])),
		drawing,
		chunk('EXIF', Buffer.from('GPS tu')),
	])
	const whole = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), body])
	whole.writeUInt32LE(body.length, 4)
	const clean = cleanPhoto(whole)
	if (!clean.ok) throw new Error(clean.refusal.code)
	const content = Buffer.from(clean.value.content)
	expect(clean.value.type).toBe('image/webp')
	expect(content.includes('GPS tu')).toBe(false)
	expect(content[20]).toBe(0)
	expect(content.readUInt32LE(4)).toBe(content.length - 8)
	expect(content.includes(drawing)).toBe(true)
})

test('the same content is kept once, and goes with the last file that has it', async () => {
	const large = jpegOf({ width: 800, height: 600, filler: 700_000 })
	const keep = () => scene.inside('coordinator', (act) => keepContent(act, { kind: 'photo', name: 'plac.jpg', content: large }))
	const [first, second] = [await keep(), await keep()]
	if (!first.ok || !second.ok) throw new Error('refused')
	const hash = async () =>
		(await scene.owner.query('select content_hash from platform.kept_file where id = $1', [second.value])).rows[0].content_hash
	const of = await hash()
	const pieces = async () => (await scene.owner.query('select place from platform.kept_piece where content_hash = $1', [of])).rowCount
	expect(await pieces()).toBe(3)
	await scene.inside('coordinator', (act) => dropFile(act, first.value))
	expect((await contentOf(second.value)).length).toBe(large.length)
	await scene.inside('coordinator', (act) => dropFile(act, second.value))
	expect(await pieces()).toBe(0)
})

test('a file of another partnership is not there', async () => {
	await expect(scene.inside('coordinator', ({ db, partnership }) => getFile(db, partnership, strangerId()))).rejects.toThrow(Absent)
})

test('no bytes make the cleaning fail, and what it keeps it keeps again', () => {
	const broken = fc
		.tuple(fc.constantFrom(smallJpeg(), gpsJpeg({ turn: 3 }), smallPng()), fc.nat(400), fc.nat(255))
		.map(([photo, at, byte]) => {
			const changed = Buffer.from(photo)
			changed[at % changed.length] = byte
			return changed
		})
	fc.assert(
		fc.property(fc.oneof(broken, fc.uint8Array()), (bytes) => {
			const once = cleanPhoto(bytes)
			if (!once.ok) return
			const again = cleanPhoto(once.value.content)
			expect(again.ok && Buffer.from(again.value.content).equals(once.value.content)).toBe(true)
		}),
		{ numRuns: 2000 },
	)
})

function pngChunk(name: string, body: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
	length.writeUInt32BE(body.length)
	sum.writeUInt32BE(crc32(named))
	return Buffer.concat([length, named, sum])
}
