import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import type { JobTools } from '#access'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { inPartnership, outsidePartnerships } from '#platform/db'
import { writeXlsx } from '#platform/xlsx'
import { openScene, type Scene } from '#test/scene'
import { FILE_HEADER, fileRow, realisticRows } from '../actions/participants-rows.test.ts'
import { readFileJob, writeFileJob } from '../jobs/run-file.ts'
import { smefsModule } from '../mount.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [smefsModule], today: day('2026-03-02') })
})
afterAll(() => scene.close())
beforeEach(() => scene.owner.query('truncate people.participant, smefs.import cascade'))

const BORN_2003 = makePesel(day('2003-11-30'), 'woman', 7)

test('a workbook of our own making goes in through the page, in every spelling that is let in', async () => {
	const id = await uploaded(await buffer(writeXlsx(cellsOf([FILE_HEADER, ...realisticRows()]), 'Uczestnicy')))
	await run(readFileJob, id)
	expect(await page(id)).toContain('W pliku nie ma błędów.')
	expect(await page(id)).toContain('Wczytaj 18 osób')
	await scene.post('coordinator', `/imports/${id}/taking`, {})
	await run(writeFileJob, id)
	expect(await page(id)).toContain('Plik jest wczytany.')
	expect(await peopleOf()).toHaveLength(18)
})

test('a workbook made by hand, with days as days and a PESEL that is a number without its first zeros, goes in', async () => {
	const id = await uploaded(await handMade({ startedOn: new Date(Date.UTC(2026, 0, 16)) }))
	await run(readFileJob, id)
	expect(await page(id)).toContain('Wczytaj 1 osobę')
	await scene.post('coordinator', `/imports/${id}/taking`, {})
	await run(writeFileJob, id)
	expect(await peopleOf()).toEqual([{ pesel: BORN_2003, postcode: '05-075', started_on: '2026-01-16' }])
})

test('a mistake in a workbook stands at the row that the spreadsheet shows', async () => {
	const id = await uploaded(await handMade({ startedOn: 'wczoraj' }))
	await run(readFileJob, id)
	const file = await (await scene.get('coordinator', `/imports/${id}/remarks.csv`)).text()
	expect(file).toContain('2;Data rozpoczęcia udziału w projekcie;wczoraj;')
})

test('every remark is told in the language of the reader, the values of the file as they stand there', async () => {
	const id = await uploaded([FILE_HEADER, fileRow({ Płeć: 'M', 'Kod pocztowy': '31001' }), fileRow({ Imię: '' })].join('\n'))
	await run(readFileJob, id)
	expect(await page(id)).toContain('Nie znamy wartości „M” w kolumnie „Płeć”. Możliwe wartości: Kobieta; Mężczyzna.')
	const english = await (await scene.get('coordinator', `/imports/${id}`, 'en')).text()
	expect(english).toContain('We do not know the value “M” in the column “Płeć”. Possible values: Kobieta; Mężczyzna.')
	expect(english).toContain('The postcode “31001” is not written as 00-000')
	expect(english).not.toMatch(/Popraw|Uzupełnij|Możliwe/)
})

test('twenty remarks stand on a page, the next come with "more"', async () => {
	const id = await uploaded([FILE_HEADER, ...Array.from({ length: 25 }, () => fileRow({ Imię: '' }))].join('\n'))
	await run(readFileJob, id)
	const first = await page(id)
	expect(remarksIn(first)).toBe(20)
	const more = /href="\/testowo(\/imports\/[^"]+after=[^"]+)"/.exec(first)?.[1] ?? ''
	const second = await (await scene.get('coordinator', more.replaceAll('&amp;', '&'))).text()
	expect(remarksIn(second)).toBe(5)
})

test('a file with nothing but its header, and an empty file, are told in a sentence', async () => {
	const headed = await uploaded(`${FILE_HEADER}\r\n`)
	await run(readFileJob, headed)
	expect(await page(headed)).toContain('W tym pliku nie ma ani jednego wiersza z osobą.')
	const blank = await uploaded('\r\n')
	await run(readFileJob, blank)
	expect(await page(blank)).toContain('Plik jest pusty, nie ma w nim nawet nagłówka.')
})

test('a file of 100 MB is refused with a sentence and leaves nothing behind', async () => {
	const answer = await upload(new Uint8Array(100_000_000).fill(65))
	expect(answer.status).toBe(413)
	expect(await answer.text()).toContain('większy, niż przyjmujemy')
	expect((await scene.owner.query('select 1 from smefs.import')).rowCount).toBe(0)
})

async function handMade({ startedOn }: { startedOn: Date | string }): Promise<Uint8Array> {
	const cells: Record<string, string | number | Date> = {
		Imię: 'Zofia',
		Nazwisko: 'Wymyślona',
		'PESEL/Inny identyfikator': Number(BORN_2003),
		Płeć: 'kobieta',
		Obywatelstwo: 'Obywatelstwo polskie',
		Wykształcenie: 'wyższe (ISCED 5-8)',
		'Kod pocztowy': 5075,
		'Status osoby na rynku pracy w chwili przystąpienia do projektu': 'Osoba bezrobotna',
		'Data rozpoczęcia udziału w projekcie': startedOn,
	}
	const head = Object.keys(cells).map((value) => ({ value, type: String }))
	const row = Object.values(cells).map(cellOf)
	return (await writeWorkbook([head, row]).toBuffer()) satisfies Uint8Array
}

function cellOf(value: string | number | Date) {
	if (value instanceof Date) return { value, type: Date, format: 'dd.mm.yyyy' }
	return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}

function cellsOf(lines: readonly string[]): string[][] {
	return lines.map((line) => line.split(';'))
}

function upload(content: string | Uint8Array): Promise<Response> {
	const body = new FormData()
	body.append('programme', scene.programme)
	const part = typeof content === 'string' ? content : new Uint8Array(content)
	body.append('file', new File([part], 'uczestnicy'))
	const headers = { cookie: `session=${scene.tokens.coordinator}`, 'sec-fetch-site': 'same-origin' }
	return Promise.resolve(scene.app.request('/testowo/imports', { method: 'POST', body, headers }))
}

async function uploaded(content: string | Uint8Array): Promise<string> {
	const answer = await upload(content)
	expect(answer.status).toBe(303)
	return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

async function run(job: typeof readFileJob, id: string): Promise<void> {
	const nobody = { account: undefined, name: '', roles: [], session: undefined }
	const act = { actor: nobody, account: undefined, now: scene.clock.now(), today: scene.clock.today() }
	const tools: JobTools = {
		inside: (partnership, work) => inPartnership(scene.pool, partnership, (db) => work({ ...act, db, partnership })),
		owner: (work) => outsidePartnerships(scene.owner, work),
		mail: async () => undefined,
		dataDir: scene.dataDir,
		publicUrl: '',
	}
	await job.run(tools, { partnership: scene.partnership, import: id })
}

async function page(id: string): Promise<string> {
	return (await scene.get('coordinator', `/imports/${id}`)).text()
}

function remarksIn(html: string): number {
	return html.split('<th scope="row">').length - 1
}

async function peopleOf() {
	const found = await scene.owner.query(`select p.pesel, s.postcode, x.started_on::text from people.participant p
		join people.participation x on x.participant_id = p.id join people.entry_snapshot s on s.participation_id = x.id and s.current`)
	return found.rows
}
