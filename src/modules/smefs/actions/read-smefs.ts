import { readTableFile } from '#platform/table-file'
import { emptyFile, type FileLine, type SmefsItem, smefsReading } from '../rules/file-reading.ts'
import { numberCell } from '../rules/number-cell.ts'

/** Reads a participants file from disk, CSV or XLSX: rows, problems, and once the columns that we do not know. Memory is flat. */
export function readSmefsFile(path: string): AsyncIterable<SmefsItem> {
	return readSmefs(readTableFile(path, numberCell))
}

/** Reads the lines of a participants file as they come. */
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
