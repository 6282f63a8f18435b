import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { streamInPartnership } from '#platform/db'
import { attachment } from '#platform/file-name'
import type { Reply } from '#platform/reply'
import { renderPart } from '#ui'
import type { Answering } from './answering.ts'
import { jarOf, keepNotice, langOf, setCookies } from './cookies.ts'
import { framePage } from './frame.tsx'

/** Turns a reply into HTTP: a page in its frame, a part, a redirect with its notice, or a file. */
export function answer(c: Context, reply: Reply, how: Answering): Response | Promise<Response> {
	switch (reply.kind) {
		case 'page':
			return c.html(framePage(c, reply, how), reply.status)
		case 'fragment':
			return c.html(renderPart({ lang: langOf(c), path: how.frame.path }, reply.body), reply.status)
		case 'moved':
			return movedOn(c, reply, how)
		case 'file':
			return c.body(bytesOf(reply.content), 200, fileHeaders(reply))
		case 'stream':
			return streamed(c, reply, how)
	}
}

function movedOn(c: Context, reply: Extract<Reply, { kind: 'moved' }>, { ground }: Answering): Response {
	const jar = jarOf(ground.publicUrl)
	if (reply.notice) keepNotice(c, jar, reply.notice)
	if (reply.cookies) setCookies(c, jar, reply.cookies)
	return c.redirect(reply.to, 303)
}

function fileHeaders({ name, type }: { name: string; type: string }): Record<string, string> {
	return { 'content-type': type, 'content-disposition': attachment(name), 'cache-control': 'no-store' }
}

function bytesOf(content: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
	return typeof content === 'string' ? content : new Uint8Array(content)
}

/** The stream has a transaction of its own, which ends with it, also when the reader goes away. */
function streamed(c: Context, reply: Extract<Reply, { kind: 'stream' }>, { ground, partnership }: Answering): Response {
	if (partnership === undefined) throw new Error('a file is streamed inside a partnership only')
	const chunks = streamInPartnership(ground.pool, partnership, reply.chunks)
	const bytes = Readable.from(chunks, { objectMode: false })
	return c.body(asWeb(bytes), 200, fileHeaders(reply))
}

function asWeb(bytes: Readable): ReadableStream<Uint8Array> {
	const iterator = bytes[Symbol.asyncIterator]()
	return new ReadableStream<Uint8Array>({
		async pull(controller) {
			const next = await iterator.next()
			if (next.done) controller.close()
			else controller.enqueue(new Uint8Array(Buffer.from(next.value)))
		},
		cancel: () => {
			bytes.destroy()
		},
	})
}
