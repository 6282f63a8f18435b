import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readCsv, type TableLine, writeCsv } from './csv.ts'

test('the three ways in which files are written give the same text', async () => {
	const text = 'Imię;Nazwisko\r\nŻółcień;Źdźbło–Ąę\r\n'
	const expected = [
		{ line: 1, cells: ['Imię', 'Nazwisko'] },
		{ line: 2, cells: ['Żółcień', 'Źdźbło–Ąę'] },
	]
	expect(await read(Buffer.from(text))).toEqual(expected)
	expect(await read(Buffer.from(`\uFEFF${text}`))).toEqual(expected)
	expect(await read(iconv.encode(text, 'windows-1250'))).toEqual(expected)
})

test('the encoding is found also when the first Polish letter stands at the end of a long file', async () => {
	const text = `${'Ewa;Nowak\n'.repeat(20_000)}Łucja;Żak\n`
	for (const bytes of [Buffer.from(text), iconv.encode(text, 'windows-1250')]) {
		expect((await read(bytes)).at(-1)).toEqual({ line: 20_001, cells: ['Łucja', 'Żak'] })
	}
})

test('a letter cut in two between chunks is one letter', async () => {
	expect(await read(Buffer.from('ł;ż\n'), 1)).toEqual([{ line: 1, cells: ['ł', 'ż'] }])
})

test('the line is the row of a spreadsheet: breaks inside quotes do not count, blank lines do', async () => {
	expect(await read(Buffer.from('a;b\n"x\ny";z\n\nlast;1'))).toEqual([
		{ line: 1, cells: ['a', 'b'] },
		{ line: 2, cells: ['x\ny', 'z'] },
		{ line: 3, cells: [''] },
		{ line: 4, cells: ['last', '1'] },
	])
})

test('quotes inside a name stay, and ends of lines may be mixed', async () => {
	const lines = await read(Buffer.from('Stowarzyszenie "Barka";1\r\n"ul. ""Długa""; 5";2\n'))
	expect(lines.map((line) => 'cells' in line && line.cells)).toEqual([
		['Stowarzyszenie "Barka"', '1'],
		['ul. "Długa"; 5', '2'],
	])
})

test('a file that is no text is refused as a whole', async () => {
	const refusal = [{ line: 1, unreadable: 'not-text' }]
	expect(await read(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual(refusal)
	expect(await read(Buffer.from('a;b\n1;\u0000\n'))).toEqual(refusal)
	expect(await read(Buffer.from([0x61, 0x81, 0xff]))).toEqual(refusal)
	expect(await read(Buffer.from('\u0001\u0002\u0003\u0004a'))).toEqual(refusal)
})

test('a quote that nobody closed and an endless row stop the reading, they do not fill the memory', async () => {
	expect(await read(Buffer.from('a;b\nx;"y\n'))).toEqual([
		{ line: 1, cells: ['a', 'b'] },
		{ line: 2, unreadable: 'quote-not-closed' },
	])
	expect(await read(Buffer.from(`a;b\nx;"${'y\n'.repeat(1_000_000)}`))).toEqual([
		{ line: 1, cells: ['a', 'b'] },
		{ line: 2, unreadable: 'row-too-long' },
	])
})

test('an empty file has no line', async () => {
	expect(await read(Buffer.from(''))).toEqual([])
	expect(await read(Buffer.from('\uFEFF'))).toEqual([])
})

test('what is written reads back, whatever the cells', async () => {
	const cell = fc.string({ unit: fc.constantFrom(...'ab;"\'\nżŁ= |') })
	await fc.assert(
		fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), async (rows) => {
			const lines = await read(await buffer(writeCsv(rows)))
			expect(lines.map((line) => 'cells' in line && line.cells)).toEqual(rows)
		}),
	)
})

test('a written file begins with the mark that spreadsheets look for, or without it', async () => {
	expect((await buffer(writeCsv([['ą', 'b']]))).toString('hex')).toBe('efbbbfc4853b620d0a')
	expect((await buffer(writeCsv([['ą', 'b']], { bom: false }))).toString()).toBe('ą;b\r\n')
})

async function read(bytes: Uint8Array, size = 65_536): Promise<TableLine[]> {
	const lines: TableLine[] = []
	for await (const line of readCsv(() => chunks(bytes, size))) lines.push(line)
	return lines
}

async function* chunks(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
