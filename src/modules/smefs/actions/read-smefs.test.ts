import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readCsv, writeCsv } from '#platform/csv'
import { arbitraryRow } from '../rules/arbitrary-row.test.ts'
import type { SmefsItem } from '../rules/file-reading.ts'
import { headerCells, writeRow } from '../rules/write-row.ts'
import { readSmefs } from './read-smefs.ts'

test('an exported file imports back unchanged', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(arbitraryRow, { maxLength: 5 }), async (rows) => {
			const items = await read(await fileOf(rows.map((row) => writeRow(row))))
			expect(items.flatMap((item) => (item.kind === 'row' ? [writeRow(item.row)] : []))).toEqual(rows.map((row) => writeRow(row)))
			expect(items.some(({ kind }) => kind === 'problems')).toBe(false)
		}),
		{ numRuns: 50 },
	)
})

test('an empty file says so once, a file of another kind says which columns are missing', async () => {
	const missing = Array.from({ length: 9 }, () => ({ line: 1, kind: 'header-missing' }))
	expect(await read(Buffer.from(''))).toMatchObject([{ kind: 'problems', line: 1, problems: [{ column: '', kind: 'header-missing' }] }])
	for (const blank of ['\ufeff', '\r\n\r\n', ';;;\r\n'])
		expect(await read(Buffer.from(blank))).toMatchObject([{ problems: [{ column: '', kind: 'header-missing' }] }])
	expect(await read(Buffer.from('imie,nazwisko\nEwa,Nowak\n'))).toMatchObject([{ line: 1, problems: missing }])
})

test('a picture is no text, and columns that we do not know are told', async () => {
	expect(await read(Buffer.from([0x89, 0x50, 0, 0]))).toMatchObject([{ problems: [{ kind: 'not-text', line: 1 }] }])
	const items = await read(Buffer.from(`${[...headerCells(), 'Uwagi'].join(';')}\r\n;;\r\n`))
	expect(items).toEqual([{ kind: 'columns', line: 1, unknown: ['Uwagi'] }])
})

test('10,000 broken files: rows or problems, never a crash', { timeout: 60_000 }, async () => {
	const valid = await fileOf(fc.sample(arbitraryRow, { numRuns: 3, seed: 7 }).map((row) => writeRow(row)))
	const files = fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated(valid), spliced(valid), cells())
	await fc.assert(
		fc.asyncProperty(files, async (file) => {
			const items = await read(file)
			expect(items.length).toBeGreaterThan(0)
			for (const item of items) if (item.kind === 'problems') expect(item.problems.length).toBeGreaterThan(0)
		}),
		{ numRuns: 10_000 },
	)
})

/** Some bytes of a valid file changed, and its end cut off. */
function mutated(valid: Uint8Array): fc.Arbitrary<Uint8Array> {
	const change = fc.tuple(fc.nat(valid.length - 1), fc.nat(255))
	return fc.tuple(fc.array(change, { maxLength: 8 }), fc.nat(valid.length)).map(([changes, end]) => {
		const file = Uint8Array.from(valid)
		for (const [at, byte] of changes) file[at] = byte
		return end % 3 === 0 ? file.subarray(0, end) : file
	})
}

/** A valid file with a piece in another encoding or a huge field in the middle. */
function spliced(valid: Buffer): fc.Arbitrary<Uint8Array> {
	const piece = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 50 }).map((text) => Buffer.from(text)),
		fc.constantFrom('Żółć;ŁĘ"', ';;;"', '"\n', '\r').map((text) => iconv.encode(text, 'windows-1250')),
		fc.integer({ min: 1, max: 20_000 }).map((length) => Buffer.alloc(length, 'ab;')),
	)
	return fc.tuple(fc.nat(valid.length), piece).map(([at, bytes]) => Buffer.concat([valid.subarray(0, at), bytes, valid.subarray(at)]))
}

/** The right header over any cells at all. */
function cells(): fc.Arbitrary<Uint8Array> {
	const cell = fc.oneof(
		fc.string({ maxLength: 12 }),
		fc.constantFrom('', 'Tak', '|', '2026-02-30', '31.12.2026', '00000000000', "'=", '-1'),
	)
	const row = fc.array(cell, { minLength: 38, maxLength: 45 }).map((found) => found.join(';'))
	return fc.array(row, { maxLength: 3 }).map((rows) => Buffer.from([headerCells().join(';'), ...rows].join('\n')))
}

function fileOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
	return buffer(writeCsv([headerCells(), ...rows]))
}

async function read(file: Uint8Array): Promise<SmefsItem[]> {
	const items: SmefsItem[] = []
	for await (const item of readSmefs(readCsv(() => once(file)))) items.push(item)
	return items
}

async function* once(file: Uint8Array): AsyncIterable<Uint8Array> {
	yield file
}
