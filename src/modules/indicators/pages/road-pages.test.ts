import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { inventRoad } from '#test/invented-road'
import { openScene, type Scene } from '#test/scene'
import { loadIndicatorSet } from '../actions/load-indicator-set.ts'
import { indicatorsModule } from '../mount.ts'

let scene: Scene

beforeAll(async () => {
	scene = await openScene({ modules: [indicatorsModule], today: day('2026-07-10') })
	await scene.inside('coordinator', async (act) => {
		const person = { startedOn: day('2026-01-15'), sex: 'woman' as const, labourStatus: 'unemployed' as const, lastName: 'Ćwik' }
		const job = { fromOn: day('2026-02-01'), untilOn: null }
		await inventRoad(
			{ act, scene },
			{
				manufactories: [
					{ foundedOn: day('2026-01-02') },
					{ foundedOn: day('2026-01-02'), outcome: { state: 'independent', on: day('2026-05-04') } },
					{ foundedOn: day('2026-07-01') },
				],
				enterprises: [
					{
						form: 'social-cooperative',
						foundedOn: day('2026-01-20'),
						closedOn: null,
						jobs: [
							{ ...job, who: { person } },
							{ ...job, who: { told: false } },
						],
						checks: [{ months: 6, answer: 'alive', doneOn: day('2026-06-20') }],
					},
				],
			},
		)
	})
})
afterAll(() => scene.close())

test('a coordinator finds the road of the partnership among the figures, things without a sex', async () => {
	expect(await text('coordinator', '/figures')).toContain('/testowo/figures?programme=_road')
	const html = await text('coordinator', '/figures?programme=_road')
	expect(html).toContain('Wskaźniki: Droga do przedsiębiorstwa')
	expect(rowOf(html, 'ROAD-01')).toEqual(['', '', '', '3'])
	expect(rowOf(html, 'ROAD-02')).toEqual(['', '', '', '1'])
	expect(rowOf(html, 'ROAD-12')).toEqual(['', '', '', '1'])
	expect(rowOf(html, 'ROAD-31')).toEqual(['1', '0', '1', '2'])
	expect(rowOf(html, 'ROAD-32')).toEqual(['1', '0', '', '1'])
	expect(rowOf(html, 'ROAD-41')).toEqual(['', '', '', '1'])
})

test('whoever may see no persons is told things as they are at the end of a quarter, and jobs only roughly; no record is hers', async () => {
	const html = await text('evaluator', '/figures?programme=_road')
	expect(html).toContain('30.06.2026')
	expect(rowOf(html, 'ROAD-01').at(-1)).toBe('2')
	expect(rowOf(html, 'ROAD-31').at(-1)).toBe('<5')
	expect(await text('evaluator', '/figures/_road/ROAD-31')).not.toContain('split=')
	const csv = await text('evaluator', '/figures/_road/export/csv')
	expect(csv).toMatch(/ROAD-01;Manufaktury założone;;;;2;.*;dokładna/)
	expect(csv).toMatch(/ROAD-31;Miejsca pracy utworzone;<5;<5;<5;<5;.*;przybliżona do 5/)
	expect((await scene.get('evaluator', '/figures/_road/ROAD-01/records')).status).toBe(404)
	expect((await scene.get('evaluator', '/figures/_road/ROAD-31/records/csv')).status).toBe(404)
})

test('a figure opens to its manufactories and enterprises, and to its jobs without the names of people who are not hers', async () => {
	expect(links(await text('coordinator', '/figures/_road/ROAD-01/records'), 'manufactories')).toBe(3)
	expect(links(await text('coordinator', '/figures/_road/ROAD-11/records'), 'enterprises')).toBe(1)
	const own = await text('coordinator', '/figures/_road/ROAD-31/records')
	expect(own).toContain('Ćwik Zmyślona')
	expect(own).toContain('bez karty w systemie')
	const others = await text('coach', '/figures/_road/ROAD-31/records')
	expect(others).not.toContain('Ćwik')
	expect([links(others, 'enterprises'), others.includes('dane są dla innych')]).toEqual([2, true])
	expect(await text('coach', '/figures/_road/ROAD-31/records/csv')).not.toContain('Ćwik')
	expect(await text('coach', '/figures/_road/ROAD-01/records')).toContain('nazwa jest dla innych')
})

test('a figure of the road has its sentence, its plot and its files', async () => {
	const html = await text('coordinator', '/figures/_road/ROAD-41')
	expect(html).toContain('Liczymy podmioty, o których po 6 miesiącach zapisano: działa')
	expect(html).toContain('/testowo/figures/_road/ROAD-41/records')
	expect(await text('coordinator', '/figures/_road/definitions', 'en')).toContain('Form: Social cooperative.')
	for (const format of ['xlsx', 'pdf']) expect((await scene.get('coordinator', `/figures/_road/export/${format}`)).status).toBe(200)
})

test('a programme that is given the set tells its own road and reports it', async () => {
	await scene.inside('coordinator', (act) => loadIndicatorSet(act, 'T1', 'road'))
	expect(rowOf(await text('coordinator', '/figures?programme=T1'), 'ROAD-01')).toContain('3')
	const preview = await text('coordinator', '/reports/preview?programme=T1&from=&to=10.07.2026&leaveOut=nothing')
	expect(preview).toContain('Manufaktury założone')
	const report = {
		programme: 'T1',
		from: '',
		to: '10.07.2026',
		leaveOut: 'nothing',
		remarks: '',
		_key: '0197c000-0000-7000-8000-0000000000a1',
	}
	const sent = await scene.post('coordinator', '/reports', report)
	expect(sent.status).toBe(303)
	expect(await text('coordinator', (sent.headers.get('location') ?? '').replace('/testowo', ''))).toContain('Manufaktury założone')
})

/** Women, men, unknown and total of a row, as they are told. */
function rowOf(html: string, code: string): string[] {
	const row = new RegExp(`${code}</span></a>.*?</tr>`, 's').exec(html)?.[0] ?? expect.fail(`no row of ${code}`)
	return [...row.matchAll(/data-label="(?:Kobiety|Mężczyźni|Płeć nieznana|Razem)"[^>]*>(.*?)<\/td>/gs)].map(([, told = '']) =>
		told.replace(/<[^>]*>/g, '').replace('&lt;', '<'),
	)
}

function links(html: string, to: string): number {
	return [...html.matchAll(new RegExp(`<a href="/testowo/${to}/[0-9a-f-]{36}"`, 'g'))].length
}

async function text(role: 'coordinator' | 'evaluator' | 'coach', path: string, lang: 'pl' | 'en' = 'pl'): Promise<string> {
	const answer = await scene.get(role, path, lang)
	expect([path, answer.status]).toEqual([path, 200])
	return answer.text()
}
