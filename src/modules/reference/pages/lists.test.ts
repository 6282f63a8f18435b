import { h } from 'preact'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Module } from '#access'
import { day } from '#kernel/plain-date'
import { defineList } from '#kernel/reference-list'
import { formOn } from '../../../../test/support/page-form.ts'
import { openScene, type Scene } from '../../../../test/support/scene.ts'
import { statementsOf } from '../../../../test/support/statements.ts'
import { referenceModule } from '../mount.ts'
import { valueOn } from '../store/values.ts'

const said = { source: 'ustawa zmyślona, art. 1', verified: 'verified', validTo: null } as const
const fees = defineList({
	name: 'test/fees',
	title: { pl: 'Opłaty na próbę', en: 'Fees on trial' },
	file: {
		values: [
			{ ...said, code: 'court', label: { pl: 'opłata sądowa', en: 'court fee' }, validFrom: '2025-01-01', grosze: 50_000, remark: null },
			{
				...said,
				code: 'notary',
				label: { pl: 'notariusz', en: 'notary' },
				verified: 'recalled',
				validFrom: '2025-01-01',
				grosze: 1,
				remark: null,
			},
		],
	},
	facts: z.strictObject({ grosze: z.int().min(0), remark: z.string().nullable() }),
	continuous: true,
	words: { grosze: { pl: 'kwota w groszach', en: 'amount in grosze' } },
})
const marks = defineList({
	name: 'test/marks',
	title: { pl: 'Znaki urzędowe', en: 'Official marks' },
	file: { values: [{ ...said, code: 'first', label: 'pierwszy', validFrom: '2025-01-01', validTo: '2026-04-30', aliases: ['1.'] }] },
	facts: z.strictObject({ aliases: z.array(z.string()) }),
	continuous: false,
	amend: 'words',
})
const planted: Module = {
	name: 'planted',
	routes: [],
	references: [fees, marks],
	countUses: async (_, list, code) => (list === 'test/fees' && code === 'court' ? 3 : undefined),
}

const COURT = '/lists/test~fees/values/court/2025-01-01'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [referenceModule([planted], () => h('i', null))] })
})
afterAll(() => scene.close())

const read = async (path: string, role: 'coordinator' | 'coach' = 'coordinator') => (await scene.get(role, path)).text()
const courtOn = (on: string) =>
	scene.inside('coach', async (act) => (await valueOn(act, fees, { code: 'court', day: day(on) }))?.facts.grosze)

async function amend(path: string, typed: Record<string, string>): Promise<Response> {
	const form = formOn(await read(`${path}/amendments/new`), '/amendments')
	return scene.post('coordinator', `${path}/amendments`, { ...form, reason: 'obwieszczenie', ...typed })
}

describe('looking', () => {
	test('all lists stand with what is to be checked and what ends', async () => {
		const page = await read('/lists', 'coach')
		expect(page).toContain('Opłaty na próbę')
		expect(page).toMatch(/lists\/test~fees\?show=doubted">1</)
		expect(page).toMatch(/lists\/test~marks\?show=ending">1</)
	})
	test('a list marks in words what nobody has read in its source, and names the source', async () => {
		const page = await read('/lists/test~fees', 'coach')
		expect(page).toContain('z pamięci, do sprawdzenia')
		expect(page).toContain('ustawa zmyślona, art. 1')
		expect(page).toContain('kwota w groszach: 50 000'.replace(' 000', '\u00a0000'))
	})
	test('a list is narrowed by words without accents and by certainty', async () => {
		expect(await read('/lists/test~fees?q=sadowa')).not.toContain('notariusz')
		expect(await read('/lists/test~fees?show=doubted')).not.toContain('opłata sądowa')
		expect(await read('/lists/test~fees?q=nic-takiego')).toContain('Żadna wartość nie pasuje')
	})
	test('what is seen can be taken as a file', async () => {
		const csv = await read('/lists/test~fees/file?format=csv&show=doubted')
		expect(csv).toContain('notary;notariusz;notary;2025-01-01;')
		expect(csv).not.toContain('court')
		const book = await scene.get('coach', '/lists/test~fees/file?format=xlsx')
		expect((await book.arrayBuffer()).byteLength).toBeGreaterThan(1000)
		expect(book.headers.get('content-disposition')).toContain('.xlsx')
	})
	test('a value says how many records it touches', async () => {
		expect(await read(COURT)).toContain('3 zapisy używają tej wartości')
	})
	test('whoever may not change lists sees no button, and the form is not there', async () => {
		expect(await read(COURT, 'coach')).not.toContain('Zmień wartość')
		expect((await scene.get('coach', `${COURT}/amendments/new`)).status).toBe(404)
		expect((await scene.post('coach', `${COURT}/amendments`, {})).status).toBe(404)
	})
	test('a list or a value that does not exist is not there', async () => {
		for (const path of ['/lists/none', '/lists/test~fees/values/court/2024-01-01', '/lists/test~fees/values/x/nonsense'])
			expect((await scene.get('coordinator', path)).status).toBe(404)
	})
})

describe('changing', () => {
	test('a change holds at once, is compared with what ships, and can be taken back', async () => {
		const answer = await amend(COURT, { 'fact-grosze': '60 000', labelPl: 'opłata od wniosku', verified: 'unverified' })
		expect(answer.status).toBe(303)
		expect(await courtOn('2026-03-02')).toBe(60_000)
		const page = await read(COURT)
		expect(page).toContain('opłata od wniosku')
		expect(page).toContain('Porównanie z tym, co przyszło z programem')
		expect(page).toContain('obwieszczenie')
		const undo = /action="\/[^/]+([^"]*\/revocation)"/.exec(page)?.[1] ?? ''
		expect((await scene.post('coordinator', undo, {})).status).toBe(303)
		expect((await scene.post('coordinator', undo, {})).status).toBe(303)
		expect(await courtOn('2026-03-02')).toBe(50_000)
		expect(await read(COURT)).toContain('cofnięto')
	})
	test('a new rate ends the one before it a day earlier; undone, both are as they were', async () => {
		const form = formOn(await read('/lists/test~fees/values/new?code=court'), '/values')
		const typed = { ...form, validFrom: '1.01.2027', 'fact-grosze': '700', reason: 'nowa ustawa' }
		expect((await scene.post('coordinator', '/lists/test~fees/values', typed)).status).toBe(303)
		expect([await courtOn('2026-12-31'), await courtOn('2027-01-01')]).toEqual([50_000, 700])
		const page = await read('/lists/test~fees/values/court/2027-01-01')
		const undo = /action="\/[^/]+([^"]*\/revocation)"/.exec(page)?.[1] ?? ''
		expect((await scene.post('coordinator', undo, {})).status).toBe(303)
		expect(await courtOn('2027-01-01')).toBe(50_000)
	})
})

describe('refusing', () => {
	test('periods that would overlap are refused at the day, with everything that was typed', async () => {
		const form = formOn(await read('/lists/test~fees/values/new?code=court'), '/values')
		const typed = { ...form, endsFormer: '', validFrom: '1.06.2026', 'fact-grosze': '701', reason: 'powód wpisany' }
		const answer = await scene.post('coordinator', '/lists/test~fees/values', typed)
		expect(answer.status).toBe(422)
		const page = await answer.text()
		expect(page).toContain('W dniach 01.06.2026 – … obowiązuje już inny okres tej wartości')
		expect(page).toContain('powód wpisany')
		expect(page).toContain('701')
	})
	test('a gap in a legal rate is refused', async () => {
		expect((await amend(COURT, { validTo: '31.12.2026' })).status).toBe(303)
		const form = formOn(await read('/lists/test~fees/values/new?code=court'), '/values')
		const page = await (await scene.post('coordinator', '/lists/test~fees/values', { ...form, validFrom: '1.02.2027', reason: 'x' })).text()
		expect(page).toContain('W dniach 01.01.2027 – 31.01.2027 ta wartość nie obowiązywałaby wcale')
	})
	test('a fact that the list cannot read is refused at its field', async () => {
		const answer = await amend(COURT, { 'fact-grosze': 'dużo' })
		expect(answer.status).toBe(422)
		expect(await answer.text()).toContain('id="fact-grosze-error"')
		expect(await read(`${COURT}/amendments/new`)).toContain('value="dużo"')
		expect((await amend(COURT, { 'fact-grosze': '50001' })).status).toBe(303)
	})
	test('two people change one value: the second sees both versions', async () => {
		const form = formOn(await read(`${COURT}/amendments/new`), '/amendments')
		expect((await amend(COURT, { labelPl: 'opłata Ali' })).status).toBe(303)
		const second = await scene.post('administrator', `${COURT}/amendments`, { ...form, labelPl: 'opłata Oli', reason: 'druga' })
		expect(second.status).toBe(422)
		const page = await second.text()
		expect(page).toContain('Ktoś zmienił tę wartość')
		expect(page).toContain('opłata Ali')
		expect(page).toContain('opłata Oli')
	})
	test('an official list keeps its codes and facts: only words, source, mark and days change', async () => {
		const first = '/lists/test~marks/values/first/2025-01-01'
		expect(await read(`${first}/amendments/new`)).not.toContain('fact-aliases')
		expect((await amend(first, { labelPl: 'nasz pierwszy', 'fact-aliases': 'podrzucone' })).status).toBe(303)
		const values = await scene.inside('coach', (act) => valueOn(act, marks, { code: 'first', day: day('2026-01-01') }))
		expect(values).toMatchObject({ label: { pl: 'nasz pierwszy', en: 'pierwszy' }, facts: { aliases: ['1.'] } })
		const added = await scene.post('coordinator', '/lists/test~marks/values', {
			...formOn(await read(`${first}/amendments/new`), '/amendments'),
			code: 'second',
			reason: 'x',
		})
		expect(await added.text()).toContain('Do tej listy nie dodaje się wartości')
	})
})

describe('keeping', () => {
	test('each change is one entry of the journal, with codes and days and no words', async () => {
		const { rows } = await scene.owner.query("select deed, facts from journal.entry where deed = 'reference.amended' order by id limit 1")
		expect(rows[0]).toMatchObject({ deed: 'reference.amended', facts: { list: 'test/fees', code: 'court', from: '2025-01-01' } })
		expect(JSON.stringify(rows)).not.toContain('obwieszczenie')
	})
	test('another partnership has the list as it ships', async () => {
		const { rows } = await scene.owner.query('select count(*)::int as all from reference.amendment where partnership_id <> $1', [
			scene.partnership,
		])
		expect(rows[0].all).toBe(0)
	})
})

test('pages of a partnership that changed something send one more statement once, and none afterwards', async () => {
	const look = () => statementsOf(() => read('/lists'))
	await look()
	expect((await look()).filter((statement) => statement.includes('reference'))).toEqual([])
})

test('a value that soon ends without a successor stands before those who may put the next one in', async () => {
	scene.clock.setTo(day('2026-03-02'))
	expect(await read('')).toContain('Wartość niedługo przestanie obowiązywać: Znaki urzędowe')
	expect(await read('', 'coach')).not.toContain('Znaki urzędowe')
	scene.clock.setTo(day('2026-02-20'))
	expect(await read('')).not.toContain('Znaki urzędowe')
	scene.clock.setTo(day('2026-06-01'))
	expect(await read('')).toContain('Wartość przestała obowiązywać i nic po niej nie następuje: Znaki urzędowe')
	scene.clock.setTo(day('2026-09-01'))
	expect(await read('')).not.toContain('Znaki urzędowe')
})
