import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { Context } from 'hono'
import type { Upload } from '#access'
import { safeFileName } from '#platform/file-name'

/** What came with a form: each field's last value, all values of fields that repeat, the file, and a hash of it all. */
export type Body = {
	readonly form: Record<string, string>
	readonly all: Record<string, readonly string[]>
	readonly upload: Upload | undefined
	readonly hash: string
	/** Removes the temporary file. */
	readonly drop: () => Promise<void>
}

/** The body is larger than this address takes. */
export class TooLarge extends Error {}

const MOST_FORM_BYTES = 1_000_000

/** Reads a form: urlencoded into memory (1 MB at most), multipart with its file into a temporary place. */
export async function readBody(c: Context, limits: { maxFileBytes: number; dir: string }): Promise<Body> {
	const type = c.req.header('content-type') ?? ''
	if (type.startsWith('multipart/form-data')) return readMultipart(c, limits)
	const length = Number(c.req.header('content-length') ?? '0')
	if (length > MOST_FORM_BYTES) throw new TooLarge()
	const text = await c.req.text()
	if (text.length > MOST_FORM_BYTES) throw new TooLarge()
	return collect([...new URLSearchParams(text)], undefined)
}

async function readMultipart(c: Context, limits: { maxFileBytes: number; dir: string }): Promise<Body> {
	const pairs: [string, string][] = []
	const path = join(limits.dir, `upload-${randomUUID()}`)
	let upload: Upload | undefined
	let written: Promise<void> = Promise.resolve()
	let tooLarge = false
	const busboy = new Busboy({
		headers: { 'content-type': c.req.header('content-type') ?? '' },
		limits: { fileSize: limits.maxFileBytes, files: 1, fields: 500, fieldSize: MOST_FORM_BYTES },
	})
	busboy.on('field', (name: string, value: string) => pairs.push([name, value]))
	busboy.on('file', (_field: string, content: Readable & { truncated?: boolean }, name: string) => {
		written = keepFile(content, path).then((bytes) => {
			tooLarge = content.truncated === true
			upload = { path, name: safeFileName(name), bytes }
		})
		written.catch(() => undefined) // told below, when the rest has come in
	})
	const stream = c.req.raw.body
	const arrived = stream === null ? Promise.resolve() : pipeline(Readable.from(chunks(stream)), busboy)
	await arrived.then(() => written).catch((fault) => rm(path, { force: true }).then(() => Promise.reject(fault)))
	const body = collect(pairs, upload)
	if (!tooLarge) return body
	await body.drop()
	throw new TooLarge()
}

/** Writes what comes in to a file. Where it cannot (a full disk), the rest is still read, so that the browser hears the answer. */
function keepFile(content: Readable, path: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const file = createWriteStream(path, { mode: 0o600 })
		file.on('finish', () => resolve(file.bytesWritten))
		file.on('error', (fault) => {
			content.unpipe(file).resume()
			reject(fault)
		})
		content.on('error', (fault) => file.destroy(fault))
		content.pipe(file)
	})
}

async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = stream.getReader()
	for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}

function collect(pairs: readonly [string, string][], upload: Upload | undefined): Body {
	const all: Record<string, string[]> = Object.create(null)
	const form: Record<string, string> = Object.create(null)
	const hash = createHash('sha256')
	for (const [name, typed] of pairs) {
		const value = typed.replaceAll('\0', '') // PostgreSQL keeps no such sign in a text
		const list = all[name] ?? []
		list.push(value)
		all[name] = list
		form[name] = value
		hash.update(name).update('\0').update(value).update('\0')
	}
	if (upload !== undefined) hash.update(`${upload.name}\0${upload.bytes}`)
	const drop = async () => {
		if (upload !== undefined) await rm(upload.path, { force: true })
	}
	return { form, all, upload: upload !== undefined && upload.bytes > 0 ? upload : undefined, hash: hash.digest('hex'), drop }
}
