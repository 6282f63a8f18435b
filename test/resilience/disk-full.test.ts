import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { startPostgres } from '../../src/platform/postgres/start-postgres.ts'
import { spoiwo } from '../support/commands.ts'
import { formOn } from '../support/page-form.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { foundTown, openAccount } from '../support/town-by-commands.ts'
import { startProgram, type WholeProgram } from '../support/whole-program.ts'

const ROWS = 4_000
const disk = mountSmallDisk(320)
const data = join(disk?.path ?? '', 'data')
let program: WholeProgram
let browser: Awaited<ReturnType<typeof openAccount>>

beforeAll(async () => {
	if (disk === undefined) return
	const [link = ''] = await foundTown(data, 1)
	program = await startProgram(data, { LOG_LEVEL: process.env.DEBUG_LEVEL ?? 'silent' })
	browser = await openAccount(program, link)
}, 120_000)
afterAll(async () => {
	if (disk === undefined) return
	await program.stop()
	disk.remove()
})

const why = disk === undefined ? ' (left out: only root, where it may mount, can make a small disk)' : ''

test.skipIf(disk === undefined)(
	`a disk that is really full stops an import with a sentence and nothing half written; with room again it works${why}`,
	{
		timeout: 180_000,
	},
	async () => {
		const { to, status } = await upload()
		expect(status).toBe(303)
		const page = to ?? ''
		await pageSays(page, 'Wczytaj 4 000')

		disk?.fillBut(2)
		expect((await browser.post(`${page}/taking`, {})).status).toBe(303)
		const before = await written()
		await pageSays(page, 'Na dysku serwera skończyło się miejsce. Nic nie zapisano.')
		expect(await written()).toEqual(before)
		disk?.fillBut(0.1)
		const refused = await upload()
		expect([refused.status, refused.text]).toEqual([507, expect.stringContaining('Tego, co zostało wysłane, nie zapisano.')])
		expect(await written()).toEqual(before)
		expect(readdirSync(join(data, 'uploads'))).toEqual([])
		expect((await importByCommand()).err).toContain('na dysku skończyło się miejsce')
		expect(await written()).toEqual(before)

		disk?.clear()
		expect((await browser.post(`${page}/retry`, {})).status).toBe(303)
		await pageSays(page, 'Wczytaj 4 000')
		await browser.post(`${page}/taking`, {})
		await pageSays(page, 'Plik jest wczytany.')
		expect((await written())[0]).toBe((before[0] ?? 0) + ROWS)
	},
)

async function upload() {
	const form = new FormData()
	const shown = await browser.get('/testowo/imports/new')
	for (const [name, value] of Object.entries(formOn(shown.text, '/imports'))) form.set(name, value)
	const programme = /<option value="([0-9a-f-]{36})"/.exec(shown.text)?.[1] ?? ''
	form.set('programme', programme)
	form.set('file', new Blob([file()]), 'osoby.csv')
	return browser.send('/testowo/imports', form)
}

async function importByCommand() {
	const path = join(tmpdir(), `spoiwo osoby ${process.pid}.csv`)
	writeFileSync(path, file())
	const ran = await spoiwo(['import', 'smefs', path, '--partnership', 'testowo', '--programme', 'T1', '--data', data])
	rmSync(path)
	return ran
}

/** Thousands of invented people, in the columns that must be there. */
function file(): string {
	const status = 'Status osoby na rynku pracy w chwili przystąpienia do projektu'
	const head = `Imię;Nazwisko;PESEL/Inny identyfikator;Płeć;Obywatelstwo;Wykształcenie;${status};Kod pocztowy;Data rozpoczęcia udziału w projekcie`
	const rows = Array.from({ length: ROWS }, (_, at) => {
		const pesel = makePesel(day('1990-01-01'), 'woman', at)
		return `Ewa;Zmyślona;${pesel};Kobieta;Obywatelstwo polskie;wyższe (ISCED 5–8);Osoba bezrobotna;31-001;2026-01-16`
	})
	return [head, ...rows, ''].join('\r\n')
}

async function pageSays(page: string, words: string): Promise<void> {
	const said = async () =>
		(/<main[\s\S]*<\/main>/.exec((await browser.get(page)).text)?.[0] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
	await expect.poll(said, { timeout: 60_000, interval: 250 }).toContain(words)
}

/** Rows of everything that an import writes, asked beside the running program. */
async function written(): Promise<number[]> {
	const { connection } = await startPostgres({ dataDir: data })
	const client = new pg.Client(connection)
	await client.connect()
	const tables = ['people.participant', 'people.participation', 'people.entry_snapshot', 'support.session', 'journal.entry']
	const counts: number[] = []
	for (const table of tables) counts.push((await client.query(`select from ${table}`)).rowCount ?? 0)
	await client.end()
	return counts
}
