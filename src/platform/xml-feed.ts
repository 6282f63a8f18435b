/** What an XML file is made of, told as it comes. Names are without prefix; `attributes` is the raw text for `xmlAttribute`. */
export type XmlListener = {
	opened: (name: string, attributes: string) => void
	closed: (name: string) => void
	text: (text: string) => void
}

/**
 * Reads XML in chunks of any size, memory flat. Made for the plain XML of workbooks: declarations and comments are passed over, and
 * document types too, so entities are never expanded. Answers `false` once a single piece grows beyond all measure.
 */
export function xmlFeed(listener: XmlListener): (chunk: string) => boolean {
	let rest = ''
	return (chunk) => {
		rest = readPieces(rest + chunk, listener)
		return rest.length < LONGEST_PIECE
	}
}

/** An attribute by its name with prefix, from the raw text of a tag; `undefined` when it is not there. */
export function xmlAttribute(attributes: string, name: string): string | undefined {
	for (const quote of ['"', "'"]) {
		const at = attributes.indexOf(` ${name}=${quote}`)
		const from = at + name.length + 3
		if (at >= 0) return plainText(attributes.slice(from, attributes.indexOf(quote, from)))
	}
	return undefined
}

const LONGEST_PIECE = 1_000_000
const SKIPPED = [
	['<!--', '-->'],
	['<?', '?>'],
	['<!', '>'],
] as const
const CDATA = '<![CDATA['
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Tells all whole pieces and answers what is left for the next chunk. */
function readPieces(xml: string, listener: XmlListener): string {
	let at = 0
	for (;;) {
		const open = xml.indexOf('<', at)
		if (open < 0) return xml.slice(at)
		const end = pieceEnd(xml, open)
		if (end < 0) return xml.slice(at)
		if (open > at) listener.text(plainText(xml.slice(at, open)))
		readPiece(xml.slice(open, end), listener)
		at = end
	}
}

function pieceEnd(xml: string, open: number): number {
	const mark = closingMark(xml, open)
	const end = xml.indexOf(mark, open)
	// A comment or a CDATA section may be cut in the middle of its opening sign.
	const isCut = end < 0 || (xml.startsWith('<!', open) && xml.length - open < CDATA.length)
	return isCut ? -1 : end + mark.length
}

function closingMark(xml: string, open: number): string {
	if (xml.startsWith(CDATA, open)) return ']]>'
	return SKIPPED.find(([start]) => xml.startsWith(start, open))?.[1] ?? '>'
}

function readPiece(piece: string, listener: XmlListener): void {
	if (piece.startsWith(CDATA)) listener.text(piece.slice(CDATA.length, -3))
	else if (piece.startsWith('</')) listener.closed(localName(piece.slice(2, -1).trim()))
	else if (!piece.startsWith('<!') && !piece.startsWith('<?')) readOpening(piece, listener)
}

function readOpening(piece: string, listener: XmlListener): void {
	const isEmpty = piece.endsWith('/>')
	const inside = piece.slice(1, isEmpty ? -2 : -1)
	const space = inside.search(/\s/)
	const name = localName(space < 0 ? inside : inside.slice(0, space))
	listener.opened(name, space < 0 ? '' : inside.slice(space).replace(/\s+/g, ' '))
	if (isEmpty) listener.closed(name)
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1)
}

function plainText(xml: string): string {
	return xml.includes('&') ? xml.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, unescaped) : xml
}

function unescaped(whole: string, name: string): string {
	if (!name.startsWith('#')) return ENTITIES[name] ?? whole
	const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
