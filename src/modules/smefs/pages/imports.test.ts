import { existsSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { JobTools } from '#access'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { inPartnership, outsidePartnerships } from '#platform/db'
import { openScene, type Scene } from '#test/scene'
import { FILE_HEADER, fileRow } from '../actions/participants-rows.test.ts'
import { dropOldFilesJob } from '../jobs/drop-old-files.ts'
import { readFileJob, writeFileJob } from '../jobs/run-file.ts'
import { smefsModule } from '../mount.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [smefsModule], today: day('2026-03-02') })
})
afterAll(() => scene.close())
beforeEach(() => scene.owner.query('truncate people.participant, smefs.import cascade'))

function csv(...names: readonly string[]): string {
	const pesel = (serial: number) => makePesel(day('1990-01-01'), 'woman', serial)
	const rows = names.map((name, serial) => fileRow({ Imię: name, 'PESEL/Inny identyfikator': pesel(serial) }))
	return [FILE_HEADER, ...rows].join('\n')
}

async function upload(content: string, form: Record<string, string> = { programme: scene.programme }): Promise<Response> {
	const body = new FormData()
	for (const [name, value] of Object.entries(form)) body.append(name, value)
	body.append('file', new File([content], 'uczestnicy <b>.csv'))
	const headers = { cookie: `session=${scene.tokens.coordinator}`, 'sec-fetch-site': 'same-origin' }
	return scene.app.request('/testowo/imports', { method: 'POST', body, headers })
}

async function uploaded(content: string, form?: Record<string, string>): Promise<string> {
	const answer = await upload(content, form)
	expect(answer.status).toBe(303)
	return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

async function run(job: typeof readFileJob, id: string): Promise<void> {
	const act = {
		actor: { account: undefined, name: '', roles: [], session: undefined },
		account: undefined,
		now: scene.clock.now(),
		today: scene.clock.today(),
	}
	const tools: JobTools = {
		inside: (partnership, work) => inPartnership(scene.pool, partnership, (db) => work({ ...act, db, partnership })),
		owner: (work) => outsidePartnerships(scene.owner, work),
		mail: async () => undefined,
		dataDir: scene.dataDir,
		publicUrl: '',
	}
	await job.run(tools, { partnership: scene.partnership, import: id })
}

const page = async (id: string) => (await scene.get('coordinator', `/imports/${id}`)).text()
const count = async (table: string) => (await scene.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n
const kept = (id: string) => join(scene.dataDir, 'imports', id)

test('an empty list says what the file is and where it comes from', async () => {
	const html = await (await scene.get('coordinator', '/imports')).text()
	expect(html).toContain('Nikt jeszcze nie wczytał pliku')
	expect(html).toContain('SM EFS (CST2021)')
})

test('a form without a file or a programme comes back with a sentence at each', async () => {
	const answer = await scene.post('coordinator', '/imports', { programme: '' })
	expect(answer.status).toBe(422)
	const html = await answer.text()
	expect(html).toContain('Wybierz program.')
	expect(html).toContain('Wybierz plik z dysku.')
})

test('a good file is checked, taken, and gone', async () => {
	const id = await uploaded(csv('Ewa', 'Łucja'))
	expect(statSync(kept(id)).mode & 0o777).toBe(0o600)
	expect(await page(id)).toContain('hx-trigger="every 2s"')
	await run(readFileJob, id)
	expect(await count('people.participant')).toBe(0)
	const checked = await page(id)
	expect(checked).toContain('Wczytaj 2 osoby')
	expect(checked).not.toContain('every 2s')
	expect(checked).toContain('uczestnicy b.csv')
	expect((await scene.post('coordinator', `/imports/${id}/taking`, {})).status).toBe(303)
	await run(writeFileJob, id)
	expect(await count('people.participation')).toBe(2)
	expect(await page(id)).toContain('Plik jest wczytany.')
	expect(await page(id)).toContain(`/testowo/participants?programme=${scene.programme}`)
	expect(existsSync(kept(id))).toBe(false)
	const [entry] = (await scene.owner.query(`select account_id, facts from journal.entry where deed = 'file.imported'`)).rows
	expect(entry).toMatchObject({ account_id: scene.accounts.coordinator, facts: { created: 2 } })
})

test('mistakes stand at their row and column; the valid rows may be taken, or a corrected file uploaded', async () => {
	const id = await uploaded(csv('Ewa', '', '<script>alert(1)</script>').replace(/31-001(?=[^\n]*$)/, '31001'))
	await run(readFileJob, id)
	const html = await page(id)
	expect(html).toContain('Z błędami są 2 wiersze.')
	expect(html).toContain('Przyjmij poprawne wiersze (1)')
	expect(html).toContain('Brakuje wartości w kolumnie „Imię”. Uzupełnij ją.')
	expect(html).toContain('kod pocztowy: 1')
	expect(html).not.toContain('<script>alert')
	expect((await scene.post('coordinator', `/imports/${id}/taking`, {})).status).toBe(422)
	const only = await (await scene.get('coordinator', `/imports/${id}?kind=missing`)).text()
	expect(only).not.toContain('„31001”')
	expect(await (await scene.get('coordinator', `/imports/${id}/remarks.csv`)).text()).toContain('4;Kod pocztowy;31001;kod pocztowy;')
	const second = await uploaded(csv('Ewa', 'Ola'), { programme: scene.programme, replaces: id })
	expect(existsSync(kept(id))).toBe(false)
	expect(await page(id)).toContain('Tego pliku już nie ma')
	await run(readFileJob, second)
	expect(await page(second)).toContain('W pliku nie ma błędów.')
})

test('the valid rows are taken where that is chosen', async () => {
	const id = await uploaded(csv('Ewa', ''))
	await run(readFileJob, id)
	await scene.post('coordinator', `/imports/${id}/taking`, { rows: 'valid' })
	await run(writeFileJob, id)
	expect(await count('people.participant')).toBe(1)
	expect(await page(id)).toContain('Plik jest wczytany.')
})

test('a full disk is told in plain words, nothing is written, and it may be tried again', async () => {
	const id = await uploaded(csv('Ewa'))
	await run(readFileJob, id)
	await scene.post('coordinator', `/imports/${id}/taking`, {})
	await scene.owner.query(`create function people.disk_full() returns trigger language plpgsql as $$ begin
		raise exception 'No space left on device' using errcode = 'disk_full'; end $$`)
	await scene.owner.query('create trigger disk_full before insert on people.exit for each statement execute function people.disk_full()')
	await scene.owner.query(
		'create trigger disk_full before insert on people.entry_snapshot for each statement execute function people.disk_full()',
	)
	await run(writeFileJob, id)
	await scene.owner.query('drop function people.disk_full cascade')
	expect(await count('people.participant')).toBe(0)
	expect(await page(id)).toContain('Na dysku serwera skończyło się miejsce. Nic nie zapisano.')
	await scene.post('coordinator', `/imports/${id}/retry`, {})
	await run(readFileJob, id)
	expect(await page(id)).toContain('Wczytaj 1 osobę')
})

test('a file that nobody takes in a week is removed with all that was quoted from it', async () => {
	const id = await uploaded(csv('Ewa', ''))
	await run(readFileJob, id)
	const stray = join(scene.dataDir, 'imports', 'stray')
	writeFileSync(stray, 'x')
	utimesSync(stray, new Date('2020-01-01'), new Date('2020-01-01'))
	await scene.owner.query(`update smefs.import set made_at = made_at - interval '8 days'`)
	await run(dropOldFilesJob, id)
	expect(existsSync(kept(id))).toBe(false)
	expect(existsSync(stray)).toBe(false)
	expect(await count('smefs.import_remark')).toBe(0)
})

test('the participants come out as CSV and as a workbook with chosen columns; taking them is in the journal', async () => {
	const id = await uploaded(csv('Ewa', 'Łucja'))
	await run(readFileJob, id)
	await scene.post('coordinator', `/imports/${id}/taking`, {})
	await run(writeFileJob, id)
	const file = await scene.get('supervisor', `/exports/file?programme=${scene.programme}&format=csv`)
	expect(file.headers.get('content-disposition')).toContain('Uczestnicy_projektu_Efs_T1_2026-03-02.csv')
	const text = await file.text()
	expect(text).toContain('Łucja;Zmyślona')
	expect(text.trim().split('\r\n')).toHaveLength(3)
	const book = await scene.get('supervisor', `/exports/file?programme=${scene.programme}&format=xlsx&columns=surname&columns=sex`)
	expect(
		Buffer.from(await book.arrayBuffer())
			.subarray(0, 2)
			.toString(),
	).toBe('PK')
	const entries = await scene.owner.query(`select facts from journal.entry where deed = 'file.exported' order by id`)
	expect(entries.rows.map(({ facts }) => facts)).toEqual([
		{ format: 'csv', columns: 41 },
		{ format: 'xlsx', columns: 2 },
	])
	expect(await (await scene.get('supervisor', `/exports?programme=${scene.programme}`)).text()).toContain('mają komplet danych')
})

test('files are not for those who may not', async () => {
	expect((await scene.get('coach', '/imports')).status).toBe(404)
	expect((await scene.get('coach', `/exports/file?programme=${scene.programme}`)).status).toBe(404)
	expect((await scene.get('evaluator', '/exports')).status).toBe(404)
})
