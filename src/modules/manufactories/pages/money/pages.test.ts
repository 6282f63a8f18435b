import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, roles, stand } from '#access'
import { type Id, newId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { foundedManufactory } from '#test/manufactory'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { enterBudget } from '../../actions/keep-budget.ts'
import { planBudget } from '../../actions/plan-budget.ts'
import { manufactoriesModule } from '../../mount.ts'

let scene: Scene
const today = day('2026-03-02')
beforeAll(async () => {
	scene = await openScene({ today, modules: [manufactoriesModule] })
})
afterAll(() => scene.close())

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const inside = (answer: Response) => (answer.headers.get('location') ?? '').replace(`/${scene.slug}`, '')

test('several lines are entered at once: what is empty comes from the line above; a wrong one keeps everything typed', async () => {
	const home = `/manufactories/${await foundedManufactory(scene, 'Piekarnia', today)}`
	const form = formOn(await text(scene.get('host-manager', `${home}/money/new`)), '/money/entries')
	expect(form.day1).toBe('2026-03-02')
	const lines = {
		...form,
		document1: 'FV 7',
		what1: 'mąka',
		category1: 'materials',
		source1: 'project',
		amount1: '1 250,50',
		what2: 'drożdże',
		amount2: 'dużo',
		what3: 'pomoc sąsiadek',
		source3: 'volunteers',
		amount3: '7,5',
	}
	const wrong = await scene.post('host-manager', `${home}/money/entries`, lines)
	expect(wrong.status).toBe(422)
	const said = await wrong.text()
	expect(said).toContain('Pozycja 2: Wpisz kwotę')
	expect(said).toContain('pomoc sąsiadek')
	const saved = await scene.post('host-manager', `${home}/money/entries`, { ...lines, amount2: '12' })
	expect(inside(saved)).toBe(`${home}/money`)
	const page = await text(scene.get('coordinator', `${home}/money`))
	expect(page).toMatch(/1\s250,50/)
	expect(page).toMatch(/235,50/)
	expect(page).toContain('drożdże')
	const later = await scene.post('host-manager', `${home}/money/entries`, { ...lines, amount2: '12', day1: '3.03.2026', _key: newId() })
	expect(await later.text()).toContain('Ten dzień jeszcze nie nadszedł')
})

test('an entry is corrected from the page; both stay, the sum is right, and the file says what corrects what', async () => {
	const manufactory = await foundedManufactory(scene, 'Szwalnia', today)
	const home = `/manufactories/${manufactory}`
	const line = { onDay: today, category: 'materials', source: 'project', grosze: 999_900, document: 'FV 1', what: '<b>len</b>' }
	await scene.inside('coordinator', (act) => enterBudget(act, { manufactory, lines: [line] }))
	const page = await text(scene.get('coordinator', `${home}/money`))
	expect(page).not.toContain('<b>len</b>')
	const correction = /href="[^"]*(\/money\/entries\/[0-9a-f-]+\/correction)"/.exec(page)?.[1] ?? ''
	const form = formOn(await text(scene.get('coordinator', home + correction)), '/correction')
	expect(form.amount).toBe('9999,00')
	expect((await scene.post('coordinator', home + correction, { ...form, amount: '99,99' })).status).toBe(422)
	const done = await scene.post('coordinator', home + correction, { ...form, amount: '99,99', reason: 'przecinek' })
	expect(done.status).toBe(303)
	const after = await text(scene.get('coordinator', `${home}/money`))
	expect(after).toContain('wycofanie')
	expect(after).toContain('przecinek')
	const csv = await text(scene.get('coordinator', `${home}/money/file?format=csv`))
	expect(csv.split('\r\n').filter(Boolean)).toHaveLength(4)
	const again = await scene.post('coordinator', home + correction, { ...form, amount: '1', reason: 'x', _key: newId() })
	expect(await again.text()).toContain('Ktoś już poprawił ten zapis')
})

test('a plan of a year is typed once; the page says the forecast in words, the board what stands out', async () => {
	const manufactory = await foundedManufactory(scene, 'Ceramika', today)
	const home = `/manufactories/${manufactory}`
	expect(await text(scene.get('coordinator', home))).toContain('Budżet jest pusty')
	const form = formOn(await text(scene.get('coordinator', `${home}/money/plan?category=materials&from=2026-01-05`)), '/money/plan')
	expect((await scene.post('coordinator', `${home}/money/plan`, { ...form, every: 'ileś' })).status).toBe(422)
	expect((await scene.post('coordinator', `${home}/money/plan`, { ...form, every: '1000', '2026-02-01': '2000' })).status).toBe(303)
	const line = { onDay: day('2026-01-20'), category: 'materials', source: 'host', grosze: 400_000, document: 'FV 2', what: 'glina' }
	await scene.inside('coordinator', (act) => enterBudget(act, { manufactory, lines: [line] }))
	const page = await text(scene.get('coordinator', home))
	expect(page).toMatch(/W 2 pełnych miesiącach planu wydawano średnio 2\s000,00/)
	expect(page).toMatch(/11\s000,00.* ponad plan/)
	const board = await text(scene.get('coordinator', '/manufactories/comparison'))
	expect(board).toContain('prognoza 185%')
	expect(board).toContain('odstaje')
	await scene.inside('coordinator', (act) => enterBudget(act, { manufactory, lines: [{ ...line, grosze: 2_000_000 }] }))
	expect(await text(scene.get('coordinator', ''))).toContain('Budżet przekroczony o')
})

test('a thing is lent, handed over with a photo, prolonged and returned in the browser; late it is seen on the list', async () => {
	const manufactory = await foundedManufactory(scene, 'Rowerownia', today)
	const home = `/manufactories/${manufactory}`
	const form = formOn(await text(scene.get('coordinator', `${home}/loans/new`)), '/loans')
	const thing = {
		...form,
		name: 'Stojak <i>',
		inventoryNumber: 'R/1',
		owner: scene.organisation,
		value: '450',
		from: '1.02.2026',
		due: '20.02.2026',
	}
	expect((await scene.post('coordinator', `${home}/loans`, { ...thing, due: '1.01.2026' })).status).toBe(422)
	expect((await scene.post('coordinator', `${home}/loans`, { ...thing, name: '' })).status).toBe(422)
	const loan = inside(await scene.post('coordinator', `${home}/loans`, thing))
	const again = await scene.post('coordinator', `${home}/loans`, { ...thing, _key: newId() })
	expect(await again.text()).toContain('ma już rzecz o takim numerze')
	const handover = formOn(await text(scene.get('coordinator', `${loan}/handover`)), '/handover')
	const early = await scene.post('coordinator', `${loan}/handover`, { ...handover, onDay: '1.01.2026', condition: 'good' })
	expect(await early.text()).toContain('w czasie użyczenia')
	expect((await scene.post('coordinator', `${loan}/handover`, { ...handover, onDay: '1.02.2026', condition: 'good' })).status).toBe(303)
	expect(await text(scene.get('coordinator', '/loans?state=late'))).toContain('po terminie zwrotu')
	expect(await text(scene.get('coordinator', '/loans?q=STOJAK'))).toContain('R/1')
	expect((await scene.get('coordinator', '/loans?after=zzz&state=zzz')).status).toBe(200)
	expect(await text(scene.get('coordinator', ''))).toContain('Niezwrócone w terminie')
	const page = await text(scene.get('coordinator', loan))
	expect(page).not.toContain('Stojak <i>')
	expect((await scene.post('coordinator', `${loan}/term`, { ...formOn(page, '/term'), due: '31.03.2026' })).status).toBe(303)
	const back = formOn(await text(scene.get('coordinator', `${loan}/return`)), '/return')
	expect((await scene.post('coordinator', `${loan}/return`, { ...back, condition: 'damaged', remarks: 'pęknięty' })).status).toBe(303)
	expect(await text(scene.get('coordinator', loan))).toContain('uszkodzony')
	const csv = await text(scene.get('coordinator', '/loans/file?format=csv'))
	expect(csv).toContain('2026-03-02, uszkodzony')
})

test('a market test earns own revenue once: in the test and in the budget it is the same money', async () => {
	const manufactory = await foundedManufactory(scene, 'Kawiarnia', today)
	const home = `/manufactories/${manufactory}`
	const form = formOn(await text(scene.get('coordinator', `${home}/market-tests/new`)), '/market-tests')
	const offered = {
		...form,
		offered: 'ciasto',
		toWhom: 'festyn',
		price: '8',
		cost: '100',
		result: 'partly',
		revenue: '160',
		learned: 'mniejsze kawałki',
	}
	expect((await scene.post('coordinator', `${home}/market-tests`, { ...offered, result: '' })).status).toBe(422)
	expect((await scene.post('coordinator', `${home}/market-tests`, offered)).status).toBe(303)
	const page = await text(scene.get('coordinator', home))
	expect(page).toMatch(/60,00/)
	expect(page).toContain('mniejsze kawałki')
	expect(await text(scene.get('coordinator', `${home}/money`))).toContain('przychód własny')
	const test = /href="[^"]*(\/market-tests\/[0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
	const change = formOn(await text(scene.get('coordinator', home + test)), test)
	expect((await scene.post('coordinator', home + test, { ...change, feedback: 'za słodkie' })).status).toBe(303)
	const meanwhile = await scene.post('coordinator', home + test, { ...change, feedback: 'inne', _key: newId() })
	expect(await meanwhile.text()).toContain('Ktoś zmienił tę próbę')
	const kept = await scene.post('coordinator', `${home + test}/withdrawal`, { _key: newId() })
	expect(kept.status).toBe(303)
	expect(await text(scene.get('coordinator', home))).toContain('ciasto')
})

test('a partner sees what its organisation gave and lent; not what others did', async () => {
	const manufactory = await foundedManufactory(scene, 'Ogródek', today)
	const other = newId<'organisation'>()
	await scene.owner.query(
		`insert into partnership.organisation (partnership_id, id, name, sector, part) values ($1, $2, 'Bank Zmyślony', 'public', 'partner')`,
		[scene.partnership, other],
	)
	const gift = (giver: Id<'organisation'>, what: string) => ({
		onDay: today,
		category: 'materials',
		source: 'in-kind',
		grosze: 5_000,
		document: '',
		what,
		giver,
	})
	await scene.inside('coordinator', (act) =>
		enterBudget(act, { manufactory, lines: [gift(other, 'sadzonki'), gift(scene.organisation, 'ziemia z urzędu')] }),
	)
	expect(await text(scene.get('partner-representative', '/gifts'))).toContain('Nie stoi przy Tobie żadna organizacja')
	await scene.inside('coordinator', (act) =>
		stand(act, { account: scene.accounts['partner-representative'], subject: 'organisation', subjectId: other, kind: 'manager' }),
	)
	const seen = await text(scene.get('partner-representative', '/gifts'))
	expect(seen).toContain('sadzonki')
	expect(seen).not.toContain('ziemia z urzędu')
	const asked = await text(scene.get('partner-representative', `/gifts?organisation=${scene.organisation}`))
	expect(asked).not.toContain('ziemia z urzędu')
	expect(await text(scene.get('coordinator', `/gifts?organisation=${scene.organisation}`))).toContain('ziemia z urzędu')
})

test('money opens to whom the manufactory belongs, to nobody else', async () => {
	const manufactory = await foundedManufactory(scene, 'Prywatna', today)
	await scene.inside('coordinator', (act) => planBudget(act, { manufactory, category: 'pay', months: [{ month: today, grosze: 1 }] }))
	const open: Role[] = ['coordinator', 'supervisor', 'adviser', 'self-employment', 'host-manager']
	for (const role of Object.keys(roles) as Role[])
		expect((await scene.get(role, `/manufactories/${manufactory}/money`)).status, role).toBe(open.includes(role) ? 200 : 404)
	expect((await scene.get('coordinator', `/manufactories/${manufactory}/papers/${newId()}`)).status).toBe(404)
})
