import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import pg from 'pg'
import { z } from 'zod'

// The bare Node server that a row is compared with: the recorded SQL through `pg`, then a string of the same size. Nothing else.
const Bytes = z.object({ type: z.literal('Buffer'), data: z.array(z.number()) })

type Plan = { connection: pg.ClientConfig; statements: { text: string; values: unknown[] }[]; bytes: number; fresh: string[] }

/** Serves the plan of a file on a port chosen by the system, which it prints. */
async function serveBare(file: string): Promise<void> {
	const plan: Plan = JSON.parse(readFileSync(file, 'utf8'), revived)
	const pool = new pg.Pool({ ...plan.connection, max: 10, options: '-c role=spoiwo_app -c plan_cache_mode=force_generic_plan' })
	const answer = 'x'.repeat(plan.bytes)
	const names = plan.statements.map((_, at) => `b${at}`)
	const server = createServer((asked, answered) => {
		asked.resume()
		asked.on('end', async () => {
			const ids = new Map(plan.fresh.map((id) => [id, randomUUID()]))
			const client = await pool.connect()
			for (const [at, { text, values }] of plan.statements.entries()) {
				if (values.length === 0) await client.query(text)
				else
					await client.query({
						name: names[at] ?? '',
						text,
						values: plan.fresh.length === 0 ? values : values.map((value) => renewed(value, ids)),
					})
			}
			client.release()
			answered.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
			answered.end(answer)
		})
	})
	server.listen(0, '127.0.0.1', () => {
		const address = server.address()
		console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : 0 }))
	})
}

/** Bytes come back from JSON as bytes. */
function revived(_: string, value: unknown): unknown {
	const read = Bytes.safeParse(value)
	return read.success ? Buffer.from(read.data.data) : value
}

function renewed(value: unknown, ids: Map<string, string>): unknown {
	if (Array.isArray(value)) return value.map((one) => renewed(one, ids))
	if (typeof value !== 'string') return value
	const direct = ids.get(value)
	if (direct !== undefined) return direct
	let text = value
	for (const [old, fresh] of ids) text = text.replaceAll(old, fresh)
	return text
}

const file = process.argv[2]
if (file !== undefined) await serveBare(file)
