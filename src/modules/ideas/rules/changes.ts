/** A piece of a text as it went from one version to the next. */
export type Piece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Longer texts are shown whole beside each other: comparing grows with the square. */
const MOST_WORDS = 900

/** What changed between two texts, word by word: the pieces that are the same or gone make the old one, the same or new make the new one. */
export function changesBetween(before: string, after: string): Piece[] {
	const [old, next] = [wordsOf(before), wordsOf(after)]
	if (old.length > MOST_WORDS || next.length > MOST_WORDS)
		return joined([
			{ kind: 'gone', text: before },
			{ kind: 'new', text: after },
		])
	return joined(walk(old, next, longest(old, next)))
}

/** Each word keeps the space after it, so that the pieces put together are the text again. */
function wordsOf(text: string): string[] {
	return text.match(/\s*\S+|\s+$/g) ?? []
}

/** Row by row from the end: how many words the rest of both texts have in common, in order. */
function longest(old: readonly string[], next: readonly string[]): number[][] {
	const rows: number[][] = [new Array<number>(next.length + 1).fill(0)]
	for (const word of [...old].reverse()) rows.unshift(rowAbove(rows[0] ?? [], word, next))
	return rows
}

function rowAbove(below: readonly number[], word: string, next: readonly string[]): number[] {
	const row = new Array<number>(next.length + 1).fill(0)
	for (let at = next.length - 1; at >= 0; at -= 1)
		row[at] = word === next[at] ? (below[at + 1] ?? 0) + 1 : Math.max(below[at] ?? 0, row[at + 1] ?? 0)
	return row
}

function walk(old: readonly string[], next: readonly string[], table: readonly (readonly number[])[]): Piece[] {
	const pieces: Piece[] = []
	let [at, to] = [0, 0]
	while (at < old.length || to < next.length) {
		const [was, is] = [old[at], next[to]]
		if (was !== undefined && was === is) {
			pieces.push({ kind: 'same', text: was })
			at += 1
			to += 1
		} else if (is === undefined || (was !== undefined && (table[at + 1]?.[to] ?? 0) >= (table[at]?.[to + 1] ?? 0))) {
			pieces.push({ kind: 'gone', text: was ?? '' })
			at += 1
		} else {
			pieces.push({ kind: 'new', text: is })
			to += 1
		}
	}
	return pieces
}

function joined(pieces: readonly Piece[]): Piece[] {
	const out: Piece[] = []
	for (const piece of pieces) {
		const last = out.at(-1)
		if (last?.kind === piece.kind) out[out.length - 1] = { kind: piece.kind, text: last.text + piece.text }
		else if (piece.text !== '') out.push(piece)
	}
	return out
}
