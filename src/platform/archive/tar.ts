/** One file inside a tar: its name and its bytes. */
export type TarFile = { readonly name: string; readonly bytes: Buffer }

/** What is not a tar that `tarOf` wrote, or breaks off. */
export class NotTar extends Error {}

const BLOCK = 512
const LARGEST = 64 * 1024 * 1024

/** Files as a tar (POSIX ustar), so that anybody opens a backup with `tar` in ten years too. */
export async function* tarOf(files: AsyncIterable<TarFile>): AsyncGenerator<Buffer> {
	for await (const { name, bytes } of files) {
		yield header(name, bytes.length)
		yield bytes
		yield Buffer.alloc(paddingOf(bytes.length))
	}
	yield Buffer.alloc(2 * BLOCK)
}

/** The files of a tar, one at a time, each whole in memory (64 MB at most). A tar without its end is `NotTar`. */
export async function* filesOfTar(chunks: AsyncIterable<Buffer>): AsyncGenerator<TarFile> {
	const reader = chunks[Symbol.asyncIterator]()
	const take = takeFrom(reader)
	for (let block = await take(BLOCK); block.some((byte) => byte !== 0); block = await take(BLOCK)) {
		const { name, size } = readHeader(block)
		const bytes = await take(size)
		await take(paddingOf(size))
		yield { name, bytes }
	}
	while (!(await reader.next()).done); // to the very end, where the compression keeps its own checksum
}

function paddingOf(size: number): number {
	return (BLOCK - (size % BLOCK)) % BLOCK
}

function header(name: string, size: number): Buffer {
	if (Buffer.byteLength(name) > 100) throw new Error(`a name too long for a tar: ${name}`)
	const block = Buffer.alloc(BLOCK)
	block.write(name, 0)
	block.write('0000600\0', 100) // readable by its owner alone, also when unpacked by hand
	block.write('0000000\x000000000\0', 108)
	block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
	block.write('00000000000\0', 136)
	block.write('0', 156)
	block.write('ustar\x0000', 257)
	block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148)
	return block
}

function readHeader(block: Buffer): { name: string; size: number } {
	const size = Number.parseInt(text(block, 124, 12), 8)
	const isSound = text(block, 257, 6) === 'ustar' && Number.parseInt(text(block, 148, 8), 8) === checksum(block)
	if (!isSound || !(size >= 0 && size <= LARGEST)) throw new NotTar('a header of the tar is damaged')
	return { name: text(block, 0, 100), size }
}

/** The sum of all bytes of a header, its own eight counted as spaces. */
function checksum(block: Buffer): number {
	return block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0)
}

function text(block: Buffer, from: number, length: number): string {
	const field = block.subarray(from, from + length)
	const end = field.indexOf(0)
	return field.toString('utf8', 0, end === -1 ? length : end).trim()
}

/** Gives exactly so many bytes at a time. */
function takeFrom(reader: AsyncIterator<Buffer>): (size: number) => Promise<Buffer> {
	let held: Buffer[] = []
	let holding = 0
	return async (size) => {
		while (holding < size) {
			const next = await reader.next()
			if (next.done) throw new NotTar('the tar breaks off')
			held.push(next.value)
			holding += next.value.length
		}
		const all = held.length === 1 && held[0] ? held[0] : Buffer.concat(held)
		held = [all.subarray(size)]
		holding = all.length - size
		return all.subarray(0, size)
	}
}
