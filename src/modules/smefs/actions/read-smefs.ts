import { emptyFile, type FileLine, type SmefsItem, smefsReading } from '../rules/file-reading.ts'

/** Reads the lines of a participants file as they come: rows, problems, and once the columns that we do not know. Memory is flat. */
export async function* readSmefs(lines: AsyncIterable<FileLine>): AsyncIterable<SmefsItem> {
	const read = smefsReading()
	let isEmpty = true
	for await (const line of lines) {
		const item = read(line)
		if (item === undefined) continue
		isEmpty = false
		yield item
	}
	if (isEmpty) yield emptyFile()
}
