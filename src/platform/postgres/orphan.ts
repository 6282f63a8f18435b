import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cannotStart } from '../cannot-start.ts'
import { codeOf, isAlive, processesWorkingIn, waitUntil } from './live-process.ts'

/**
 * Ends a server that outlived its process (kill -9): nobody else runs it, because the folder is ours by now. A fast shutdown loses nothing;
 * the next start is clean. Its processes are told by their working folder, so a number taken over by some other program is left alone.
 */
export async function endOrphan(clusterDir: string): Promise<void> {
	const file = join(clusterDir, 'postmaster.pid')
	const pid = postmasterPid(file)
	if (pid === undefined) return
	const left = () => orphans(clusterDir, pid)
	if (left().includes(pid)) signal(pid, 'SIGINT')
	if (!(await waitUntil(() => left().length === 0, 30_000))) {
		for (const each of left()) signal(each, 'SIGQUIT')
		if (!(await waitUntil(() => left().length === 0, 10_000))) throw stillRunning(clusterDir, left())
	}
	// PostgreSQL would take any live process with that number for its own and refuse to start.
	rmSync(file, { force: true })
}

function orphans(clusterDir: string, postmaster: number): number[] {
	if (process.platform !== 'linux') return isAlive(postmaster) ? [postmaster] : []
	return processesWorkingIn(realpathSync(clusterDir))
}

function postmasterPid(file: string): number | undefined {
	try {
		return Number(readFileSync(file, 'utf8').split('\n')[0])
	} catch (refused) {
		if (codeOf(refused) === 'ENOENT') return undefined
		throw refused
	}
}

function signal(pid: number, name: NodeJS.Signals): void {
	try {
		process.kill(pid, name)
	} catch (refused) {
		if (codeOf(refused) !== 'ESRCH') throw refused
	}
}

function stillRunning(clusterDir: string, pids: number[]): Error {
	return cannotStart(
		`Serwer bazy danych z poprzedniego uruchomienia (${clusterDir}, pid ${pids.join(', ')}) nie daje się zatrzymać.`,
		'The database server of an earlier run cannot be stopped.',
	)
}
