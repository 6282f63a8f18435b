import { writeWhole } from '#platform/whole-file'
import type { Terminal } from './terminal.ts'

/** Puts a result where it was asked for: in a file, whole or not at all, else (`-` or nothing) on the standard output. */
export async function deliver(terminal: Terminal, out: string | undefined, chunks: AsyncIterable<Uint8Array | string>): Promise<void> {
	if (out !== undefined && out !== '-') return writeWhole(out, chunks)
	for await (const chunk of chunks) await terminal.out(chunk)
}

/** One piece as a stream. */
export async function* inOnePiece(whole: Uint8Array | string): AsyncGenerator<Uint8Array | string> {
	yield whole
}
