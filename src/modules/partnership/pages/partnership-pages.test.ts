import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../../../../test/support/scene.ts'
import { partnershipModule } from '../mount.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [partnershipModule] })
})
afterAll(() => scene.close())

const parish = { name: 'Parafia w Testowie', sector: 'social', part: 'outside', place: 'Testowo', phone: '', email: '', joinedOn: '' }

describe('organisations', () => {
	test('an organisation is added and stands on the list', async () => {
		const answer = await scene.post('coordinator', '/organisations', { ...parish, joinedOn: '1.03.2026' })
		expect(answer.status).toBe(303)
		const list = await (await scene.get('evaluator', '/organisations')).text()
		expect(list).toContain('Parafia w Testowie')
		expect(list).toContain('01.03.2026')
	})
	test('a name that is taken is refused beside its field, with everything that was typed', async () => {
		const answer = await scene.post('coordinator', '/organisations', { ...parish, phone: '600 100 200', name: 'Dom Kultury w Testowie' })
		expect(answer.status).toBe(422)
		const page = await answer.text()
		expect(page).toContain('Jest już taka nazwa')
		expect(page).toContain('600 100 200')
	})
	test('a second leader is refused', async () => {
		const page = await (await scene.post('coordinator', '/organisations', { ...parish, name: 'Inna', part: 'leader' })).text()
		expect(page).toContain('Partnerstwo ma już lidera')
	})
	test('two people changing one organisation: the second sees both versions and nothing is lost', async () => {
		const change = { ...parish, name: 'Dom Kultury w Testowie', sector: 'public', part: 'leader', _version: '1' }
		expect((await scene.post('coordinator', `/organisations/${scene.organisation}`, { ...change, place: 'Testowo' })).status).toBe(303)
		const second = await scene.post('administrator', `/organisations/${scene.organisation}`, { ...change, place: 'Nowe Testowo' })
		expect(second.status).toBe(422)
		const page = await second.text()
		expect(page).toContain('Ktoś zmienił ten zapis')
		expect(page).toContain('Nowe Testowo')
		expect(page).toContain('value="2"')
	})
	test('an organisation of another partnership is not there', async () => {
		expect((await scene.get('coordinator', '/organisations/0198c0de-0000-7000-8000-000000000000')).status).toBe(404)
	})
})

describe('centres', () => {
	test('a centre opens and a team forms in it', async () => {
		expect((await scene.post('coordinator', '/centres', { name: 'CES w Testowie', kind: 'ces' })).status).toBe(303)
		expect(
			(
				await scene.post('coordinator', `/centres/${scene.centre}/teams`, {
					centre: scene.centre,
					teamName: 'Zespół pośrednictwa pracy',
					teamKind: 'placement',
				})
			).status,
		).toBe(303)
		const page = await (await scene.get('coach', '/centres')).text()
		expect(page).toContain('CES w Testowie')
		expect(page).toContain('Zespół pośrednictwa pracy')
		expect(page).not.toContain('Dodaj zespół')
	})
})

describe('programmes', () => {
	const form = {
		code: 'D0106',
		name: 'Nowa Huta – Nowa Szansa',
		funder: 'EQUAL',
		fromOn: '1.07.2005',
		toOn: '31.03.2008',
		firstContactDays: '3',
		minAge: '17',
	}
	test('a programme opens with its rules and its target', async () => {
		expect((await scene.post('coordinator', '/programmes', { ...form, labourStatuses: ['unemployed', 'inactive'] })).status).toBe(303)
		const kept = await scene.inside('coordinator', ({ db, partnership }) =>
			import('../store/programme.ts').then((store) => store.findProgrammeByCode(db, partnership, 'D0106')),
		)
		expect(kept?.eligibility).toEqual({ labourStatuses: ['unemployed', 'inactive'], minAgeYears: 17 })
		expect((await scene.post('coordinator', `/programmes/${kept?.id}/targets`, { indicator: 'EECO01', value: '110' })).status).toBe(303)
		expect(await (await scene.get('coordinator', `/programmes/${kept?.id}`)).text()).toContain('EECO01')
	})
	test('an end before the start is refused at its field', async () => {
		const page = await (await scene.post('coordinator', '/programmes', { ...form, code: 'X', toOn: '1.01.2001' })).text()
		expect(page).toContain('Koniec jest przed początkiem')
	})
	test('a coach may look and not change', async () => {
		expect((await scene.get('coach', '/programmes')).status).toBe(200)
		expect((await scene.post('coach', '/programmes', form)).status).toBe(404)
	})
})
