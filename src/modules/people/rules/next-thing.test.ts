import { expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { nextRanks, rankOf } from './next-thing.ts'

test('what a funder closes on comes before a meeting ahead, and any meeting before "nothing"', () => {
	const late = rankOf({ kind: 'follow-up', followUp: 'x', dueOn: day('2026-03-01'), overdue: true })
	expect(late).toBeGreaterThan(nextRanks['meeting-soon'])
	expect(nextRanks['meeting-today']).toBeGreaterThan(late)
	expect(nextRanks.attendance).toBeGreaterThan(nextRanks['meeting-today'])
	expect(nextRanks['meeting-later']).toBeGreaterThan(rankOf({ kind: 'first-support', participation: 'x' }))
	expect(nextRanks['meeting-later']).toBeGreaterThan(rankOf({ kind: 'nothing' }))
})
