import type { TableLine } from './csv.ts'
import { feedXml, openWorkbook, type Workbook } from './xlsx-workbook.ts'
import { type XmlListener, xmlAttribute } from './xml-feed.ts'
import { ZipRefused } from './zip-entries.ts'

export { writeXlsx } from './write-xlsx.ts'

/** How to write down the number of a cell under a header: spreadsheets drop leading zeros, and only the reader knows where they belong. */
export type NumberText = (header: string, digits: string) => string

/**
 * Reads the first visible sheet of a workbook, one row at a time, memory flat but for its table of texts. Cells are text: dates
 * `YYYY-MM-DD`, whole numbers without exponent. Rows are filled up to the width of the first one. Nothing in the file makes it throw:
 * what is no workbook, or unpacks to more than it may, is a line `unreadable`.
 */
export async function* readXlsxFile(path: string, numberText: NumberText = (_, digits) => digits): AsyncIterable<TableLine> {
	const rows = rowQueue()
	let header: readonly string[] | undefined
	let told = 0
	try {
		const book = await openWorkbook(path)
		const listener = sheetListener(book, rows)
		for await (const _ of feedXml(book.sheet, listener, SHEET_BYTES)) {
			for (const { line, cells } of rows.taken()) {
				header ??= headerOf(cells)
				told = line
				yield { line, cells: filled(cells, header ?? [], numberText) }
			}
		}
		if (!rows.isWhole) yield { line: told + 1, unreadable: 'not-a-workbook' }
	} catch (error) {
		yield { line: told + 1, unreadable: refusal(error) }
	}
}

const SHEET_BYTES = 500_000_000
const MOST_COLUMNS = 1_000
const LAST_DAY_SERIAL = 2_958_465
const DAY_MS = 86_400_000

type Cell = { text: string; isNumber: boolean }
type SheetRow = { line: number; cells: readonly Cell[] }
const EMPTY: Cell = { text: '', isNumber: false }

/** The first row that holds anything names the columns. */
function headerOf(cells: readonly Cell[]): readonly string[] | undefined {
	return cells.length > 0 ? cells.map(({ text }) => text) : undefined
}

function refusal(error: unknown): ZipRefused['reason'] {
	if (error instanceof ZipRefused) return error.reason
	// What zlib says of broken bytes; anything else (the disk) is a fault.
	if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return 'not-a-workbook'
	throw error
}

function rowQueue() {
	let waiting: SheetRow[] = []
	const queue = {
		line: 0,
		isWhole: false,
		add(cells: readonly Cell[]): void {
			waiting.push({ line: queue.line, cells })
		},
		taken(): SheetRow[] {
			const rows = waiting
			waiting = []
			return rows
		},
	}
	return queue
}

function filled(cells: readonly Cell[], header: readonly string[], numberText: NumberText): string[] {
	return Array.from({ length: Math.max(cells.length, header.length) }, (_, at) => {
		const { text, isNumber } = cells[at] ?? EMPTY
		return isNumber ? numberText(header[at] ?? '', text) : text
	})
}

type Open = { column: number; type: string; style: number; value: string }

/** Follows `row`, `c`, `v` and the texts of `is`; a place without a number follows the one before it. */
function sheetListener(book: Workbook, rows: ReturnType<typeof rowQueue>): XmlListener {
	let cells: Cell[] | undefined
	let cell: Open | undefined
	let next = 0
	let isValue = false
	let isReading = false
	return {
		opened: (name, attributes) => {
			if (name === 'row') {
				rows.line = rowNumber(xmlAttribute(attributes, 'r'), rows.line)
				cells = []
				next = 0
			} else if (name === 'c') cell = openCell(attributes, next)
			else if (name === 'rPh') isReading = true
			else isValue = cell !== undefined && !isReading && (name === 'v' || name === 't')
		},
		closed: (name) => {
			isValue = false
			if (name === 'rPh') isReading = false
			if (name === 'c' && cell !== undefined) {
				place(cells ?? [], cell, book)
				next = cell.column + 1
				cell = undefined
			}
			if (name === 'row') {
				// A row that never began is a broken file: the parser does not match ends to beginnings.
				if (cells !== undefined) rows.add(cells)
				cells = undefined
			}
			if (name === 'worksheet') rows.isWhole = true
		},
		text: (text) => {
			if (isValue && cell !== undefined) cell.value += text
		},
	}
}

function rowNumber(text: string | undefined, before: number): number {
	const found = Number(text)
	return Number.isInteger(found) && found > before && found <= 1_048_576 ? found : before + 1
}

function openCell(attributes: string, next: number): Open {
	const column = columnIndex(xmlAttribute(attributes, 'r')) ?? next
	return { column, type: xmlAttribute(attributes, 't') ?? 'n', style: Number(xmlAttribute(attributes, 's') ?? 0), value: '' }
}

function columnIndex(place: string | undefined): number | undefined {
	const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
	if (letters === undefined) return undefined
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function place(cells: Cell[], cell: Open, book: Workbook): void {
	if (cell.column >= MOST_COLUMNS || cell.value === '') return
	while (cells.length < cell.column) cells.push(EMPTY)
	cells[cell.column] = cellOf(cell, book)
}

function cellOf({ type, style, value }: Open, book: Workbook): Cell {
	if (type === 's') return text(book.strings[Number(value)] ?? '')
	if (type === 'b') return text(value === '1' ? 'TRUE' : 'FALSE')
	if (type === 'd') return text(value.replace(/T.*$/, ''))
	if (type !== 'n') return text(value)
	const number = Number(value)
	if (!Number.isFinite(number)) return text(value)
	if (book.dateStyles[style] && number >= 0 && number <= LAST_DAY_SERIAL) return text(serialDay(number, book.isFrom1904))
	return { text: Number.isSafeInteger(number) ? number.toFixed(0) : String(number), isNumber: true }
}

function text(raw: string): Cell {
	return { text: raw.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), isNumber: false }
}

/** Spreadsheets count 29 February 1900, which never was: days before 1 March 1900 stand one further. */
function serialDay(serial: number, isFrom1904: boolean): string {
	const whole = Math.floor(serial)
	const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
	return new Date(start + whole * DAY_MS).toISOString().slice(0, 10)
}
