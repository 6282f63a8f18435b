import { advise, knownForms, nothingKnown } from '#enterprises'
import { day } from '../src/kernel/plain-date.ts'
import { unamended } from '../src/kernel/reference-list.ts'
import { median, type Row } from './ratio.ts'

const LIMIT_MS = 5
const ROUNDS = 501

/** The adviser on legal form: every form read with the facts of one manufactory, lists of the day included; the median of many. */
export function adviser(): Row {
	const reader = { today: day('2026-11-21'), amendments: unamended }
	const times: number[] = []
	for (let round = 0; round < ROUNDS; round += 1) {
		const from = performance.now()
		advise(knownForms(reader), { ...nothingKnown, persons: round % 12, atRisk: round % 5, business: round % 2 === 0 })
		times.push(performance.now() - from)
	}
	const ms = median(times)
	return {
		row: 'adviser',
		measured: `${ms.toFixed(3)} ms`,
		limit: `${LIMIT_MS} ms`,
		reached: ms <= LIMIT_MS,
		figures: { times: [ms, Math.max(...times)] },
	}
}
