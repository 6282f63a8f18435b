import { Command, InvalidArgumentError } from 'commander'
import { readConfig } from '../config.ts'
import { serve } from '../main.ts'
import { isCannotStart } from '../platform/cannot-start.ts'

const program = new Command('spoiwo')
	.description('Spoiwo: lokalny system wsparcia ekonomii społecznej / the binder of a local social-economy support system')
	.showHelpAfterError()
	.configureOutput({ writeErr: (text) => process.stderr.write(text) })
	.exitOverride((ended) => process.exit(ended.exitCode === 0 ? 0 : 2))

program
	.command('serve')
	.description('uruchamia program / runs the program')
	.option('--port <N>', 'port', port)
	.option('--host <H>', 'adres, na którym słucha / address to listen on')
	.option('--data <DIR>', 'folder danych / data folder')
	.action(serveUntilStopped)

await program.parseAsync().catch(end)

async function serveUntilStopped(flags: { port?: number; host?: string; data?: string }): Promise<void> {
	const running = await serve(readConfig(flags), (polish, english) => console.log(`Spoiwo: ${polish} / ${english}`))
	console.log(`\nSpoiwo działa / is running: ${running.url}\n`)
	for (const line of running.logins) console.log(`  ${line}`)
	let stopping = false
	const stop = async () => {
		if (stopping) return
		stopping = true
		console.log('Spoiwo: kończę pracę… / stopping')
		await running.stop()
		process.exit(0)
	}
	process.on('SIGINT', stop)
	process.on('SIGTERM', stop)
}

function port(text: string): number {
	const value = Number(text)
	if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new InvalidArgumentError('0-65535')
	return value
}

function end(fault: unknown): void {
	console.error(isCannotStart(fault) ? `Spoiwo: ${fault.message}` : fault)
	process.exit(1)
}
