import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'

const worker = new URL(import.meta.url.endsWith('.ts') ? './password-worker.ts' : './password-worker.js', import.meta.url)
let before: Promise<unknown> = Promise.resolve()

/**
 * How many tries a guesser needs who knows leaked passwords, Polish words, names and surnames, dates, keyboards and these `words`: as a power of ten.
 * Letters without diacritics count as those with them. Takes half a second in a thread of its own, one at a time, whose memory is given back (decision 13).
 */
export function triesToGuess(password: string, words: readonly string[]): Promise<number> {
	const answer = before.then(() => askWorker(password, words))
	before = answer.catch(() => undefined)
	return answer
}

async function askWorker(password: string, words: readonly string[]): Promise<number> {
	const thread = new Worker(worker, { workerData: { password, words } })
	try {
		const [tries] = await once(thread, 'message')
		return z.number().parse(tries)
	} finally {
		await thread.terminate()
	}
}
