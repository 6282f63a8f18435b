import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { markRunAgain, stopWithParent } from './lineage.mjs'
import { npm } from './npm.mjs'
import { root } from './root.mjs'
import { giveUp, say } from './say.mjs'

export { ensureInstalled } from './installed.mjs'
export { root }

const wanted = 24
const carried = '24.21.0' // the Node that npm carries as a package
const oldest = [20, 19] // the oldest Node that can fetch it
// The program shares a small computer with its database. Left alone, V8 lets garbage grow past 400 MB before it tidies up; told to tidy up sooner,
// the same load stays near 200 MB at nine tenths of the speed (bench: memory). These flags count only on the command line.
const smallHeap = ['--max-semi-space-size=16', '--heap-growing-percent=60']

/**
 * Promises that what follows runs on Node >= 24: returns when it already does; otherwise fetches Node 24 into `.runtime/` (once), runs the
 * script `metaUrl` again with it and the same arguments, passes signals on and ends with its exit code. `small`: with a small heap, for the program itself.
 */
export async function ensureRuntime(metaUrl, { small = false } = {}) {
	stopWithParent()
	const [major, minor] = process.versions.node.split('.').map(Number)
	const flags = small ? smallHeap : []
	const isSmall = flags.every((flag) => process.execArgv.includes(flag))
	if (major >= wanted) {
		preferOurNode(process.execPath)
		return isSmall ? undefined : runAgain(process.execPath, [...flags, fileURLToPath(metaUrl), ...process.argv.slice(2)])
	}
	if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
		giveUp(
			`Node.js ${process.versions.node} jest za stary: potrzebny jest 20.19 lub nowszy.`,
			`Node.js ${process.versions.node} is too old: 20.19 or newer is needed.`,
		)
	}
	const node = carriedNode()
	preferOurNode(node)
	await runAgain(node, [...flags, fileURLToPath(metaUrl), ...process.argv.slice(2)])
}

/** Tools started from here by `#!/usr/bin/env node` get the same Node. */
function preferOurNode(node) {
	process.env.PATH = [dirname(node), process.env.PATH].filter(Boolean).join(delimiter)
}

function carriedNode() {
	const folder = join(root, '.runtime', `node-${carried}`)
	const name = `node-${process.platform}-${process.arch}`
	const node = join(folder, 'node_modules', name, 'bin', 'node')
	if (existsSync(node)) return node
	say(`pobieram Node ${carried} (jest ${process.versions.node})…`, 'fetching a newer Node')
	const partial = `${folder}.${process.pid}`
	try {
		mkdirSync(partial, { recursive: true })
	} catch {
		giveUp(`nie mogę pisać w folderze ${root}.`, `The folder ${root} is not writable.`)
	}
	writeFileSync(join(partial, 'package.json'), '{"private":true}\n')
	// No lock and no scripts: the package is one binary.
	const code = npm(
		[
			'install',
			'--prefix',
			partial,
			'--no-save',
			'--ignore-scripts',
			'--no-audit',
			'--no-fund',
			'--update-notifier=false',
			`${name}@${carried}`,
		],
		partial,
	)
	const fetched = join(partial, 'node_modules', name, 'bin', 'node')
	if (code !== 0 || !existsSync(fetched)) {
		rmSync(partial, { recursive: true, force: true })
		giveUp(
			`nie udało się pobrać Node ${carried} (pakiet npm ${name}). Sprawdź połączenie z internetem albo zainstaluj Node 24.`,
			`Node ${carried} (npm package ${name}) could not be fetched. Check the connection or install Node 24.`,
		)
	}
	chmodSync(fetched, 0o755)
	putInPlace(partial, folder)
	return node
}

function putInPlace(partial, folder) {
	try {
		renameSync(partial, folder)
	} catch {
		rmSync(partial, { recursive: true, force: true }) // another process of ours was faster: its copy is as good
	}
}

function runAgain(node, args) {
	return new Promise(() => {
		const child = spawn(node, args, { stdio: 'inherit', env: markRunAgain(process.env) })
		// A terminal sends Ctrl-C to the whole group: the child has it already, and a second one would mean "at once".
		process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
		process.on('SIGTERM', () => child.kill('SIGTERM'))
		process.on('SIGHUP', () => child.kill('SIGHUP'))
		child.on('error', (cause) => giveUp(`nie mogę uruchomić ${node}: ${cause.message}`, `${node} does not start.`))
		child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
	})
}
