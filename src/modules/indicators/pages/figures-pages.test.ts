import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { invent } from '#test/invented-participations'
import { openScene, type Scene } from '#test/scene'
import { loadIndicatorSet } from '../actions/load-indicator-set.ts'
import { indicatorsModule } from '../mount.ts'

let scene: Scene

beforeAll(async () => {
	scene = await openScene({ modules: [indicatorsModule], today: day('2026-07-10') })
	await scene.inside('coordinator', async (act) => {
		await loadIndicatorSet(act, 'T1', 'abc')
		const women = Array.from({ length: 60 }, (_, index) => ({
			startedOn: day('2026-01-15'),
			sex: 'woman' as const,
			ageYears: 30,
			labourStatus: 'unemployed' as const,
			lastName: `Ćwik${String(index).padStart(2, '0')}`,
		}))
		const men = Array.from({ length: 3 }, () => ({
			startedOn: day('2026-02-15'),
			sex: 'man' as const,
			ageYears: 60,
			labourStatus: 'inactive' as const,
			lastName: 'Żak',
		}))
		await invent(act, scene, [...women, ...men])
	})
})
afterAll(() => scene.close())

test('a coordinator sees every number of the programme and how far the targets are', async () => {
	const html = await text('coordinator', '/figures')
	expect(html).toContain('Nowa szansa w Testowie')
	expect(html).toContain('Uczestnicy i uczestniczki ogółem')
	expect(html).toMatch(/data-label="Razem"[^>]*>63</)
	expect(html).toMatch(/data-label="Mężczyźni"[^>]*>3</)
})

test('whoever may see no persons never meets a small number: not on pages, not in files', async () => {
	for (const path of [
		'/figures',
		'/figures/T1/EECO04',
		'/figures/T1/EECO04?split=age',
		'/figures/T1/EECO01?split=age',
		'/figures/T1/EECO02?split=team',
	]) {
		const html = await text('evaluator', path)
		expect(html).not.toMatch(/data-label="(Kobiety|Mężczyźni|Razem|Wartość)">(1|2|3|4)</)
		expect(/>60</.test(html) && />63</.test(html)).toBe(false)
	}
	const csv = await text('evaluator', '/figures/T1/export/csv')
	expect(csv).toContain('EECO04;Osoby bierne zawodowo')
	const numbers = csv
		.split('\r\n')
		.slice(1)
		.flatMap((line) => line.split(';').slice(2, 6))
	expect(numbers.filter((number) => /^[1-4]$/.test(number))).toEqual([])
})

test('whoever may see no persons meets neither records nor reports', async () => {
	for (const path of ['/figures/T1/EECO01/records', '/figures/T1/EECO01/records/csv', '/reports'])
		expect((await scene.get('evaluator', path)).status).toBeGreaterThanOrEqual(403)
})

test('a figure opens to its records, page after page, as many as it says', async () => {
	const first = await text('coordinator', '/figures/T1/EECO01/records')
	expect(first).toContain('63')
	expect(names(first)).toHaveLength(50)
	const next = /href="\/testowo(\/figures\/T1\/EECO01\/records\?after=[^"]+)"/.exec(first)?.[1] ?? expect.fail('no next page')
	const second = await text('coordinator', next.replaceAll('&amp;', '&'))
	expect(names(second)).toHaveLength(13)
	expect(new Set([...names(first), ...names(second)]).size).toBe(63)
})

test('somebody who stands by none of the people is told how many there are and sees nobody', async () => {
	const html = await text('coach', '/figures/T1/EECO01/records')
	expect(names(html)).toHaveLength(0)
	expect(html).toContain('63')
})

test('records taken out of the program are kept in the journal', async () => {
	const csv = await text('coordinator', '/figures/T1/EECO04/records/csv')
	expect(csv.trim().split('\r\n')).toHaveLength(4)
	const { rows } = await scene.owner.query("select facts from journal.entry where deed = 'records.exported'")
	expect(rows).toEqual([{ facts: { indicator: 'EECO04', format: 'csv', people: 3 } }])
})

test('figures leave as a workbook and as a paper', async () => {
	for (const [format, mark] of [
		['xlsx', 'PK'],
		['pdf', '%PDF-1.7'],
	] as const) {
		const answer = await scene.get('coordinator', `/figures/T1/export/${format}`)
		expect(answer.status).toBe(200)
		expect(
			Buffer.from(await answer.arrayBuffer())
				.toString('latin1')
				.startsWith(mark),
		).toBe(true)
	}
	expect((await scene.get('coordinator', '/figures/T1/export/doc')).status).toBe(404)
})

test('a figure says what it counts, its source, and what is only remembered', async () => {
	const html = await text('coordinator', '/figures/T1/EECR02', 'en')
	expect(html).toContain('Reg. (EU) 2021/1057, Annex I')
	expect(html).toContain('Name from memory')
	expect((await scene.get('coordinator', '/figures/T1/EECO99')).status).toBe(404)
	expect((await scene.get('coordinator', '/figures/T9/EECO01')).status).toBe(404)
})

test('before a report is handed in its figures are shown, and nothing is written', async () => {
	const form = await text('coordinator', '/reports/new?programme=T1')
	expect(form).toContain('Policz i pokaż')
	const query = 'programme=T1&from=&to=10.07.2026&leaveOut=nothing'
	const preview = await text('coordinator', `/reports/preview?${query}`)
	expect(preview).toMatch(/data-label="Razem"[^>]*>63</)
	expect(preview).toContain('<input type="hidden" name="to" value="10.07.2026"/>')
	expect((await scene.owner.query('select 1 from indicators.report')).rowCount).toBe(0)
	const tooEarly = await scene.get('coordinator', `/reports/preview?${query.replace('10.07', '11.07')}`)
	expect(tooEarly.status).toBe(422)
	expect(await tooEarly.text()).toContain('Ten dzień jeszcze nie minął')
	expect((await scene.get('coach', `/reports/preview?${query}`)).status).toBe(404)
	const long = { programme: 'T1', from: '', to: '10.07.2026', leaveOut: 'nothing', remarks: 'x'.repeat(2001) }
	const again = await scene.post('coordinator', '/reports', long)
	expect([again.status, (await again.text()).includes('Liczby, które wejdą do raportu')]).toEqual([422, true])
})

test('all definitions of a programme stand on one page with their sources and what was checked there', async () => {
	const html = await text('evaluator', '/figures/T1/definitions')
	expect(html).toContain('Liczymy każdą osobę, która zaczęła udział w programie')
	expect(html).toContain('Reg. (EU) 2021/1057, Annex I, 4')
	expect(html).toContain('nazwa z pamięci')
	expect(html).toContain('niesprawdzone')
	expect(await text('evaluator', '/figures')).toContain('/testowo/figures/T1/definitions')
	expect(await text('coach', '/figures/T1/definitions', 'en')).toContain('number from memory')
})

test('a report is handed in once, and a wrong day comes back beside its field', async () => {
	const form = {
		programme: 'T1',
		from: '',
		to: '10.07.2026',
		leaveOut: 'nothing',
		remarks: '',
		_key: '0197c000-0000-7000-8000-000000000001',
	}
	const sent = await scene.post('coordinator', '/reports', form)
	expect(sent.status).toBe(303)
	const report = await text('coordinator', (sent.headers.get('location') ?? '').replace('/testowo', ''))
	expect(report).toContain('bez zmian')
	const wrong = await scene.post('coordinator', '/reports', { ...form, to: '11.07.2026', _key: '0197c000-0000-7000-8000-000000000002' })
	expect(wrong.status).toBe(422)
	expect(await wrong.text()).toContain('Ten dzień jeszcze nie minął')
	expect((await scene.post('coach', '/reports', form)).status).toBeGreaterThanOrEqual(403)
})

async function text(role: 'coordinator' | 'evaluator' | 'coach', path: string, lang: 'pl' | 'en' = 'pl'): Promise<string> {
	const answer = await scene.get(role, path, lang)
	expect([path, answer.status]).toEqual([path, 200])
	return answer.text()
}

function names(html: string): string[] {
	return [...html.matchAll(/<a href="\/testowo\/participants\/([0-9a-f-]+)">/g)].map(([, id]) => id ?? '')
}
