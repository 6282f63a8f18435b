import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadIndicatorSet } from '#indicators'
import { openScene, type Scene } from '#test/scene'
import { modules } from '../../src/app/modules.ts'

// Nobody opens the program in the morning to an empty page.
let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules })
	await scene.inside('coordinator', (act) => loadIndicatorSet(act, 'T1', 'abc'))
	await scene.owner.query(`update partnership.centre set phone = '12 000 00 00'`)
})
afterAll(() => scene.close())

test.each(['evaluator', 'partner-representative', 'municipality-representative'] as const)(
	'%s finds how far the programme is, and which reports were handed in',
	async (role) => {
		const html = await today(role)
		expect(html).toContain('Dokąd doszliśmy: T1')
		expect(html).toMatch(/1\s346/u)
		expect(html).toContain('Nikt jeszcze nie złożył raportu.')
		expect(html).toContain('Nic nie czeka dziś na Twoją decyzję.')
		const report = { programme: 'T1', from: '', to: '02.03.2026', leaveOut: 'nothing', remarks: '' }
		expect((await scene.post('coordinator', '/reports', report)).status).toBe(303)
		expect(await today(role)).toContain('T1, stan na 02.03.2026')
		expect((await scene.get(role, '/reports')).status).toBe(404)
		await scene.owner.query('truncate indicators.report cascade')
	},
)

test('an administrator finds who has not been here for long, who has not answered, and how the seals stand', async () => {
	expect(await today('administrator')).toContain('Każda osoba z rolą była tu w ostatnich 90 dniach.')
	await scene.owner.query(`update access.membership set since = '2025-01-01' where role = 'coach'`)
	const invited = { email: 'nowa@testowo.example', name: 'Zaproszona Zmyślona', role: 'coach' }
	expect((await scene.post('administrator', '/members', invited)).status).toBeLessThan(400)
	const html = await today('administrator')
	expect(html).toContain('Osoba zmyślona (coach)')
	expect(html).toContain('Zaproszona Zmyślona')
	expect(html).toContain('Dziennik nie ma jeszcze pieczęci.')
	expect(html).not.toContain('Dokąd doszliśmy')
})

test('a host’s manager finds her manufactories, or where they will be, and whom to call', async () => {
	const html = await today('host-manager')
	expect(html).toContain('Gdy w Waszej instytucji powstanie manufaktura')
	expect(html).toContain('href="tel:120000000"')
})

test('those who work with people are not shown the blocks of others', async () => {
	for (const role of ['coordinator', 'coach'] as const)
		expect(await today(role)).not.toMatch(/Dokąd doszliśmy|Konta i dziennik|Twoje manufaktury/)
})

async function today(role: Parameters<Scene['get']>[0]): Promise<string> {
	const answer = await scene.get(role, '')
	expect(answer.status).toBe(200)
	return answer.text()
}
