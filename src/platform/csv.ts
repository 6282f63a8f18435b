import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { CsvError, type Parser, parse } from 'csv-parse'
import { stringify } from 'csv-stringify'
import { decodeText, detectEncoding } from './text-encoding.ts'

/**
 * A line of a table file. `line` is the row that a spreadsheet shows: the first record is 1, a record with line breaks inside quotes is
 * one line, blank lines count. `unreadable` says why reading stopped; nothing comes after it.
 */
export type TableLine = { line: number; cells: readonly string[] } | { line: number; unreadable: Unreadable }

type Unreadable = 'not-text' | 'quote-not-closed' | 'row-too-long' | 'not-a-workbook' | 'workbook-too-large'

/** Signs of one record; a longer one is a quote that nobody closed, or an attack on the memory. */
const LONGEST_RECORD = 1_000_000

/**
 * Reads `;` CSV in UTF-8 (with or without a mark) or Windows-1250, one line at a time, memory flat. The source is opened twice: the
 * encoding is known only after the last byte. Never throws for what stands in the file.
 */
export async function* readCsv(open: () => AsyncIterable<Uint8Array>): AsyncIterable<TableLine> {
	const encoding = await detectEncoding(open())
	if (encoding === 'not-text') yield { line: 1, unreadable: 'not-text' }
	else yield* records(decodeText(open(), encoding))
}

/** Reads a `;` CSV file from disk, as `readCsv`. */
export function readCsvFile(path: string): AsyncIterable<TableLine> {
	return readCsv(() => createReadStream(path))
}

/** Writes rows as `;` CSV with CRLF, in UTF-8 with a byte order mark unless told otherwise: spreadsheets in Poland open it right. */
export function writeCsv(rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>, options: { bom?: boolean } = {}): Readable {
	const { bom = true } = options
	return pipeline(Readable.from(rows), stringify({ delimiter: ';', bom, record_delimiter: 'windows', quoted_match: /[\r\n]/ }), endQuietly)
}

/** Rows are taken from the parser as it makes them, not through its stream: what stands before a broken row is never lost. */
async function* records(text: AsyncIterable<string>): AsyncIterable<TableLine> {
	const rows: string[][] = []
	const parser = startParser(rows)
	let line = 0
	for await (const chunk of text) {
		parser.write(chunk)
		for (const cells of rows.splice(0)) yield { line: ++line, cells }
		if (parser.errored) break
	}
	if (!parser.errored) await ended(parser)
	for (const cells of rows) yield { line: ++line, cells }
	if (parser.errored) yield { line: line + 1, unreadable: brokenRow(parser.errored) }
}

function startParser(rows: string[][]): Parser {
	const parser = parse({
		delimiter: ';',
		record_delimiter: ['\r\n', '\n', '\r'],
		relax_quotes: true,
		relax_column_count: true,
		max_record_size: LONGEST_RECORD,
		on_record: (cells: string[]) => {
			rows.push(cells)
			return null
		},
	})
	// The error is read from `errored`; without a listener it would end the process.
	return parser.on('error', endQuietly).resume()
}

function ended(parser: Parser): Promise<void> {
	return new Promise((resolve) => parser.once('close', resolve).end())
}

function brokenRow(error: Error): Unreadable {
	if (!(error instanceof CsvError)) throw error
	return error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'quote-not-closed'
}

/** A broken stream is told to the one who reads it; that it ended is told to nobody else. */
function endQuietly(): void {}
