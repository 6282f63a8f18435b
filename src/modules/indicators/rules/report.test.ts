import { expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { countOf, shareOf } from './figure.ts'
import { monthEnds, quarterEnds } from './over-time.ts'
import { compared, reporting } from './report.ts'

const today = day('2026-03-02')

test('a report may be handed in when its days have passed and stand in order', () => {
	expect(reporting({ to: today, leaveOut: 'nothing' }, today).ok).toBe(true)
	expect(reporting({ to: day('2026-03-03'), leaveOut: 'nothing' }, today)).toEqual({ ok: false, refusal: { code: 'not-over-yet', today } })
	expect(reporting({ from: today, to: day('2026-01-01'), leaveOut: 'nothing' }, today)).toEqual({
		ok: false,
		refusal: { code: 'ends-before-start' },
	})
})

test('a report beside now tells the difference of totals', () => {
	const [line] = compared({ EECO01: countOf({ women: 2 }) }, { EECO01: countOf({ women: 2, men: 3 }) })
	expect(line).toMatchObject({ code: 'EECO01', difference: 3 })
})

test('figures without persons are published at the ends of quarters that are over', () => {
	expect(quarterEnds(day('2025-11-01'), today)).toEqual(['2025-12-31'])
	expect(quarterEnds(day('2025-01-31'), day('2025-12-31'))).toEqual(['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'])
	expect(quarterEnds(day('2026-01-01'), today)).toEqual([])
})

test('a figure is drawn at the end of each month, the last time today', () => {
	expect(monthEnds([{ month: day('2025-12-01') }], today)).toEqual(['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-02'])
	expect(monthEnds([], today)).toEqual([])
})

test('a share of the target is told in whole per cent, and not of nothing', () => {
	expect([shareOf(97, 110), shareOf(5, 0), shareOf(5, undefined)]).toEqual([88, undefined, undefined])
})
