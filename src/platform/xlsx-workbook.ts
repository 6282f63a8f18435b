import { decodeText } from './text-encoding.ts'
import { type XmlListener, xmlAttribute, xmlFeed } from './xml-feed.ts'
import { unzipped, type ZipEntry, ZipRefused, zipEntries } from './zip-entries.ts'

/** What the cells of the first sheet need to be understood. */
export type Workbook = {
	sheet: ZipEntry
	strings: readonly string[]
	/** By style number: whether it shows a number as a date. */
	dateStyles: readonly boolean[]
	/** Days are counted from 1904 and not from 1900 (old Macintosh workbooks). */
	isFrom1904: boolean
}

/** Opens a workbook: its first visible sheet, texts and styles. Throws `ZipRefused` when it is none, or holds too much. */
export async function openWorkbook(path: string): Promise<Workbook> {
	const entries = await zipEntries(path)
	const book = await readBook(entries)
	const targets = await readTargets(entries)
	const sheet = entries.get(targets.get(book.sheetId) ?? 'xl/worksheets/sheet1.xml')
	if (sheet === undefined) throw new ZipRefused('not-a-workbook')
	return { sheet, isFrom1904: book.isFrom1904, strings: await readStrings(entries), dateStyles: await readDateStyles(entries) }
}

/** Feeds one XML file of a workbook to a listener; `afterChunk` runs after each piece, for those who hand results on. */
export async function* feedXml(entry: ZipEntry, listener: XmlListener, limitBytes: number): AsyncIterable<void> {
	const feed = xmlFeed(listener)
	for await (const chunk of decodeText(unzipped(entry, limitBytes), 'utf-8')) {
		if (!feed(chunk)) throw new ZipRefused('not-a-workbook')
		yield
	}
}

const STRINGS_BYTES = 100_000_000
const PART_BYTES = 10_000_000
const NOTHING: XmlListener = { opened: () => {}, closed: () => {}, text: () => {} }
/** Numbers of the built-in formats that show dates (ECMA-376 part 1, 18.8.30). */
const DATE_FORMATS = new Set([
	14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

async function readPart(entry: ZipEntry | undefined, listener: Partial<XmlListener>, limitBytes = PART_BYTES): Promise<void> {
	if (entry === undefined) return
	for await (const _ of feedXml(entry, { ...NOTHING, ...listener }, limitBytes));
}

async function readBook(entries: ReadonlyMap<string, ZipEntry>): Promise<{ sheetId: string; isFrom1904: boolean }> {
	const part = entries.get('xl/workbook.xml')
	if (part === undefined) throw new ZipRefused('not-a-workbook')
	const sheets: { id: string; isHidden: boolean }[] = []
	let isFrom1904 = false
	await readPart(part, {
		opened: (name, attributes) => {
			if (name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(xmlAttribute(attributes, 'date1904') ?? '')
			if (name !== 'sheet') return
			const id = /:id=["']([^"']*)/.exec(attributes)?.[1] ?? ''
			sheets.push({ id, isHidden: (xmlAttribute(attributes, 'state') ?? 'visible') !== 'visible' })
		},
	})
	return { sheetId: (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])?.id ?? '', isFrom1904 }
}

async function readTargets(entries: ReadonlyMap<string, ZipEntry>): Promise<Map<string, string>> {
	const targets = new Map<string, string>()
	await readPart(entries.get('xl/_rels/workbook.xml.rels'), {
		opened: (name, attributes) => {
			const target = xmlAttribute(attributes, 'Target')
			if (name !== 'Relationship' || target === undefined) return
			targets.set(xmlAttribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
		},
	})
	return targets
}

async function readStrings(entries: ReadonlyMap<string, ZipEntry>): Promise<string[]> {
	const strings: string[] = []
	const texts = textListener((text) => strings.push(text), 'si')
	await readPart(entries.get('xl/sharedStrings.xml'), texts, STRINGS_BYTES)
	return strings
}

/** Joins the runs of a rich text; readings of ideographs (`rPh`) are no part of it. */
function textListener(found: (text: string) => void, around: string): XmlListener {
	let text = ''
	let isText = false
	let isReading = false
	return {
		opened: (name) => {
			if (name === around) text = ''
			else if (name === 'rPh') isReading = true
			else if (name === 't') isText = !isReading
		},
		closed: (name) => {
			if (name === around) found(text)
			else if (name === 'rPh') isReading = false
			else if (name === 't') isText = false
		},
		text: (piece) => {
			if (isText) text += piece
		},
	}
}

async function readDateStyles(entries: ReadonlyMap<string, ZipEntry>): Promise<boolean[]> {
	const customDates = new Map<number, boolean>()
	const styles: boolean[] = []
	let isCellFormats = false
	await readPart(entries.get('xl/styles.xml'), {
		opened: (name, attributes) => {
			const format = Number(xmlAttribute(attributes, 'numFmtId') ?? 0)
			if (name === 'numFmt') customDates.set(format, isDateCode(xmlAttribute(attributes, 'formatCode') ?? ''))
			if (name === 'cellXfs') isCellFormats = true
			if (name === 'xf' && isCellFormats) styles.push(customDates.get(format) ?? DATE_FORMATS.has(format))
		},
		closed: (name) => {
			if (name === 'cellXfs') isCellFormats = false
		},
	})
	return styles
}

/** A format code that shows a day, month or year, once quoted words, escapes, colours and locales are taken out. */
function isDateCode(code: string): boolean {
	const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
	return !/general/i.test(bare) && /[ymd]/i.test(bare)
}
