import { Readable } from 'node:stream'
import { type ZippedText, zipTexts } from './zip-writer.ts'

/**
 * Writes one sheet of text cells as XLSX, row by row with flat memory. All cells are text, so identifiers and phones keep their zeros and
 * nothing is run as a formula. The first row is bold and stands fast.
 */
export function writeXlsx(rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>, sheet: string): Readable {
	return Readable.from(zipTexts(workbook(rows, sheet)), { objectMode: false })
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const PIECE_LENGTH = 64_000
/** The longest name of a sheet, and the signs that it may not have. */
const NAME_LENGTH = 31
const NOT_IN_NAME = /[[\]:*?/\\]/g

function workbook(rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>, sheet: string): ZippedText[] {
	const types = ['sheet.main', 'worksheet', 'styles'].map((type) => `${SHEET_TYPE}.${type}+xml`)
	const paths = ['/xl/workbook.xml', '/xl/worksheets/sheet1.xml', '/xl/styles.xml']
	const overrides = paths.map((path, at) => `<Override PartName="${path}" ContentType="${types[at]}"/>`).join('')
	const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
	const name = escaped(sheet.replace(NOT_IN_NAME, ' ').slice(0, NAME_LENGTH)).replaceAll('"', '&quot;')
	const sheets = `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>`
	return [
		part('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides}</Types>`),
		part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
		part('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${sheets}</workbook>`),
		part(
			'xl/_rels/workbook.xml.rels',
			relations([
				['worksheet', 'worksheets/sheet1.xml'],
				['styles', 'styles.xml'],
			]),
		),
		part('xl/styles.xml', STYLES),
		{ name: 'xl/worksheets/sheet1.xml', pieces: sheetPieces(rows) },
	]
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/></cellXfs></styleSheet>`

function part(name: string, xml: string): ZippedText {
	return { name, pieces: [HEAD + xml] }
}

function relations(targets: readonly (readonly [string, string])[]): string {
	const each = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`)
	return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

/** Rows are handed on in pieces of some size: a piece a row would cost more than the row. */
async function* sheetPieces(rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>): AsyncIterable<string> {
	const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
	let piece = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetData>`
	let line = 0
	for await (const cells of rows) {
		piece += rowXml(cells, ++line)
		if (piece.length < PIECE_LENGTH) continue
		yield piece
		piece = ''
	}
	yield `${piece}</sheetData></worksheet>`
}

function rowXml(cells: readonly string[], line: number): string {
	const style = line === 1 ? 1 : 0
	const written = cells.map((text, column) => (text === '' ? '' : cellXml(text, `${columnLetters(column)}${line}`, style)))
	return `<row r="${line}">${written.join('')}</row>`
}

function cellXml(text: string, place: string, style: number): string {
	return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function columnLetters(column: number): string {
	const last = String.fromCharCode(65 + (column % 26))
	return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** XML text; signs that XML cannot hold are left out, and what looks like the escape of a workbook is kept as it is. */
function escaped(text: string): string {
	return text
		.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('\r', '_x000D_')
		.replace(NOT_IN_XML, '')
}

const NOT_IN_XML = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
