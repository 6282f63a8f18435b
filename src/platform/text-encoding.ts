/** How a text file is written, or that it is no text. */
export type TextEncoding = 'utf-8' | 'windows-1250' | 'not-text'

/** What is true of the bytes seen so far. */
type Seen = { bytes: number; controls: number; isUtf8: boolean; is1250: boolean }

/**
 * The encoding of a file, from all of its bytes in one pass with flat memory: UTF-8 (with or without a mark) when every byte fits, else
 * Windows-1250. A NUL, a byte that Windows-1250 does not have, or control signs in number mean a file that is no text.
 */
export async function detectEncoding(source: AsyncIterable<Uint8Array>): Promise<TextEncoding> {
	const decoder = new TextDecoder('utf-8', { fatal: true })
	const seen: Seen = { bytes: 0, controls: 0, isUtf8: true, is1250: true }
	for await (const chunk of source) {
		if (chunk.includes(0)) return 'not-text'
		look(seen, chunk)
		seen.isUtf8 &&= decodes(decoder, chunk)
	}
	seen.isUtf8 &&= decodes(decoder, undefined)
	if (seen.controls > 1 && seen.controls * CONTROLS_ONE_IN > seen.bytes) return 'not-text'
	if (seen.isUtf8) return 'utf-8'
	return seen.is1250 ? 'windows-1250' : 'not-text'
}

/** The text of a file in chunks, without the byte order mark. */
export async function* decodeText(source: AsyncIterable<Uint8Array>, encoding: 'utf-8' | 'windows-1250'): AsyncIterable<string> {
	const decoder = new TextDecoder(encoding)
	for await (const chunk of source) yield decoder.decode(chunk, { stream: true })
	yield decoder.decode()
}

/** A stray control sign is a slip of somebody's keyboard; more than one in a thousand is not text. */
const CONTROLS_ONE_IN = 1_000
const CONTROL = 1
const NOT_1250 = 2
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
	if ([0x81, 0x83, 0x88, 0x90, 0x98].includes(byte)) return NOT_1250
	const isSpace = byte >= 0x09 && byte <= 0x0d
	return (byte < 0x20 && !isSpace) || byte === 0x7f ? CONTROL : 0
})

function look(seen: Seen, chunk: Uint8Array): void {
	seen.bytes += chunk.length
	for (const byte of chunk) {
		const kind = KINDS[byte]
		if (kind === CONTROL) seen.controls++
		else if (kind === NOT_1250) seen.is1250 = false
	}
}

function decodes(decoder: TextDecoder, chunk: Uint8Array | undefined): boolean {
	try {
		decoder.decode(chunk, { stream: chunk !== undefined })
		return true
	} catch {
		return false
	}
}
