import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { afterAll, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import type { TableLine } from './csv.ts'
import { readTableFile } from './table-file.ts'
import { writeXlsx } from './xlsx.ts'

const folder = mkdtempSync(join(tmpdir(), 'spoiwo-xlsx-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const BOOK = `${HEAD}<x:workbook xmlns:r="r"><x:sheets><x:sheet name="Ukryty" sheetId="1" state="hidden" r:id="rId1"/>
<x:sheet name="Lista &gt; 1" sheetId="2" r:id="rId2"/></x:sheets></x:workbook>`
const RELS =
	'<Relationships><Relationship Id="rId1" Target="no.xml"/><Relationship Target="/xl/worksheets/s.xml" Id="rId2"/></Relationships>'
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="00\\-000"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`
const STRINGS =
	'<sst><si><t>Imię</t></si><si><r><t>Zo</t></r><r><t xml:space="preserve">fia </t></r><rPh><t>x</t></rPh></si><si><t>A &amp; &#8211;</t></si></sst>'

test('a workbook as people make it is read as text', async () => {
	const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>PESEL</t></is></c><c r="C1" t="str"><f>1</f><v>Data</v></c></row>
<row r="3" spans="1:3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>8.5031200123E10</v></c><c r="C3" s="1"><v>46052.5</v></c></row>
<row><c t="s"><v>2</v></c><c s="3"/><c s="2"><v>46052</v></c></row><row r="7"><c r="B7" s="3"><v>2137</v></c></row>`
	expect(await read(workbook(`<sheetData>${rows}</sheetData>`))).toEqual([
		{ line: 1, cells: ['Imię', 'PESEL', 'Data'] },
		{ line: 3, cells: ['Zofia ', '85031200123', '2026-01-30'] },
		{ line: 4, cells: ['A & –', '', '2026-01-30'] },
		{ line: 7, cells: ['', '[PESEL 2137]', ''] },
	])
})

test('what is written is read back by us and by others, zeros and all', async () => {
	const cell = fc.oneof(
		fc.string({ unit: fc.constantFrom(...'aż0=+"&<>;|'), maxLength: 8 }),
		fc.constantFrom('_x0041_', 'a\rb', '\u{1f600}'),
	)
	const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 })
	await fc.assert(
		fc.asyncProperty(rows, async (found) => {
			const all = [['PESEL', 'x'], ...found.map(([a, b]) => [`0${a}`, b])]
			const bytes = await buffer(writeXlsx(all, 'Uczestnicy ["1"]'))
			expect((await read(bytes)).map((line) => 'cells' in line && line.cells)).toEqual(all)
			expect((await readSheet(bytes, { trim: false })).map((row) => row.map((each) => each ?? ''))).toEqual(all)
		}),
		{ numRuns: 30 },
	)
})

test('days of a workbook written by others are days', async () => {
	const bytes = await writeWorkbook([['d'], [new Date(Date.UTC(2026, 1, 28))]], { dateFormat: 'dd.mm.yyyy' }).toBuffer()
	expect((await read(bytes))[1]).toEqual({ line: 2, cells: ['2026-02-28'] })
})

test('a package that is no workbook, a broken one and a bomb are refused, each in one line', async () => {
	const refused = [{ line: 1, unreadable: 'not-a-workbook' }]
	expect(await read(zip({ 'word/document.xml': '<a/>' }))).toEqual(refused)
	expect(await read(Buffer.from('PK\x03\x04'))).toEqual(refused)
	expect(await read(workbook('<sheetData><row r="1"><c><v>'))).toEqual(refused)
	expect(await read(workbook(`<a>${' '.repeat(3_000_000)}</a>`))).toEqual(refused)
	const bomb = zip({ ...parts(''), 'xl/sharedStrings.xml': Buffer.alloc(120_000_000, ' <a/>') })
	expect(bomb.length).toBeLessThan(1_000_000)
	expect(await read(bomb)).toEqual([{ line: 1, unreadable: 'workbook-too-large' }])
})

test('a cell at the far end of the sheet does not fill the memory', async () => {
	const lines = await read(workbook('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'))
	expect(lines).toEqual([{ line: 1_048_576, cells: [] }])
})

test('1,000 broken workbooks: rows or a refusal, never a crash', { timeout: 60_000 }, async () => {
	const rows = [
		['a', 'b'],
		['Zofia', '1'],
	]
	const valid = await buffer(writeXlsx(rows, 's'))
	const change = fc.tuple(fc.nat(valid.length - 1), fc.nat(255))
	await fc.assert(
		fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), fc.nat(valid.length), async (changes, cut) => {
			const file = Buffer.from(valid)
			for (const [at, byte] of changes) file[at] = byte
			expect((await read(cut % 4 === 0 ? file.subarray(0, cut) : file)).every(({ line }) => line > 0)).toBe(true)
		}),
		{ numRuns: 1_000 },
	)
})

async function read(bytes: Uint8Array): Promise<TableLine[]> {
	const path = join(folder, 'file')
	writeFileSync(path, bytes)
	const lines: TableLine[] = []
	const numberText = (header: string, digits: string) => (digits.length < 11 ? `[${header} ${digits}]` : digits)
	for await (const line of readTableFile(path, numberText)) lines.push(line)
	return lines
}

function workbook(sheet: string): Buffer {
	return zip(parts(`<worksheet>${sheet}</worksheet>`.replace(/<v><\/worksheet>$/, '<v>')))
}

function parts(sheet: string): Record<string, string | Buffer> {
	return {
		'xl/workbook.xml': BOOK,
		'xl/_rels/workbook.xml.rels': RELS,
		'xl/styles.xml': STYLES,
		'xl/sharedStrings.xml': STRINGS,
		'xl/worksheets/s.xml': `${HEAD}<!-- a > b -->${sheet}`,
	}
}

/** A ZIP file by hand, so that broken and hostile ones can be made too. */
function zip(files: Record<string, string | Buffer>): Buffer {
	const locals: Buffer[] = []
	const directory: Buffer[] = []
	let offset = 0
	for (const [name, content] of Object.entries(files)) {
		const raw = Buffer.from(content)
		const packed = deflateRawSync(raw)
		const common = Buffer.alloc(26)
		common.writeUInt16LE(20, 0)
		common.writeUInt16LE(8, 4)
		common.writeUInt32LE(crc32(raw), 10)
		common.writeUInt32LE(packed.length, 14)
		common.writeUInt32LE(raw.length, 18)
		common.writeUInt16LE(name.length, 22)
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
		const tail = Buffer.alloc(14)
		tail.writeUInt32LE(offset, 10)
		directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name))
		locals.push(local)
		offset += local.length
	}
	const central = Buffer.concat(directory)
	const end = Buffer.alloc(18)
	end.writeUInt32LE(central.length, 8)
	end.writeUInt32LE(offset, 12)
	return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end])
}
