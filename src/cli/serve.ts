import type { Command } from 'commander'
import { readConfig } from '../config.ts'
import type { Running } from '../main.ts'
import { type Context, dataOption, port } from './command-tree.ts'
import { keepServedUrl } from './served-url.ts'
import type { Terminal } from './terminal.ts'

type Flags = { readonly port?: number; readonly host?: string; readonly data?: string }

/** `spoiwo serve`: runs until it is stopped. */
export function addServe(program: Command, { terminal }: Context): void {
	program
		.command('serve')
		.description('uruchamia program / runs the program')
		.option('--port <N>', 'port', port)
		.option('--host <H>', 'adres, na którym słucha / address to listen on')
		.addOption(dataOption())
		.action((flags: Flags) => serveUntilStopped(flags, terminal))
}

async function serveUntilStopped(flags: Flags, terminal: Terminal): Promise<void> {
	const { serve } = await import('../main.ts')
	const config = readConfig(flags, terminal.environment)
	const running = await serve(config, (pl, en) => terminal.say({ pl, en }))
	keepServedUrl(config.dataDir, running.url)
	await terminal.out(`\nSpoiwo działa / is running: ${running.url}\n\n`)
	for (const line of demoLines(running.logins)) await terminal.out(`  ${line}\n`)
	let stopping = false
	const stop = async () => {
		if (stopping) return
		stopping = true
		terminal.say({ pl: 'kończę pracę…', en: 'stopping' })
		await running.stop()
		process.exit(0)
	}
	process.on('SIGINT', stop)
	process.on('SIGTERM', stop)
}

function demoLines(logins: Running['logins']): string[] {
	if (logins === undefined) return []
	const lines = logins.accounts.map(({ post, place, email }) => `${post}, ${place}: ${email}`)
	return [`pokaz: osoby zmyślone, hasło do każdego konta: ${logins.password}`, ...lines, 'więcej kont: demo/README.md']
}
