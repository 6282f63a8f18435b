import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cannotStart } from '../cannot-start.ts'
import { waitUntil } from './live-process.ts'
import { type ServerSettings, settingsAsArguments } from './server-settings.ts'
import { asServerUser, hasSetpriv, type ServerUser, serverEnvironment } from './server-user.ts'

/** What one server needs to run. */
export type ServerPlan = {
	bin: string
	clusterDir: string
	logFile: string
	host: string
	user: ServerUser | undefined
	settings: ServerSettings
}

/** A running server: `stop` shuts it down fast and clean and waits for it. */
export type ServerProcess = { pid(): number | undefined; stop(): Promise<void> }

const LOG_BYTES = 5_000_000

/** Starts the server, waits until it takes connections (also through recovery), and starts it again should it die while we live. */
export async function runServer(plan: ServerPlan): Promise<ServerProcess> {
	let child = await launchReady(plan)
	let stopping = false
	const watch = () => {
		child.once('exit', async () => {
			const again = await relaunch(plan, () => stopping)
			if (!again) return
			child = again
			if (stopping) await shutDown(child)
			else watch()
		})
	}
	watch()
	const atExit = () => void child.kill('SIGINT')
	process.once('exit', atExit)
	return {
		pid: () => child.pid,
		async stop() {
			stopping = true
			process.off('exit', atExit)
			await shutDown(child)
		},
	}
}

async function relaunch(plan: ServerPlan, isStopping: () => boolean): Promise<ChildProcess | undefined> {
	for (let attempt = 0; !isStopping() && attempt < 10; attempt++) {
		await sleep(200 * 2 ** attempt, undefined, { ref: false })
		const child = isStopping() ? undefined : await launchReady(plan).catch(() => undefined)
		if (child) return child
	}
	return undefined
}

/** After a kill -9 of the server its last children need a moment to go; until then a new one refuses the folder. */
async function launchReady(plan: ServerPlan): Promise<ChildProcess> {
	for (let attempt = 1; ; attempt++) {
		const child = launch(plan)
		const answered = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined || isReady(plan, child.pid)
		while (!(await waitUntil(answered, 60_000))); // recovery after a crash takes as long as it takes
		if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) return child
		const reason = lastLines(plan.logFile)
		const isTransient = /pre-existing shared memory|lock file "postmaster.pid"/.test(reason)
		if (!isTransient || attempt > 20)
			throw cannotStart(`Baza danych nie wystartowała: ${reason}`, `The database did not start (log: ${plan.logFile}).`)
		await sleep(250)
	}
}

function launch(plan: ServerPlan): ChildProcess {
	const server: [string, ...string[]] = [
		join(plan.bin, 'postgres'),
		'-D',
		plan.clusterDir,
		...settingsAsArguments({ ...plan.settings, unix_socket_directories: plan.host }),
	]
	// A change of user clears the wish to die with the parent, so setpriv stands nearest to the server.
	const { file, args, ids } = asServerUser(plan.user, hasSetpriv() ? ['setpriv', '--pdeathsig', 'INT', '--', ...server] : server, [
		plan.clusterDir,
	])
	const log = openLog(plan)
	try {
		// Its own group: Ctrl-C in a terminal reaches us, and we stop the server when the last request is answered.
		const child = spawn(file, args, {
			...ids,
			cwd: '/',
			detached: true,
			stdio: ['ignore', log, log],
			env: serverEnvironment,
		})
		child.on('error', () => undefined) // seen as a missing pid
		child.unref()
		return child
	} finally {
		closeSync(log)
	}
}

async function shutDown(child: ChildProcess): Promise<void> {
	const gone = () => child.exitCode !== null || child.signalCode !== null
	for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
		if (!gone()) child.kill(signal)
		if (await waitUntil(gone, 30_000)) return
	}
}

/** The server writes `ready` into line 8 of its pid file. */
function isReady(plan: ServerPlan, pid: number): boolean {
	const file = join(plan.clusterDir, 'postmaster.pid')
	if (!existsSync(file)) return false
	const lines = readFileSync(file, 'utf8').split('\n')
	return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
}

function openLog(plan: ServerPlan): number {
	if ((statSync(plan.logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) renameSync(plan.logFile, `${plan.logFile}.1`)
	const log = openSync(plan.logFile, 'a', 0o600)
	if (plan.user) chownSync(plan.logFile, plan.user.uid, plan.user.gid)
	return log
}

function lastLines(file: string): string {
	return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-4).join(' ') : ''
}
