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
			gmina: 'Klucze',
			lastName: `Ćwik${String(index).padStart(2, '0')}`,
		}))
		const men = Array.from({ length: 3 }, () => ({
			startedOn: day('2026-02-15'),
			sex: 'man' as const,
			ageYears: 60,
			labourStatus: 'inactive' as const,
			gmina: 'Trzyciąż',
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

test('whoever may see no persons meets only multiples of five and "<5": on pages, in splits, in plots', async () => {
	const splitsOf = (code: string) => ['age', 'education', 'municipality', 'team'].map((split) => `/figures/T1/${code}?split=${split}`)
	for (const path of ['/figures', '/figures/T1/EECO04', ...splitsOf('EECO01'), ...splitsOf('EECO02'), ...splitsOf('EECO04')]) {
		const told = numbers(await text('evaluator', path))
		expect(told.length).toBeGreaterThan(2)
		expect([path, told.filter((number) => number !== '<5' && Number(number) % 5 > 0)]).toEqual([path, []])
	}
})

test('a file tells whoever may see no persons what the page tells, and how exact it is', async () => {
	const page = await text('evaluator', '/figures')
	for (const line of (await text('evaluator', '/figures/T1/export/csv')).trim().split('\r\n').slice(1)) {
		const [code = '', , women, men, , total, ...more] = line.split(';')
		const row = new RegExp(`${code}</span></a>.*?</tr>`, 's').exec(page)?.[0] ?? expect.fail(`no row of ${code}`)
		expect([code, numbers(row).slice(0, 2), numbers(row).includes(total ?? '')]).toEqual([code, [women, men], true])
		expect(more.at(-1)).toBe(code === 'ABC-05' ? 'dokładna' : 'przybliżona do 5')
	}
	expect(await text('coordinator', '/figures/T1/export/csv')).toContain(';dokładna')
})

test('no address brings whoever may see no persons closer to today than the last quarter that is over, nor between two days', async () => {
	const published = numbers(await text('evaluator', '/figures'))
	for (const query of ['to=2026-07-09', 'to=2031-12-31', 'from=2026-02-01&to=2026-07-10', 'from=2026-06-30']) {
		const html = await text('evaluator', `/figures?programme=T1&${query}`)
		expect(html).toContain('30.06.2026')
		expect(numbers(html)).toEqual(published)
	}
	expect(await text('evaluator', '/figures?programme=T1&to=2026-06-29')).toContain('31.03.2026')
})

test('before the first quarter of a programme is over nothing is told', async () => {
	for (const path of [
		'/figures?programme=T1&to=2025-12-31',
		'/figures/T1/EECO01?to=2025-12-31',
		'/figures/T1/EECO01?split=age&to=2025-12-31',
	]) {
		const html = await text('evaluator', path)
		expect(html).toContain('Pierwsze liczby pokażemy po zakończeniu pierwszego kwartału.')
		expect(numbers(html).filter((number) => number !== '–')).toEqual([])
	}
})

test('a place from which few people come is not named to whoever may see no persons', async () => {
	const [exact, rounded] = [await text('coordinator', PLACES), await text('evaluator', PLACES)]
	for (const place of ['Klucze', 'Trzyciąż']) expect(exact).toContain(place)
	expect(rounded).toContain('Klucze')
	expect(rounded).not.toContain('Trzyciąż')
	expect(rounded).toContain('inne i nieznane')
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

const PLACES = '/figures/T1/EECO01?split=municipality'

/** What stands in the cells of a table, the large number of a figure, and the numbers beside a progress. */
function numbers(html: string): string[] {
	const cells = [...html.matchAll(/data-label="(?:Kobiety|Mężczyźni|Płeć nieznana|Razem|Wartość)"[^>]*>(.*?)<\/td>/gs)]
	const large = [...html.matchAll(/class="figure-number">(.*?)<\/p>/gs)]
	return [...cells, ...large].map(([, told = '']) => told.replace(/<[^>]*>/g, '').replace('&lt;', '<')).filter((told) => told !== '')
}

async function text(role: 'coordinator' | 'evaluator' | 'coach', path: string, lang: 'pl' | 'en' = 'pl'): Promise<string> {
	const answer = await scene.get(role, path, lang)
	expect([path, answer.status]).toEqual([path, 200])
	return answer.text()
}

function names(html: string): string[] {
	return [...html.matchAll(/<a href="\/testowo\/participants\/([0-9a-f-]+)">/g)].map(([, id]) => id ?? '')
}
