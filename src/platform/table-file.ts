import { open } from 'node:fs/promises'
import { readCsvFile, type TableLine } from './csv.ts'
import { type NumberText, readXlsxFile } from './xlsx.ts'

/** Reads a table file from disk, CSV or XLSX, told apart by its first bytes and not by its name. */
export async function* readTableFile(path: string, numberText?: NumberText): AsyncIterable<TableLine> {
	yield* (await isPackage(path)) ? readXlsxFile(path, numberText) : readCsvFile(path)
}

async function isPackage(path: string): Promise<boolean> {
	const file = await open(path)
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
		return bytesRead === 4 && buffer.toString('latin1') === 'PK\x03\x04'
	} finally {
		await file.close()
	}
}
