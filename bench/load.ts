import { Agent, request } from 'node:http'

/** What is asked of a server: the address, a cookie, and a form when it is a deed. A new form is made for each request. */
export type Ask = { port: number; path: string; cookie?: string; form?: () => string }
export type Load = { requests: number; perSecond: number; medianMs: number; p95Ms: number; bytes: number; wrong: number }

/** Asks over kept connections for some seconds; `wrong` counts answers that were neither 200 nor 303. */
export async function load(ask: Ask, { seconds, connections }: { seconds: number; connections: number }): Promise<Load> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections })
	const times: number[] = []
	const tally = { bytes: 0, wrong: 0 }
	const from = performance.now()
	const until = from + seconds * 1000
	const worker = async () => {
		while (performance.now() < until) {
			const started = performance.now()
			const answer = await askOnce(agent, ask)
			times.push(performance.now() - started)
			tally.bytes = answer.bytes
			if (answer.status !== 200 && answer.status !== 303) tally.wrong += 1
		}
	}
	await Promise.all(Array.from({ length: connections }, worker))
	agent.destroy()
	times.sort((a, b) => a - b)
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
	return {
		requests: times.length,
		perSecond: (times.length * 1000) / (performance.now() - from),
		medianMs: at(0.5),
		p95Ms: at(0.95),
		...tally,
	}
}

/** One request; the body is read to its end. */
export function askOnce(
	agent: Agent | undefined,
	{ port, path, cookie, form }: Ask,
): Promise<{ status: number; bytes: number; body: string; location: string }> {
	const body = form?.()
	return new Promise((resolve, reject) => {
		const headers: Record<string, string | number> = { 'sec-fetch-site': 'same-origin' }
		if (cookie !== undefined) headers.cookie = cookie
		if (body !== undefined)
			Object.assign(headers, { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) })
		const asked = request(
			{ host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers, ...(agent ? { agent } : {}) },
			(answer) => {
				const chunks: Buffer[] = []
				answer.on('data', (chunk: Buffer) => chunks.push(chunk))
				answer.on('end', () => {
					const all = Buffer.concat(chunks)
					resolve({
						status: answer.statusCode ?? 0,
						bytes: all.length,
						body: all.toString('utf8'),
						location: answer.headers.location ?? '',
					})
				})
			},
		)
		asked.on('error', reject)
		asked.end(body)
	})
}
