import { createRequire } from 'node:module'
import { trust } from '#kernel/id'

/** A document of headings, sentences and tables. Every line of a table has one text a column; the first names the row. */
export type PdfPaper = {
	readonly title: string
	readonly lang: 'pl' | 'en'
	readonly madeAt: Date
	readonly parts: readonly PdfPart[]
}
type PdfPart =
	| { readonly kind: 'heading'; readonly text: string }
	| { readonly kind: 'text'; readonly text: string }
	/** What follows begins on a page of its own. */
	| { readonly kind: 'page' }
	| { readonly kind: 'table'; readonly columns: readonly PdfColumn[]; readonly rows: readonly (readonly string[])[] }
/** `width` is a share of the page's width; numbers stand at the end. */
export type PdfColumn = { readonly header: string; readonly width: number; readonly align?: 'left' | 'right' }

type Pdf = PDFKit.PDFDocument
type Structure = PDFKit.PDFStructureElement

/**
 * Lays a paper out on A4 as a tagged PDF (PDF/UA structure: Document, H1, H2, P, Table, TR, TH, TD) that screen readers can walk through,
 * with Polish letters embedded (Lato, OFL). Heads of tables stand again on each page.
 */
export async function writePdf(paper: PdfPaper): Promise<Uint8Array> {
	const pdf = await openPdf(paper)
	const whole = collect(pdf)
	const root = pdf.struct('Document')
	pdf.addStructure(root)
	write(pdf, root, { type: 'H1', text: paper.title, font: 'bold', size: 18 })
	for (const part of paper.parts) {
		if (part.kind === 'page') pdf.addPage()
		else if (part.kind === 'table') writeTable(pdf, root, part)
		else
			write(
				pdf,
				root,
				part.kind === 'heading'
					? { type: 'H2', text: part.text, font: 'bold', size: 13 }
					: { type: 'P', text: part.text, font: 'plain', size: 10 },
			)
	}
	root.end()
	numberPages(pdf)
	pdf.end()
	return whole
}

const { resolve } = createRequire(import.meta.url)
const PLAIN = resolve('@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf')
const BOLD = resolve('@expo-google-fonts/lato/700Bold/Lato_700Bold.ttf')

const MARGIN = 44
const LINE = 4

/** The library is loaded with the first paper: it weighs 30 MB that most days nobody needs. */
async function openPdf({ title, lang, madeAt }: PdfPaper): Promise<Pdf> {
	const { default: PDFDocument } = await import('pdfkit')
	const pdf = new PDFDocument({
		size: 'A4',
		margin: MARGIN,
		pdfVersion: '1.7',
		subset: trust('PDF/UA'), // the types of pdfkit lag behind it
		tagged: true,
		displayTitle: true,
		lang: lang === 'pl' ? 'pl-PL' : 'en-GB',
		bufferPages: true,
		font: PLAIN,
		info: { Title: title, Creator: 'Spoiwo', CreationDate: madeAt, ModDate: madeAt },
	})
	return pdf.registerFont('plain', PLAIN).registerFont('bold', BOLD)
}

function collect(pdf: Pdf): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = []
		pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
		pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
		pdf.on('error', reject)
	})
}

type Said = { type: 'H1' | 'H2' | 'P'; text: string; font: 'plain' | 'bold'; size: number }

function write(pdf: Pdf, root: Structure, { type, text, font, size }: Said): void {
	pdf.font(font).fontSize(size)
	if (pdf.y + pdf.heightOfString(text) > bottom(pdf)) pdf.addPage()
	root.add(pdf.struct(type, {}, () => void pdf.fillColor('#22252b').text(text, MARGIN, pdf.y, { width: pageWidth(pdf), lineGap: 2 })))
	pdf.y += size / 2
}

type Table = Extract<PdfPart, { kind: 'table' }>

function writeTable(pdf: Pdf, root: Structure, { columns, rows }: Table): void {
	const table = pdf.struct('Table')
	root.add(table)
	const heads = columns.map(({ header }) => header)
	pdf.fontSize(9)
	writeRow({ pdf, table, columns }, heads, 'head')
	for (const row of rows) {
		if (pdf.y + heightOf(pdf, columns, row) > bottom(pdf)) {
			pdf.addPage()
			repeatHeads(pdf, columns, heads)
		}
		writeRow({ pdf, table, columns }, row, 'body')
	}
	table.end()
	pdf.y += 12
}

/** On a further page the heads are a picture for the eye: the reader of the structure has met them already. */
function repeatHeads(pdf: Pdf, columns: readonly PdfColumn[], heads: readonly string[]): void {
	pdf.markContent('Artifact', { type: 'Layout' })
	drawCells({ pdf, columns }, heads, { font: 'bold', draw: (cell) => cell.draw() })
	underline(pdf, 1)
	pdf.endMarkedContent()
}

type Row = { pdf: Pdf; table: Structure; columns: readonly PdfColumn[] }
type Cell = { index: number; draw: () => void }

function writeRow({ pdf, table, columns }: Row, row: readonly string[], place: 'head' | 'body'): void {
	const line = pdf.struct('TR')
	table.add(line)
	drawCells({ pdf, columns }, row, {
		font: place === 'head' ? 'bold' : 'plain',
		draw: ({ index, draw }) => {
			const scope = { scope: place === 'head' ? 'Column' : 'Row' }
			line.add(place === 'head' || index === 0 ? pdf.struct('TH', trust(scope), draw) : pdf.struct('TD', {}, draw))
		},
	})
	line.end()
	pdf.markContent('Artifact', { type: 'Layout' })
	underline(pdf, place === 'head' ? 1 : 0.4)
	pdf.endMarkedContent()
}

function underline(pdf: Pdf, lineWidth: number): void {
	pdf
		.moveTo(MARGIN, pdf.y)
		.lineTo(MARGIN + pageWidth(pdf), pdf.y)
		.lineWidth(lineWidth)
		.stroke('#8b8678')
}

function drawCells(
	{ pdf, columns }: { pdf: Pdf; columns: readonly PdfColumn[] },
	row: readonly string[],
	how: { font: 'plain' | 'bold'; draw: (cell: Cell) => void },
): void {
	pdf.font(how.font).fontSize(9)
	const [top, height] = [pdf.y, heightOf(pdf, columns, row)]
	let left = MARGIN
	columns.forEach(({ align = 'left' }, index) => {
		const [x, width] = [left, columnWidth(pdf, columns, index)]
		how.draw({ index, draw: () => void pdf.fillColor('#22252b').text(row[index] || '–', x, top + LINE, { width: width - 8, align }) })
		left += width
	})
	pdf.y = top + height
}

function heightOf(pdf: Pdf, columns: readonly PdfColumn[], row: readonly string[]): number {
	const heights = columns.map((_, index) => pdf.heightOfString(row[index] || '–', { width: columnWidth(pdf, columns, index) - 8 }))
	return Math.max(...heights) + 2 * LINE
}

function columnWidth(pdf: Pdf, columns: readonly PdfColumn[], index: number): number {
	const all = columns.reduce((sum, { width }) => sum + width, 0)
	return (pageWidth(pdf) * (columns[index]?.width ?? 0)) / all
}

function numberPages(pdf: Pdf): void {
	const { count } = pdf.bufferedPageRange()
	for (let page = 0; page < count; page += 1) {
		pdf.switchToPage(page)
		pdf.page.margins.bottom = 0
		pdf.markContent('Artifact', { type: 'Pagination' })
		pdf
			.font('plain')
			.fontSize(8)
			.fillColor('#575c66')
			.text(`${page + 1} / ${count}`, MARGIN, pdf.page.height - 30, { width: pageWidth(pdf), align: 'right' })
		pdf.endMarkedContent()
	}
}

function pageWidth(pdf: Pdf): number {
	return pdf.page.width - 2 * MARGIN
}

function bottom(pdf: Pdf): number {
	return pdf.page.height - MARGIN - 10
}
