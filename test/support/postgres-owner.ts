import { createInterface } from 'node:readline'
import { startPostgres } from '../../src/platform/postgres/start-postgres.ts'

// A process of its own that runs, or joins, the embedded server of a folder: `node postgres-owner.ts DIR [serving]`. It says in one line of JSON how
// to connect, or why it cannot start (exit code 1), and stops when its input ends.
const [dataDir = '', serving] = process.argv.slice(2)
try {
	const server = await startPostgres({ dataDir, serving: serving === 'serving' })
	process.stdout.write(`${JSON.stringify({ connection: server.connection, startedHere: server.startedHere })}\n`)
	createInterface(process.stdin).once('close', () => server.stop().then(() => process.exit(0)))
} catch (refused) {
	process.stdout.write(`${JSON.stringify({ refused: refused instanceof Error ? refused.message : String(refused) })}\n`)
	process.exitCode = 1
}
