/** A cell as a person meant it: no surplus spaces (nbsp and line breaks too), no invisible signs, letters composed. */
export function tidy(cell: string): string {
	return mayBeUntidy(cell) ? cell.replace(/\s+/g, ' ').replace(INVISIBLE, '').normalize('NFC').replace(/ {2,}/g, ' ').trim() : cell
}

/** What makes two labels the same: letter case, kind of dash, spaces around signs do not count. */
export function labelKey(label: string): string {
	return tidy(label)
		.toLowerCase()
		.replace(/[„”“"]/g, '"')
		.replace(DASHES, '-')
		.replace(/\s*([-/(),:;])\s*/g, '$1')
}

/** A text without surplus spaces, dashes as the hyphen: for dates and postcodes. */
export function withHyphens(cell: string): string {
	return tidy(cell).replace(DASHES, '-')
}

/**
 * A text cell as it stands in a file for spreadsheets: where a spreadsheet would run it as a formula, an apostrophe goes before it.
 * Phones and plain numbers (+48 600 100 200, -5) stay as they are. `unguarded` takes it back, so the file imports back unchanged.
 */
export function guarded(text: string): string {
	return isGuardable(text) ? `'${text}` : text
}

/** The text behind the apostrophe of `guarded`. */
export function unguarded(cell: string): string {
	return cell.startsWith("'") && isGuardable(cell.slice(1)) ? cell.slice(1) : cell
}

const DASHES = /[\u2010-\u2015\u2212]/g
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu

function isGuardable(text: string): boolean {
	return /^'*[=+\-@]/.test(text) && !/^[+-]?[\d\s().\-/]*$/.test(text)
}

/** Most cells are plain Latin letters with single spaces: those are told by their codes, without the cost of a pattern. */
function mayBeUntidy(cell: string): boolean {
	let wasSpace = true
	for (let at = 0; at < cell.length; at++) {
		const code = cell.charCodeAt(at)
		const isSpace = code === 0x20
		if ((isSpace && wasSpace) || !isPlain(code)) return true
		wasSpace = isSpace
	}
	return wasSpace && cell !== ''
}

/** ASCII, Latin letters with accents and the en dash: never invisible, never a mark to compose. The soft hyphen (AD) is invisible. */
function isPlain(code: number): boolean {
	return (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code < 0x250 && code !== 0xad) || code === 0x2013
}
