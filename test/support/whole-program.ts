import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Answering } from './visitor.ts'

/** The program as a person starts it, in processes of its own, at an address. */
export type WholeProgram = Answering & {
	/** Signal 9 to every process of it at once: launcher, web server, database server and its backends. Answers when all are gone. */
	killAll(): Promise<void>
	stop(): Promise<void>
}

const starter = fileURLToPath(new URL('../../bin/start.mjs', import.meta.url))

/** Runs `npm start` without npm on this data folder, and answers once it says that it is running. */
export async function startProgram(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<WholeProgram> {
	const port = await freePort()
	const { PATH = '', HOME = '' } = process.env
	const child = spawn(process.execPath, [starter, '--port', `${port}`, '--data', dataDir], { env: { PATH, HOME, ...settings } })
	const ended = once(child, 'close')
	await saysThatItRuns(child)
	return {
		request: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, { ...init, redirect: 'manual' }),
		async killAll() {
			const pids = familyOf(child.pid ?? 0)
			for (const pid of pids) killNow(pid)
			await ended
			await Promise.all(pids.map(gone))
		},
		async stop() {
			child.kill('SIGTERM')
			await ended
		},
	}
}

function saysThatItRuns(child: ChildProcess): Promise<void> {
	let said = ''
	return new Promise((resolve, reject) => {
		const hear = (chunk: Buffer) => {
			said += chunk
			if (said.includes('is running')) resolve()
		}
		child.stdout?.on('data', hear)
		child.stderr?.on('data', hear)
		child.on('close', () => reject(new Error(`it ended without running: ${said}`)))
	})
}

/** A process and all that came of it (Linux). */
function familyOf(pid: number): number[] {
	const parents = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map((name) => ({ pid: Number(name), parent: parentOf(name) }))
	const family = [pid]
	for (const each of family) family.push(...parents.filter(({ parent }) => parent === each).map((child) => child.pid))
	return family
}

function parentOf(pid: string): number | undefined {
	const stat = statOf(pid)
	return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

function killNow(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL')
	} catch {
		// it went with the one before it
	}
}

/** A process that its parent has not asked after yet counts as gone: it does nothing any more. */
async function gone(pid: number): Promise<void> {
	for (let stat = statOf(`${pid}`); stat !== undefined && !/\) [ZX] /.test(stat); stat = statOf(`${pid}`))
		await new Promise((resolve) => setTimeout(resolve, 5))
}

function statOf(pid: string): string | undefined {
	try {
		return readFileSync(`/proc/${pid}/stat`, 'utf8')
	} catch {
		return undefined
	}
}

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address()
			server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
		})
	})
}
