import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { computeFigures } from '#indicators'
import { importSmefs } from '#smefs'
import { openScene, type Scene } from '#test/scene'
import { modules } from '../../src/app/modules.ts'
import { makePesel } from '../../src/kernel/pesel.ts'
import { day } from '../../src/kernel/plain-date.ts'

// A programme of years ago comes in as a file: the six-month checks of its people were held on paper, and no task is made for them any more.
const folder = mkdtempSync(join(tmpdir(), 'spoiwo-old-exits-'))
let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules, today: day('2027-03-02') })
})
afterAll(async () => {
	await scene.close()
	rmSync(folder, { recursive: true, force: true })
})

test('the six-month check of an exit of a year ago can be written down, and the figure counts it', async () => {
	await importExit({ startedOn: '2026-01-10', endedOn: '2026-03-01' })
	expect(await employedAfterSixMonths()).toBe(0)
	const { participant, participation } = await stayOf()
	const record = await (await scene.get('coordinator', `/participants/${participant}`)).text()
	expect(record).toContain(`/participations/${participation}/past-follow-up`)
	const address = `/participations/${participation}/past-follow-up`
	expect(await (await scene.get('coordinator', address)).text()).toContain('po 6 miesiącach (01.09.2026)')
	const talk = { months: '6', doneOn: '2026-09-04', reached: 'yes', employed: 'yes', improved: '', remarks: '' }
	expect((await scene.post('coordinator', address, { ...talk, months: '9' })).status).toBe(422)
	expect((await scene.post('coordinator', address, { ...talk, doneOn: '2026-02-01' })).status).toBe(422)
	expect((await scene.post('coordinator', address, talk)).status).toBe(303)
	expect(await employedAfterSixMonths()).toBe(1)
	expect((await scene.post('coordinator', address, { ...talk, employed: 'no' })).status).toBe(303)
	expect(await employedAfterSixMonths()).toBe(0)
	expect((await scene.owner.query('select months from people.follow_up where done_on is not null')).rows).toEqual([{ months: 6 }])
})

async function importExit({ startedOn, endedOn }: { startedOn: string; endedOn: string }): Promise<void> {
	const cells = {
		Imię: 'Ewa',
		Nazwisko: 'Zmyślona',
		'PESEL/Inny identyfikator': makePesel(day('1985-05-17'), 'woman', 12),
		Płeć: 'Kobieta',
		Obywatelstwo: 'Obywatelstwo polskie',
		Wykształcenie: 'wyższe (ISCED 5–8)',
		'Kod pocztowy': '31-001',
		'Status osoby na rynku pracy w chwili przystąpienia do projektu': 'Osoba bezrobotna',
		'Data rozpoczęcia udziału w projekcie': startedOn,
		'Data zakończenia udziału w projekcie': endedOn,
	}
	const path = join(folder, 'exits.csv')
	writeFileSync(path, [Object.keys(cells), Object.values(cells)].map((row) => row.join(';')).join('\r\n'))
	const asked = { programme: scene.programme, path, dryRun: false, acceptValid: false }
	expect(await scene.inside('coordinator', (act) => importSmefs(act, asked))).toMatchObject({ created: 1, problems: [] })
}

async function stayOf(): Promise<{ participant: string; participation: string }> {
	const found = await scene.owner.query('select id as participation, participant_id as participant from people.participation')
	return found.rows[0]
}

async function employedAfterSixMonths(): Promise<number | undefined> {
	const { figures } = await scene.inside('coordinator', (act) => computeFigures(act, { programme: 'T1', to: act.today }))
	return figures.EECR05?.total
}
