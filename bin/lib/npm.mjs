import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/**
 * Runs npm with these arguments and returns its exit code. npm runs under the Node that runs us where it can; a distribution's npm
 * (Debian keeps its parts where only Debian's own Node looks) runs under the Node it came with.
 */
export function npm(args, cwd) {
	const [command, ...first] = npmCommand()
	const run = spawnSync(command, [...first, ...args], {
		cwd,
		stdio: ['ignore', 2, 2],
		env: { ...process.env, npm_config_loglevel: 'error' },
	})
	return run.error ? 127 : (run.status ?? 1)
}

function npmCommand() {
	const script = npmScript()
	if (script === undefined) return ['npm']
	if (!script.endsWith('.js') && !script.endsWith('.cjs')) return [script]
	const nodes = [process.execPath, process.env.npm_node_execpath, ...onPath('node')].filter(Boolean)
	const node = nodes.find((each) => spawnSync(each, [script, '--version'], { stdio: 'ignore' }).status === 0)
	return [node ?? process.execPath, script]
}

function npmScript() {
	const given = process.env.npm_execpath
	// Another package manager may have started us: its name is not npm.
	if (given && /npm-cli\.c?js$/.test(given) && existsSync(given)) return given
	const beside = join(dirname(process.execPath), 'npm')
	const found = existsSync(beside) ? beside : onPath('npm')[0]
	return found && realpathSync(found)
}

function onPath(name) {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.filter(Boolean)
		.map((folder) => join(folder, name))
		.filter((file) => existsSync(file))
}
