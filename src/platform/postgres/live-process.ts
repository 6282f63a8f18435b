import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process, told from a later one with the same number by the moment it started (clock ticks since boot; '' where there is no /proc). */
export type LiveProcess = { pid: number; started: string }

/** This process. */
export function thisProcess(): LiveProcess {
	return { pid: process.pid, started: startOf(process.pid) ?? '' }
}

/** True while that very process runs. A zombie does not: `kill(pid, 0)` would say yes for it, so its state is read in /proc. */
export function isRunning(subject: LiveProcess): boolean {
	return isAlive(subject.pid) && (subject.started === '' || subject.started === startOf(subject.pid))
}

/** True while some process of that number runs and is no zombie. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
	} catch (refused) {
		if (codeOf(refused) !== 'EPERM') return false
	}
	const state = statOf(pid)?.[0]
	return state === undefined ? process.platform !== 'linux' : state !== 'Z' && state !== 'X'
}

/** The numbers of the running processes that work in that folder (Linux; a PostgreSQL process works in its data folder). */
export function processesWorkingIn(folder: string): number[] {
	return numbersInProc().filter((pid) => workingFolder(pid) === folder && isAlive(pid))
}

/** Waits until `met` says yes; false when that took longer than `milliseconds`. */
export async function waitUntil(met: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
	const end = performance.now() + milliseconds
	for (;;) {
		if (await met()) return true
		if (performance.now() > end) return false
		await sleep(20)
	}
}

/** The code of a system error (`ENOENT`), else ''. */
export function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function startOf(pid: number): string | undefined {
	return statOf(pid)?.[19] // field 22 of /proc/PID/stat; the command in field 2 may hold spaces and brackets
}

function statOf(pid: number): string[] | undefined {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
		return text.slice(text.lastIndexOf(')') + 2).split(' ')
	} catch {
		return undefined
	}
}

function numbersInProc(): number[] {
	try {
		return readdirSync('/proc').map(Number).filter(Number.isInteger)
	} catch {
		return []
	}
}

function workingFolder(pid: number): string | undefined {
	try {
		return readlinkSync(`/proc/${pid}/cwd`)
	} catch {
		return undefined
	}
}
