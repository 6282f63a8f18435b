import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/id'
import { day, type PlainDate } from '#kernel/plain-date'
import { foundedManufactory } from '#test/manufactory'
import { gpsJpeg } from '#test/photos'
import { openScene, type Scene } from '#test/scene'
import { loanStateOn } from '../rules/lending.ts'
import { getLoan, listLoans } from '../store/loans.ts'
import { handOver, returnAsset, takeBackHanding } from './hand-asset.ts'
import { lendAsset, prolongLoan, registerAsset, withdrawLoan } from './lend-asset.ts'
import { takeBackTransfer, transferAsset } from './transfer-asset.ts'

let scene: Scene
const today = day('2026-03-02')
beforeAll(async () => {
	scene = await openScene({ today })
})
afterAll(() => scene.close())

let counted = 0
async function thing(name: string): Promise<Id<'asset'>> {
	counted += 1
	const values = { owner: scene.organisation, name, inventoryNumber: `ST/${counted}`, valueGrosze: 250_000, remarks: '' }
	const made = await scene.inside('coordinator', (act) => registerAsset(act, values))
	if (!made.ok) throw new Error(made.refusal.code)
	return made.value.asset
}
type Days = readonly [from: PlainDate, due: PlainDate]
const lend = (asset: Id<'asset'>, manufactory: Id<'manufactory'>, [from, due]: Days) =>
	scene.inside('coordinator', (act) => lendAsset(act, { asset, manufactory, from, due, paper: 'U/7', signedOn: day('2025-12-20') }))
async function lent(asset: Id<'asset'>, manufactory: Id<'manufactory'>, days: Days): Promise<Id<'loan'>> {
	const done = await lend(asset, manufactory, days)
	if (!done.ok) throw new Error(done.refusal.code)
	return done.value.loan
}
const hand = (loan: Id<'loan'>, onDay: PlainDate) =>
	scene.inside('coordinator', (act) => handOver(act, { loan, onDay, condition: 'good', remarks: '' }))
const back = (loan: Id<'loan'>, onDay: PlainDate, condition = 'used') =>
	scene.inside('coordinator', (act) => returnAsset(act, { loan, onDay, condition, remarks: 'porysowany' }))
const get = (id: Id<'loan'>) => scene.inside('coordinator', (act) => getLoan(act.db, act, { id, permission: 'manufactory.read' }))

test('a thing is lent, handed over and comes back with its condition; asked twice it is done already', async () => {
	const manufactory = await foundedManufactory(scene, 'Stolarnia', today)
	const loan = await lent(await thing('Wiertarka'), manufactory, [day('2026-02-01'), day('2026-02-20')])
	expect(await hand(loan, day('2026-01-31'))).toMatchObject({ refusal: { code: 'outside-the-loan' } })
	expect(await back(loan, today)).toMatchObject({ refusal: { code: 'not-handed-over' } })
	expect((await hand(loan, day('2026-02-01'))).ok).toBe(true)
	expect((await hand(loan, day('2026-02-01'))).ok).toBe(true)
	expect(loanStateOn(await get(loan), today)).toBe('late')
	expect(await back(loan, day('2026-01-31'))).toMatchObject({ refusal: { code: 'before-handover' } })
	expect(await back(loan, today, 'ładny')).toMatchObject({ refusal: { code: 'unknown-condition' } })
	expect((await back(loan, today)).ok).toBe(true)
	const row = await get(loan)
	expect(loanStateOn(row, today)).toBe('back')
	expect(row.handings.map(({ way, condition }) => [way, condition])).toEqual([
		['over', 'good'],
		['back', 'used'],
	])
	expect((await scene.inside('coordinator', (act) => takeBackHanding(act, loan))).ok).toBe(true)
	expect(loanStateOn(await get(loan), today)).toBe('late')
})

test('two requests of the same moment do not lend one thing twice', async () => {
	const manufactory = await foundedManufactory(scene, 'Pierwsza', today)
	const other = await foundedManufactory(scene, 'Druga', today)
	const asset = await thing('Rzutnik')
	const asked = await Promise.all([
		lend(asset, manufactory, [day('2026-03-01'), day('2026-03-31')]),
		lend(asset, other, [day('2026-03-31'), day('2026-04-30')]),
		lend(asset, manufactory, [day('2026-03-10'), day('2026-03-11')]),
	])
	const said = asked.map((answer) => (answer.ok ? 'lent' : answer.refusal.code))
	expect(said.filter((one) => one === 'lent').length).toBeLessThanOrEqual(2)
	const { rows } = await scene.owner.query(
		`select count(*)::int as n from manufactories.loan a join manufactories.loan b on b.asset_id = a.asset_id and b.id <> a.id
			and daterange(a.from_on, a.ends_on, '[]') && daterange(b.from_on, b.ends_on, '[]') where a.asset_id = $1`,
		[asset],
	)
	expect(rows[0]?.n).toBe(0)
	expect(said).toContain('lent')
	expect(said).toContain('lent-then')
	await expect(
		scene.owner.query(
			`insert into manufactories.loan (partnership_id, id, asset_id, manufactory_id, from_on, due_on, ends_on, by_id, at)
			select partnership_id, gen_random_uuid(), asset_id, manufactory_id, from_on, due_on, ends_on, by_id, at from manufactories.loan where asset_id = $1 limit 1`,
			[asset],
		),
	).rejects.toThrow(/loan_never_overlaps/)
})

test('what came back early is free again, what is late is not handed to the next', async () => {
	const manufactory = await foundedManufactory(scene, 'Wcześniej', today)
	const asset = await thing('Namiot')
	const early = await lent(asset, manufactory, [day('2026-01-01'), day('2026-02-28')])
	await hand(early, day('2026-01-01'))
	await back(early, day('2026-01-10'))
	const next = await lent(asset, manufactory, [day('2026-01-11'), day('2026-01-31')])
	expect(await scene.inside('coordinator', (act) => takeBackHanding(act, early))).toMatchObject({ refusal: { code: 'lent-then' } })
	await hand(next, day('2026-01-11'))
	const third = await lent(asset, manufactory, [day('2026-02-01'), day('2026-03-31')])
	expect(await hand(third, today)).toMatchObject({ refusal: { code: 'not-back-yet', manufactory: 'Wcześniej' } })
	expect(await scene.inside('coordinator', (act) => prolongLoan(act, { loan: next, due: day('2026-02-15') }))).toMatchObject({
		refusal: { code: 'lent-then' },
	})
	expect((await scene.inside('coordinator', (act) => withdrawLoan(act, third))).ok).toBe(true)
	expect((await scene.inside('coordinator', (act) => prolongLoan(act, { loan: next, due: day('2026-02-15') }))).ok).toBe(true)
	expect(await scene.inside('coordinator', (act) => withdrawLoan(act, next))).toMatchObject({ refusal: { code: 'handed-over' } })
})

test('at spin-off a thing is bought, given or goes back; with a new owner it is lent no more', async () => {
	const manufactory = await foundedManufactory(scene, 'Usamodzielniona', today)
	const [bought, given, returned] = [await thing('Maszyna'), await thing('Stół'), await thing('Regał')]
	const loans = []
	for (const asset of [bought, given, returned]) {
		const loan = await lent(asset, manufactory, [day('2026-01-01'), day('2026-12-31')])
		await hand(loan, day('2026-01-02'))
		loans.push(loan)
	}
	const [buy, give, giveBack] = loans
	if (buy === undefined || give === undefined || giveBack === undefined) throw new Error('three loans')
	const to = { toId: null, toName: 'Spółdzielnia Zmyślona', paper: 'FV 9', onDay: today }
	const settle = (transfer: Parameters<typeof transferAsset>[1]) => scene.inside('coordinator', (act) => transferAsset(act, transfer))
	expect((await settle({ ...to, loan: buy, manner: 'bought', priceGrosze: 100_000 })).ok).toBe(true)
	expect((await settle({ ...to, loan: buy, manner: 'bought', priceGrosze: 100_000 })).ok).toBe(true)
	expect((await settle({ ...to, loan: give, manner: 'given' })).ok).toBe(true)
	expect((await settle({ loan: giveBack, manner: 'returned', onDay: today, condition: 'good', remarks: '' })).ok).toBe(true)
	expect(await lend(bought, manufactory, [day('2027-01-01'), day('2027-02-01')])).toMatchObject({ refusal: { code: 'new-owner' } })
	const published = await scene.owner.query(
		'select name, manner, back_on is not null as back from manufactories.public_asset where manufactory_id = $1 order by name',
		[manufactory],
	)
	expect(published.rows).toEqual([
		{ name: 'Maszyna', manner: 'bought', back: false },
		{ name: 'Regał', manner: null, back: true },
		{ name: 'Stół', manner: 'given', back: false },
	])
	expect((await scene.inside('coordinator', (act) => takeBackTransfer(act, give))).ok).toBe(true)
	expect(loanStateOn(await get(give), today)).toBe('out')
})

test('lists narrow by the same states as the rule', async () => {
	const all = await scene.inside('coordinator', (act) => listLoans(act.db, act, { today, rows: 500 }))
	expect(new Set(all.map((loan) => loanStateOn(loan, today))).size).toBeGreaterThan(3)
	for (const state of ['agreed', 'out', 'late', 'back', 'kept'] as const) {
		const found = await scene.inside('coordinator', (act) => listLoans(act.db, act, { today, state, rows: 500 }))
		const byRule = all.filter((loan) => {
			const is = loanStateOn(loan, today)
			return state === 'kept' ? is === 'bought' || is === 'given' : is === state
		})
		expect(found.map(({ id }) => id)).toEqual(byRule.map(({ id }) => id))
	}
})

test('one owner has no two things of one number, and a stranger lends nothing', async () => {
	const values = { owner: scene.organisation, name: 'Drukarka', inventoryNumber: 'D/1', valueGrosze: 0, remarks: '' }
	expect((await scene.inside('coordinator', (act) => registerAsset(act, values))).ok).toBe(true)
	expect(await scene.inside('coordinator', (act) => registerAsset(act, values))).toMatchObject({
		refusal: { code: 'inventory-number-taken' },
	})
	const manufactory = await foundedManufactory(scene, 'Obca', today)
	const asset = await thing('Kosiarka')
	await expect(
		scene.inside('coach', (act) => lendAsset(act, { asset, manufactory, from: today, due: today, paper: '', signedOn: null })),
	).rejects.toThrow()
})

test('a photo of the condition loses its place; what is no photo is refused and nothing is handed over', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'spoiwo-photo-'))
	const brought = (name: string, content: Buffer) => {
		const path = join(folder, name)
		writeFileSync(path, content)
		return { path, name, bytes: content.length }
	}
	const manufactory = await foundedManufactory(scene, 'Fotografie', today)
	const loan = await lent(await thing('Aparat'), manufactory, [day('2026-03-01'), day('2026-03-31')])
	const handed = (photo: { path: string; name: string; bytes: number }) =>
		scene.inside('coordinator', (act) => handOver(act, { loan, onDay: today, condition: 'new', remarks: '', photo }))
	for (const bad of [
		brought('zdjęcie.jpg', Buffer.from('<script>alert(1)</script>')),
		{ ...brought('duże.jpg', gpsJpeg({ turn: 1 })), bytes: 50_000_000 },
	])
		await scene
			.inside('coordinator', async (act) => {
				const refusal = await handOver(act, { loan, onDay: today, condition: 'new', remarks: '', photo: bad })
				expect(refusal).toMatchObject({ ok: false })
				throw new Error('taken back')
			})
			.catch((fault: Error) => expect(fault.message).toBe('taken back'))
	expect((await get(loan)).handings).toEqual([])
	expect((await handed(brought('stan.jpg', gpsJpeg({ turn: 1 })))).ok).toBe(true)
	expect((await get(loan)).handings[0]?.photos).toHaveLength(1)
	const { rows } = await scene.owner.query('select content from platform.kept_piece')
	expect(rows.length).toBe(1)
	expect(rows.some(({ content }) => content.includes('GPS-52.2297'))).toBe(false)
	rmSync(folder, { recursive: true })
})
