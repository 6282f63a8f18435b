import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openOwnerPool } from '#platform/db'
import { verifyJournal } from '#platform/journal-proof'
import { startPostgres } from '../../src/platform/postgres/start-postgres.ts'
import { foundTown } from '../support/town-by-commands.ts'
import { startProgram, type WholeProgram } from '../support/whole-program.ts'
import { countByTopic, newRecorder, type Recorder, type Sent, sealUntilKilled } from './kill-nine.ts'

const rounds = Number(process.env.KILL_NINE_ROUNDS ?? 20)
const recorders = 3
const dataDir = mkdtempSync(join(tmpdir(), 'spoiwo kill nine '))
const running: WholeProgram[] = []

afterAll(async () => {
	for (const program of running) await program.killAll()
	rmSync(dataDir, { recursive: true, force: true })
})

test(`kill -9 of the whole program while ${recorders} people record meetings, ${rounds} times: what was answered as saved is there, once`, {
	timeout: 60_000 + rounds * 20_000,
}, async () => {
	const links = await foundTown(dataDir, recorders)
	let program = await start()
	const people = await Promise.all(links.map((link) => newRecorder(program, link)))
	const all: Sent[] = []
	for (let round = 0; round < rounds; round++) {
		const sent = await recordUntilKilled(program, people)
		program = await start()
		all.push(...sent.flat())
		await onDatabase((owner) => everyAcknowledgedOnce(owner, all))
		await sendAgainWhatIsInDoubt(program, { people, sent })
		await onDatabase((owner) => everyOneOnce(owner, all))
	}
	expect(all.filter(({ isAcknowledged }) => isAcknowledged).length).toBeGreaterThan(rounds * recorders)
})

async function start(): Promise<WholeProgram> {
	const program = await startProgram(dataDir, { LOG_LEVEL: 'silent' })
	running.splice(0, running.length, program)
	return program
}

/** Everybody writes at once and the journal is sealed meanwhile, until signal 9 ends it all at a moment of its own. */
async function recordUntilKilled(program: WholeProgram, people: readonly Recorder[]): Promise<Sent[][]> {
	const sent = people.map((): Sent[] => [])
	const ends = onDatabase((owner) =>
		Promise.all([sealUntilKilled(owner), ...people.map((one, at) => one.recordUntilKilled(program, sent[at] ?? []))]),
	)
	while (sent.some((each) => !each.some(({ isAcknowledged }) => isAcknowledged))) await Promise.race([sleep(5), ends])
	await sleep(Math.random() * 250)
	await program.killAll()
	await ends
	return sent
}

async function everyAcknowledgedOnce(owner: pg.Pool, all: readonly Sent[]): Promise<void> {
	const found = await countByTopic(owner)
	const wrong = all.filter(({ topic, isAcknowledged }) => (isAcknowledged ? found.get(topic) !== 1 : (found.get(topic) ?? 0) > 1))
	expect(wrong).toEqual([])
	expect((await verifyJournal(owner)).broken).toEqual([])
}

/** A person whose browser showed an error presses the button again, and one who saw the answer goes back and presses it again too. */
async function sendAgainWhatIsInDoubt(
	program: WholeProgram,
	{ people, sent }: { people: readonly Recorder[]; sent: Sent[][] },
): Promise<void> {
	for (const [at, person] of people.entries()) {
		for (const one of (sent[at] ?? []).slice(-3)) {
			expect((await person.sendAgain(program, one)).status).toBe(303)
			one.isAcknowledged = true
		}
	}
}

async function everyOneOnce(owner: pg.Pool, all: readonly Sent[]): Promise<void> {
	const found = await countByTopic(owner)
	expect(all.filter(({ topic }) => found.get(topic) !== 1)).toEqual([])
	expect(found.size).toBe(all.length)
}

/** Beside the running program, as a command of its own would be. */
async function onDatabase<T>(work: (owner: pg.Pool) => Promise<T>): Promise<T> {
	const { connection } = await startPostgres({ dataDir })
	const owner = openOwnerPool(connection)
	try {
		return await work(owner)
	} finally {
		await owner.end()
	}
}
