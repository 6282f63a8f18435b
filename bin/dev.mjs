import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, ensureRuntime, root } from './lib/runtime.mjs'
import { say } from './lib/say.mjs'

// Serves, and on each change in src/ builds and starts again. A build that fails leaves the running program alone.
await ensureRuntime(import.meta.url)
ensureInstalled()

const args = process.argv.slice(2)
let server = serve()
let waiting
let restarting = Promise.resolve()

watch(join(root, 'src'), { recursive: true }, (_event, file) => {
	if (file === null || /\.test\.tsx?$|~$/.test(file)) return
	clearTimeout(waiting)
	waiting = setTimeout(() => {
		restarting = restarting.then(restart)
	}, 200)
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop().then(() => process.exit(0)))

function serve() {
	return spawn(process.execPath, [join(root, 'bin/spoiwo'), 'serve', ...args], { stdio: 'inherit' })
}

async function restart() {
	const built = await ended(spawn(process.execPath, [join(root, 'bin/build.mjs')], { stdio: 'inherit' }))
	if (built !== 0) return
	say('zmiana w kodzie: uruchamiam ponownie…', 'the code changed: starting again')
	await stop()
	server = serve()
}

async function stop() {
	if (server.exitCode !== null || server.signalCode !== null) return
	server.kill('SIGTERM')
	await ended(server)
}

function ended(child) {
	return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}
