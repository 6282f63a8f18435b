import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Id, newId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { handOver, lendAsset, recordMarketTest, registerAsset, steerManufactory } from '#manufactories'
import { joinedPerson } from '#test/joined'
import { protectedManufactory } from '#test/manufactory'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { enterprisesModule } from '../../mount.ts'
import { findSpinoff, type ItemRow, listItems } from '../../store/spinoff/spinoff.ts'
import { foundEnterprise } from '../enterprise/found-enterprise.ts'
import { answerItem, takeBackAnswer } from './answer-item.ts'
import { beginSpinoff } from './begin-spinoff.ts'

let scene: Scene
let manufactory: Id<'manufactory'>
let enterprise: Id<'enterprise'>
const THINGS = ['Namiot', 'Piec', 'Stół']
const MARCH = day('2026-03-02')

beforeAll(async () => {
	scene = await openScene({ modules: [enterprisesModule] })
	manufactory = await independent('Kuźnia')
	for (const [at, name] of THINGS.entries()) await lent(name, String(at))
	const tried = { offered: 'Pokaz kucia', toWhom: 'szkoły', priceGrosze: 25_000, costGrosze: 9_000, learned: 'Szkoły płacą wiosną.' }
	const values = { ...tried, onDay: day('2026-02-10'), result: 'sold', feedback: '', nextTest: '' }
	const recorded = await scene.inside('coordinator', (act) =>
		recordMarketTest(act, { manufactory, values, revenueGrosze: 0, document: '' }),
	)
	expect(recorded).toMatchObject({ ok: true })
	const led = { manufactory, to: 'independent', onDay: day('2026-03-01'), reason: '', remarks: '' } as const
	expect(await scene.inside('coordinator', (act) => steerManufactory(act, led))).toMatchObject({ ok: true })
})
afterAll(() => scene.close())

async function independent(name: string): Promise<Id<'manufactory'>> {
	const { person } = await joinedPerson(scene, name)
	return protectedManufactory(scene, name, { startedOn: day('2025-01-15'), worker: person })
}

async function lent(name: string, inventoryNumber: string): Promise<void> {
	await scene.inside('coordinator', async (act) => {
		const thing = { owner: scene.organisation, name, inventoryNumber, valueGrosze: 100_000, remarks: '' }
		const asset = await registerAsset(act, thing)
		if (!asset.ok) throw new Error(asset.refusal.code)
		const days = { from: day('2025-02-01'), due: day('2026-12-31'), paper: '', signedOn: null }
		const loan = await lendAsset(act, { asset: asset.value.asset, manufactory, ...days })
		if (!loan.ok) throw new Error(loan.refusal.code)
		const over = await handOver(act, { loan: loan.value.loan, onDay: day('2025-02-01'), condition: 'good', remarks: '' })
		if (!over.ok) throw new Error(over.refusal.code)
	})
}

const written = (name: string) => ({
	...{ name, programmeId: scene.programme, form: 'social-cooperative', foundedOn: MARCH, registeredOn: MARCH },
	...{ krs: '', regon: '', nip: '', address: '', phone: '', email: '', website: '', offer: '', mainLine: '', otherLines: [] },
	...{ keeper: scene.accounts.adviser, manufactoryId: manufactory, groupId: null },
})

async function itemsOf(code: string): Promise<readonly ItemRow[]> {
	return scene.inside('coordinator', async ({ db, partnership }) => {
		const spinoff = await findSpinoff(db, partnership, manufactory)
		const items = spinoff === undefined ? [] : await listItems(db, partnership, spinoff.id)
		return items.filter((item) => item.code === code)
	})
}
const told = { answer: 'done', onDay: MARCH, reason: '', outcome: null } as const
const idOf = (item: ItemRow | undefined) => item?.id ?? newId<'spinoff-item'>()

test('of two who found the enterprise of one manufactory at once one wins, the other is told it is taken', async () => {
	const both = await Promise.all(
		['Kuźnia, spółdzielnia', 'Kuźnia, druga'].map((name) => scene.inside('coordinator', (act) => foundEnterprise(act, written(name)))),
	)
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'taken', what: 'origin' } })
	const won = both.find((one) => one.ok)
	if (!won?.ok) throw new Error('nobody won')
	enterprise = won.value.enterprise
	expect(await scene.inside('coordinator', (act) => beginSpinoff(act, manufactory))).toMatchObject({ ok: true })
})

test('of two who tick one item at once one wins, the other is told; the journal says it once', async () => {
	const [item] = await itemsOf('premises')
	const both = await Promise.all(
		(['coordinator', 'adviser'] as const).map((role) => scene.inside(role, (act) => answerItem(act, { ...told, item: idOf(item) }))),
	)
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'answered-already' } })
	const { rows } = await scene.owner.query("select count(*)::int as n from journal.entry where deed = 'spinoff.item-answered'")
	expect(rows).toEqual([{ n: 1 }])
})

test('a lent thing is bought, given or goes back: the register says so by itself, and a purchase can be taken back', async () => {
	const items = await itemsOf('asset')
	expect(items).toHaveLength(THINGS.length)
	const [bought, given, returned] = items
	const answer = (item: ItemRow | undefined, how: Partial<Parameters<typeof answerItem>[1]>) =>
		scene.inside('coordinator', (act) => answerItem(act, { ...told, ...how, item: idOf(item) }))
	expect(await answer(bought, {})).toMatchObject({ refusal: { code: 'outcome-missing' } })
	expect(await answer(bought, { answer: 'not-needed' })).toMatchObject({ refusal: { code: 'reason-missing' } })
	expect(await answer(bought, { outcome: 'given', onDay: day('2026-03-03') })).toMatchObject({ refusal: { code: 'day-not-come' } })
	expect(await answer(bought, { outcome: 'bought', priceGrosze: 40_000, paper: 'FV 1' })).toMatchObject({ ok: true })
	expect(await answer(given, { outcome: 'given', paper: 'umowa darowizny' })).toMatchObject({ ok: true })
	expect(await answer(returned, { outcome: 'returned', condition: 'unheard-of' })).toMatchObject({ refusal: { code: 'unknown-condition' } })
	expect(await answer(returned, { outcome: 'returned', condition: 'used' })).toMatchObject({ ok: true })
	const transfers =
		'select manner, price_grosze::int as price, enterprise_id as whose from manufactories.asset_transfer where revoked_at is null order by manner'
	expect((await scene.owner.query(transfers)).rows).toEqual([
		{ manner: 'bought', price: 40_000, whose: enterprise },
		{ manner: 'given', price: 0, whose: enterprise },
	])
	const back = 'select count(*)::int as n from manufactories.loan where back_on is not null'
	expect((await scene.owner.query(back)).rows).toEqual([{ n: 1 }])
	expect(await scene.inside('coordinator', (act) => takeBackAnswer(act, idOf(bought)))).toMatchObject({ ok: true })
	expect((await scene.owner.query(transfers)).rows).toMatchObject([{ manner: 'given' }])
})

test('a market test that was handed over stands on the page of the enterprise with what was learned, and leaves it when taken back', async () => {
	const page = async () => (await scene.get('coordinator', `/enterprises/${enterprise}`)).text()
	const [item] = await itemsOf('market-test')
	expect(await page()).not.toContain('Pokaz kucia')
	expect(await scene.inside('coordinator', (act) => answerItem(act, { ...told, item: idOf(item) }))).toMatchObject({ ok: true })
	expect(await page()).toMatch(/Pokaz kucia[\s\S]*Szkoły płacą wiosną\./)
	await scene.inside('coordinator', (act) => takeBackAnswer(act, idOf(item)))
	expect(await page()).not.toContain('Pokaz kucia')
})

test('who changes an item that somebody else changed meanwhile sees both versions and saves on purpose', async () => {
	const [item] = await itemsOf('premises')
	const at = `/manufactories/${manufactory}/spin-off/items/${idOf(item)}/owner`
	const form = formOn(await (await scene.get('coordinator', at)).text(), '/owner')
	const mine = { ...form, dueOn: '05.04.2026', remarks: 'lokal przy rynku' }
	expect((await scene.post('adviser', at, { ...form, remarks: 'lokal przy szkole' })).status).toBe(303)
	const refused = await scene.post('coordinator', at, mine)
	expect(refused.status).toBe(422)
	const shown = await refused.text()
	for (const words of ['Ktoś zmienił to zadanie', 'lokal przy rynku', 'lokal przy szkole']) expect(shown).toContain(words)
	expect((await scene.post('coordinator', at, { ...mine, ...formOn(shown, '/owner') })).status).toBe(303)
	expect((await itemsOf('premises'))[0]).toMatchObject({ remarks: 'lokal przy rynku', dueOn: '2026-04-05' })
})

test('who edits an enterprise that somebody else saved meanwhile sees both versions', async () => {
	const at = `/enterprises/${enterprise}/edit`
	const form = formOn(await (await scene.get('coordinator', at)).text(), '/edit')
	expect((await scene.post('adviser', at, { ...form, offer: 'kucie' })).status).toBe(303)
	const refused = await scene.post('coordinator', at, { ...form, offer: 'pokazy' })
	expect(refused.status).toBe(422)
	const shown = await refused.text()
	for (const words of ['Ktoś zmienił te dane', 'kucie', 'pokazy']) expect(shown).toContain(words)
})
