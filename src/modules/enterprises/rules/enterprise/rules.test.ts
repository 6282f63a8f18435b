import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, day } from '#kernel/plain-date'
import { answeringItem, itemsFor } from '../spinoff/checklist.ts'
import { besideActual, planning, quarterCount, risesAt } from '../support/fading.ts'
import { answering, checkState, nextCheck, plannedChecks } from '../survival/checks.ts'
import { countJobs } from './jobs.ts'
import { checklist, enterpriseLists, pkd, statusConditions } from './lists.ts'
import { faultOf } from './registers.ts'
import { statusOf } from './status.ts'

test('every list that ships can be read', () => {
	expect(enterpriseLists.flatMap((list) => list.faults())).toEqual([])
	expect(pkd.values).toHaveLength(727)
})

test('numbers of registers are right or wrong by their check digits', () => {
	expect(faultOf('nip', '5260250274')).toBeUndefined()
	expect(faultOf('nip', '5260250275')).toBe('checksum')
	expect(faultOf('regon', '000331501')).toBeUndefined()
	expect(faultOf('regon', '000331502')).toBe('checksum')
	expect(faultOf('regon', '12345678512347')).toBeUndefined()
	expect(faultOf('regon', '1234567851234')).toBe('length')
	expect(faultOf('krs', '0000000001')).toBeUndefined()
	expect(faultOf('krs', '0000000000')).toBe('length')
})

test('one wrong digit of a NIP or a short REGON is always found', () => {
	const at = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }))
	fc.assert(
		fc.property(at, ([place, by]) => {
			const nip = [...'5260250274'].map((digit, index) => (index === place ? String((Number(digit) + by) % 10) : digit)).join('')
			const regon = [...'000331501'].map((digit, index) => (index === place ? String((Number(digit) + by) % 10) : digit)).join('')
			return faultOf('nip', nip) === 'checksum' && faultOf('regon', regon) === 'checksum'
		}),
	)
})

const TODAY = day('2026-03-02')
const job = { person: 'a', from: day('2026-01-01'), until: null, employment: true, fte: 0.5, atRisk: true }

test('the share of people at risk is of those employed; somebody with two contracts is one person', () => {
	const jobs = [
		job,
		{ ...job, fte: 0.25 },
		{ ...job, person: 'b', atRisk: false },
		{ ...job, person: 'c', atRisk: null },
		{ ...job, person: 'd', employment: false },
	]
	expect(countJobs(jobs, TODAY)).toEqual({ people: 4, employed: 3, halfPosts: 3, fte: 2.25, atRisk: 1, notKnown: 1, atRiskShare: 33.3 })
	expect(countJobs(jobs, day('2025-12-31')).atRiskShare).toBeNull()
})

test('the status says what holds and what is missing, and asks the share only where the aim is reintegration', () => {
	const three = ['a', 'b', 'c'].map((person) => ({ ...job, person, atRisk: person === 'a' }))
	const told = (reintegration: boolean) =>
		new Map(
			statusOf(statusConditions.values, { form: 'social-cooperative', jobs: countJobs(three, TODAY), noted: new Map(), reintegration }).map(
				({ condition, is }) => [condition.code, is],
			),
		)
	expect([...told(true)]).toEqual(
		expect.arrayContaining([
			['form', 'holds'],
			['employees', 'holds'],
			['half-posts', 'holds'],
			['at-risk-share', 'holds'],
			['decision', 'not-noted'],
		]),
	)
	expect(told(false).get('at-risk-share')).toBe('not-asked')
	expect(
		statusOf(statusConditions.values, { form: 'own-business', jobs: countJobs([], TODAY), noted: new Map(), reintegration: true })
			.filter(({ is }) => is === 'missing')
			.map(({ condition }) => condition.code),
	).toEqual(['form', 'employees', 'half-posts', 'at-risk-share'])
})

const quarter = fc.record({ business: fc.nat(600), grosze: fc.nat(100_000), reason: fc.constantFrom('', 'otwarcie lokalu') })

test('a plan is kept exactly when it rises nowhere without a reason', () => {
	fc.assert(
		fc.property(fc.array(quarter, { minLength: 1, maxLength: 12 }), (drawn) => {
			const quarters = drawn.map(({ business, grosze, reason }) => ({ minutes: { business: business + 1 }, grosze, reason }))
			const beginsOn = day('2026-01-01')
			const plan = { beginsOn, endsOn: addMonths(day('2026-03-31'), (quarters.length - 1) * 3), quarters }
			expect(quarterCount(plan)).toBe(quarters.length)
			expect(planning(plan).ok).toBe(risesAt(quarters) === undefined)
		}),
	)
})

test('what was given stands in one quarter or outside the plan, and adds up', () => {
	const quarters = [1, 2, 3, 4].map(() => ({ minutes: { business: 60 }, grosze: 0, reason: '' }))
	const plan = { beginsOn: day('2026-01-01'), endsOn: day('2026-12-31'), quarters }
	const days = fc.integer({ min: 0, max: 700 }).map((months) => addMonths(day('2025-06-15'), months % 30))
	fc.assert(
		fc.property(fc.array(fc.record({ onDay: days, minutes: fc.nat(100) }), { maxLength: 40 }), (rows) => {
			const given = rows.map((row) => ({ ...row, field: 'business', grosze: row.minutes }))
			const beside = besideActual(plan, given)
			const all = [...beside.quarters, ...beside.outside].reduce((sum, { grosze }) => sum + grosze, 0)
			expect(all).toBe(given.reduce((sum, { grosze }) => sum + grosze, 0))
		}),
	)
})

test('checks come at 6, 12, 24 and 36 months, stop when it closed, and lost contact is an answer', () => {
	const checks = plannedChecks([36, 6, 12, 24, 12], day('2024-02-29')).map((check) => ({ ...check, answer: null, doneOn: null }))
	expect(checks.map(({ dueOn }) => dueOn)).toEqual(['2024-08-29', '2025-02-28', '2026-02-28', '2027-02-28'])
	const second = checks[1]
	if (second === undefined) throw new Error('no check')
	expect(checkState(second, { today: TODAY, closedOn: null })).toBe('late')
	expect(checkState(second, { today: TODAY, closedOn: day('2025-01-01') })).toBe('stopped')
	expect(nextCheck(checks, day('2025-01-01'))).toBeUndefined()
	const lost = { answer: 'lost-contact', doneOn: TODAY, jobs: null, atRiskJobs: null } as const
	expect(answering(second, lost, TODAY).ok).toBe(true)
	expect(answering({ ...second, answer: 'alive' }, lost, TODAY)).toMatchObject({ refusal: { code: 'answered-already' } })
	expect(answering(second, { ...lost, answer: 'alive', jobs: 2, atRiskJobs: 3 }, TODAY)).toMatchObject({
		refusal: { code: 'more-at-risk-than-jobs' },
	})
})

test('the list of the way out fits the form, with a line for each worker, thing and test', () => {
	const things = { worker: ['w1', 'w2'], asset: ['a1'], test: [] }
	const codes = (form: string) => itemsFor(form, { kinds: checklist.values, things, begunOn: TODAY }).map(({ code }) => code)
	expect(codes('social-cooperative').filter((code) => code === 'worker-contract')).toHaveLength(2)
	expect(codes('social-cooperative')).toContain('krs')
	expect(codes('own-business')).not.toContain('krs')
	expect(codes('own-business')).toContain('ceidg')
	expect(codes('own-business')).not.toContain('market-test')
})

test('a transfer asks for the enterprise, "not needed" for a reason', () => {
	const known = { today: TODAY, hasEnterprise: false }
	const given = { answer: 'done', onDay: TODAY, reason: '', outcome: null } as const
	expect(answeringItem({ per: 'worker', answer: null }, given, known)).toMatchObject({ refusal: { code: 'enterprise-missing' } })
	expect(answeringItem({ per: 'asset', answer: null }, { ...given, outcome: 'returned' }, known).ok).toBe(true)
	expect(answeringItem({ per: 'once', answer: null }, { ...given, answer: 'not-needed' }, known)).toMatchObject({
		refusal: { code: 'reason-missing' },
	})
	expect(answeringItem({ per: 'once', answer: 'done' }, given, known)).toMatchObject({ refusal: { code: 'answered-already' } })
})
