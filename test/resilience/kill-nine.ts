import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../../src/platform/postgres/start-postgres.ts'
import { ownProcess } from '../support/own-process.ts'

/** What all rounds gave: rows acknowledged, and those of them that were not there after the next start. */
export type Verdict = { rounds: number; acknowledged: number; lost: number[] }

/** Kills a writing process and its database server with signal 9, starts again, counts; so many times on one folder. */
export async function killNine(rounds: number): Promise<Verdict> {
	const dataDir = mkdtempSync(join(tmpdir(), 'spoiwo kill nine '))
	const acknowledged: number[] = []
	const lost: number[] = []
	try {
		for (let round = 0; round < rounds; round++) {
			acknowledged.push(...(await writeUntilKilled(dataDir)))
			const found = await rowsAfterRestart(dataDir)
			lost.push(...acknowledged.filter((n) => !found.has(n)))
		}
		return { rounds, acknowledged: acknowledged.length, lost }
	} finally {
		rmSync(dataDir, { recursive: true, force: true })
	}
}

async function writeUntilKilled(dataDir: string): Promise<number[]> {
	const writer = ownProcess('resilience/kill-nine-writer.ts', [dataDir])
	const printed = [await writer.nextLine()]
	const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
	await sleep(Math.random() * 250)
	process.kill(postmaster, 'SIGKILL')
	writer.child.kill('SIGKILL')
	for (let line = await writer.nextLine(); line !== undefined; line = await writer.nextLine()) printed.push(line)
	await writer.exit
	return printed.filter((line) => line !== undefined).map(Number)
}

async function rowsAfterRestart(dataDir: string): Promise<Set<number>> {
	const server = await startPostgres({ dataDir })
	const client = new pg.Client(server.connection)
	await client.connect()
	const { rows } = await client.query<{ n: string }>('select n from row_of_loop')
	await client.end()
	await server.stop()
	return new Set(rows.map((row) => Number(row.n)))
}
