import { expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { worthShowing } from './over-time.ts'

const arrivals = [{ month: day('2008-05-01') }, { month: day('2011-06-01') }]

test('a programme long over is drawn to the quarter after its last arrival, one at work to today', () => {
	expect(worthShowing(arrivals, day('2026-11-21'))).toBe('2011-09-30')
	expect(worthShowing(arrivals, day('2011-12-31'))).toBe('2011-12-31')
	expect(worthShowing([], day('2026-11-21'))).toBe('2026-11-21')
})
