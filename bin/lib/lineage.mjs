import { readFileSync } from 'node:fs'

const again = 'SPOIWO_RUN_AGAIN'

/** Marks the environment of the same command run again with a newer Node. */
export function markRunAgain(environment) {
	return { ...environment, [again]: '1' }
}

/**
 * Asks this process to stop (SIGTERM) when the one it works for is gone: the npm that ran it, or the older Node that runs it again. A killed npm
 * tells its children nothing, and a server left behind would keep the data folder.
 */
export function stopWithParent() {
	const runAgain = process.env[again] === '1'
	delete process.env[again]
	if (!runAgain && process.env.npm_lifecycle_event === undefined) return
	const watched = runAgain ? [process.ppid] : upToNpm()
	const parents = [process.pid, ...watched].slice(0, -1).map((pid, index) => ({ pid, parent: watched[index] }))
	const timer = setInterval(() => {
		const isWhole = parents.every(({ pid, parent }) => (pid === process.pid ? process.ppid : parentOf(pid)) === parent)
		if (isWhole) return
		clearInterval(timer)
		process.kill(process.pid, 'SIGTERM')
	}, 500)
	timer.unref()
}

/** Our parent, and npm above it where a shell stands between (Linux; elsewhere the parent alone). */
function upToNpm() {
	const above = parentOf(process.ppid)
	const isShellBetween = above !== undefined && !nameOf(process.ppid).startsWith('npm') && nameOf(above).startsWith('npm')
	return isShellBetween ? [process.ppid, above] : [process.ppid]
}

function parentOf(pid) {
	const stat = read(pid, 'stat')
	return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

function nameOf(pid) {
	return read(pid, 'comm') ?? ''
}

function read(pid, file) {
	try {
		return readFileSync(`/proc/${pid}/${file}`, 'utf8')
	} catch {
		return undefined
	}
}
