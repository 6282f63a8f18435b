import { createHash } from 'node:crypto'

/** Counts and sums the rows of one table in COPY's text format, where every line is a row: a line break inside a value is written `\n`. */
export function rowSum(): { add(bytes: Uint8Array): void; total(): { rows: number; sha256: string } } {
	const hash = createHash('sha256')
	let rows = 0
	return {
		add(bytes) {
			hash.update(bytes)
			for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, at + 1)) rows += 1
		},
		total: () => ({ rows, sha256: hash.digest('hex') }),
	}
}

/** A stream of rows in pieces of about a megabyte that end where a row ends. */
export async function* inWholeRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	let held: Buffer[] = []
	let holding = 0
	for await (const chunk of chunks) {
		const end = holding + chunk.length < PIECE ? -1 : chunk.lastIndexOf(LINE_END)
		const [now, later] = end === -1 ? [undefined, chunk] : [chunk.subarray(0, end + 1), chunk.subarray(end + 1)]
		if (now !== undefined) yield Buffer.concat([...held, now])
		held = now === undefined ? [...held, later] : [later]
		holding = now === undefined ? holding + later.length : later.length
	}
	if (holding > 0) yield Buffer.concat(held)
}

const LINE_END = 0x0a
const PIECE = 1024 * 1024
