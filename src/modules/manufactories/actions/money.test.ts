import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/id'
import { addDays, day } from '#kernel/plain-date'
import { foundedManufactory } from '#test/manufactory'
import { openScene, type Scene } from '#test/scene'
import { type Counted, sumsOf } from '../rules/budget.ts'
import { type EntryRow, listEntries, sumEntries } from '../store/budget.ts'
import { listPlan } from '../store/plan.ts'
import { type BudgetLine, correctEntry, enterBudget } from './keep-budget.ts'
import { planBudget } from './plan-budget.ts'

let scene: Scene
const today = day('2026-03-02')
beforeAll(async () => {
	scene = await openScene({ today })
})
afterAll(() => scene.close())

const line = (more: Partial<BudgetLine> = {}): BudgetLine => ({
	onDay: today,
	category: 'materials',
	source: 'project',
	grosze: 12_345,
	document: 'FV 1/2026',
	what: 'deski',
	...more,
})
const enter = (manufactory: Id<'manufactory'>, ...lines: BudgetLine[]) =>
	scene.inside('coordinator', (act) => enterBudget(act, { manufactory, lines }))
const rowsOf = (manufactory: Id<'manufactory'>) =>
	scene.inside('coordinator', (act) => listEntries(act.db, act.partnership, { manufactory, rows: 20_000 }))
const sqlSums = (manufactory: Id<'manufactory'>) => scene.inside('coordinator', (act) => sumEntries(act.db, act.partnership, manufactory))

test('10,000 random entries and corrections add up by category, month, source and in total: the database as the rule', async () => {
	const manufactory = await foundedManufactory(scene, 'Sumy', today)
	const written = fc.sample(
		fc.record({
			onDay: fc.integer({ min: 0, max: 780 }).map((days) => addDays(today, -days)),
			category: fc.constantFrom('materials', 'pay', 'transport', 'sales', 'other-income'),
			source: fc.constantFrom('project', 'host', 'municipality', 'own-revenue', 'donation', 'in-kind', 'volunteers'),
			grosze: fc.integer({ min: 1, max: 2_000_000 }),
			minutes: fc.integer({ min: 1, max: 6000 }),
		}),
		{ numRuns: 8_000, seed: 20_260_302 },
	)
	for (let at = 0; at < written.length; at += 1000)
		expect((await enter(manufactory, ...written.slice(at, at + 1000).map(line))).ok).toBe(true)
	const toCorrect = (await rowsOf(manufactory)).filter((_, at) => at % 7 === 0)
	await scene.inside('coordinator', async (act) => {
		for (const [at, entry] of toCorrect.entries()) {
			const instead = at % 3 === 0 ? null : line({ grosze: entry.grosze + at, category: 'premises', onDay: entry.onDay })
			const corrected = await correctEntry(act, { manufactory, entry: entry.id, reason: 'pomyłka w kwocie', instead })
			if (!corrected.ok) throw new Error(corrected.refusal.code)
		}
	})
	const rows = await rowsOf(manufactory)
	expect(rows.length).toBeGreaterThan(9_800)
	expect(sumsOf(await asEntries(manufactory))).toEqual(sumsOf(rows))
	const { cost, byCategory, byMonth, bySource } = sumsOf(rows)
	for (const by of [byCategory, byMonth, bySource])
		expect([...by].reduce((sum, [key, grosze]) => (key.startsWith('cost ') ? sum + grosze : sum), 0)).toBe(cost)
	const standing = rows.filter((row) => row.part !== 'reversal' && !row.isUndone)
	expect(sumsOf(standing).cost).toBe(cost)
	const { rows: published } = await scene.owner.query(
		`select side, sum(grosze)::bigint as grosze, sum(entries)::int as entries from manufactories.public_money where manufactory_id = $1 group by side`,
		[manufactory],
	)
	expect(published.reduce((sum, row) => sum + row.entries, 0)).toBe(rows.length)
	expect(Number(published.find((row) => row.side === 'cost')?.grosze)).toBe(cost)
}, 60_000)

/** The sums of the database as if each were one entry. */
async function asEntries(manufactory: Id<'manufactory'>): Promise<Counted[]> {
	const sums = await sqlSums(manufactory)
	return sums.map(({ month, ...sum }) => ({ ...sum, onDay: month }))
}

test('hours of volunteers are worth the rate of their day', async () => {
	const manufactory = await foundedManufactory(scene, 'Wolontariat', today)
	const hours = { source: 'volunteers', grosze: undefined, minutes: 90 }
	expect(await enter(manufactory, line(hours), line({ ...hours, onDay: day('2025-12-31') }))).toMatchObject({ ok: true })
	expect((await rowsOf(manufactory)).map(({ grosze, minutes }) => [grosze, minutes])).toEqual([
		[4710, 90],
		[4575, 90],
	])
	expect(await enter(manufactory, line({ ...hours, onDay: day('2016-12-31') }))).toMatchObject({
		refusal: { code: 'no-hour-rate', line: 0 },
	})
	expect(await enter(manufactory, line(), line({ ...hours, minutes: undefined }))).toMatchObject({
		refusal: { code: 'hours-wanted', line: 1 },
	})
})

test('a line that cannot be is refused with its place; nothing of the form is kept', async () => {
	const manufactory = await foundedManufactory(scene, 'Odmowy', today)
	expect(await enter(manufactory, line(), line({ onDay: addDays(today, 1) }))).toMatchObject({ refusal: { code: 'day-not-come', line: 1 } })
	expect(await enter(manufactory, line({ category: 'jachty' }))).toMatchObject({ refusal: { code: 'unknown-category' } })
	expect(await enter(manufactory, line({ source: 'pod stołem' }))).toMatchObject({ refusal: { code: 'unknown-source' } })
	expect(await enter(manufactory, line({ grosze: 0 }))).toMatchObject({ refusal: { code: 'money-wanted' } })
	expect(await enter(manufactory, line({ grosze: 3_000_000_000 }))).toMatchObject({ refusal: { code: 'amount-too-large' } })
	expect(await rowsOf(manufactory)).toEqual([])
})

test('an entry is corrected once; the correction can be corrected again, a reversal cannot', async () => {
	const manufactory = await foundedManufactory(scene, 'Korekty', today)
	await enter(manufactory, line({ grosze: 10_000 }))
	const [entry] = await rowsOf(manufactory)
	const correct = (id: EntryRow['id'] | undefined, grosze: number | null) =>
		scene.inside('coordinator', async (act) => {
			if (id === undefined) throw new Error('nothing to correct')
			return correctEntry(act, { manufactory, entry: id, reason: 'zła kwota', instead: grosze === null ? null : line({ grosze }) })
		})
	const both = await Promise.all([correct(entry?.id, 11_000), correct(entry?.id, 12_000)])
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	const rows = await rowsOf(manufactory)
	expect(rows.find(({ id }) => id === entry?.id)?.isUndone).toBe(true)
	expect(await correct(rows.find(({ part }) => part === 'reversal')?.id, null)).toMatchObject({ refusal: { code: 'is-a-reversal' } })
	expect((await correct(rows.find(({ part }) => part === 'replacement')?.id, null)).ok).toBe(true)
	expect((await sqlSums(manufactory)).reduce((sum, { grosze }) => sum + grosze, 0)).toBe(0)
})

test('the database itself lets nothing of a budget be changed or taken away, and a reversal undoes exactly', async () => {
	const manufactory = await foundedManufactory(scene, 'Mur', today)
	await enter(manufactory, line())
	const [entry] = await rowsOf(manufactory)
	const inside = (work: string) => scene.inside('coordinator', ({ db }) => db.executeQuery({ ...compiled, sql: work }))
	await expect(inside('delete from manufactories.budget_entry')).rejects.toThrow(/permission denied/)
	await expect(inside('update manufactories.budget_entry set grosze = 1')).rejects.toThrow(/permission denied/)
	await expect(
		scene.owner.query(
			`insert into manufactories.budget_entry (partnership_id, id, manufactory_id, part, corrects_id, reason, on_day, category, side, source, grosze, by_id, at)
			select partnership_id, gen_random_uuid(), manufactory_id, 'reversal', id, 'x', on_day, category, side, source, -grosze + 1, by_id, at
			from manufactories.budget_entry where id = $1`,
			[entry?.id],
		),
	).rejects.toThrow(/reversal_undoes_exactly/)
})

const compiled = { parameters: [], query: { kind: 'RawNode', sqlFragments: [], parameters: [] }, queryId: { queryId: 'test' } } as const

test('a plan is changed by months; the old amounts stay, and the same plan twice changes nothing', async () => {
	const manufactory = await foundedManufactory(scene, 'Plan', today)
	const plan = (grosze: number) =>
		scene.inside('coordinator', (act) =>
			planBudget(act, {
				manufactory,
				category: 'materials',
				months: [
					{ month: day('2026-01-15'), grosze },
					{ month: day('2026-02-01'), grosze: 5_000 },
				],
			}),
		)
	await plan(10_000)
	await plan(20_000)
	await plan(20_000)
	const lines = await scene.inside('coordinator', (act) => listPlan(act.db, act.partnership, manufactory))
	expect(lines.map(({ month, grosze, version }) => [month, grosze, version])).toEqual([
		['2026-01-01', 20_000, 2],
		['2026-02-01', 5_000, 1],
	])
	const { rows } = await scene.owner.query('select count(*)::int as n from manufactories.plan_line where manufactory_id = $1', [
		manufactory,
	])
	expect(rows[0]?.n).toBe(3)
})

test('money is written by who runs the manufactory; somebody else finds nothing', async () => {
	const manufactory = await foundedManufactory(scene, 'Cudza', today)
	const entered = await scene.inside('host-manager', (act) => enterBudget(act, { manufactory, lines: [line()] }))
	expect(entered.ok).toBe(true)
	await expect(scene.inside('coach', (act) => enterBudget(act, { manufactory, lines: [line()] }))).rejects.toThrow()
})
