import type { Lang } from '#kernel/lang'
import { reportMessages } from '../messages/reports.ts'
import type { Report } from '../store/reports.ts'

/** The days of a report in words. */
export function reportPeriod(lang: Lang, { period: { from, to } }: Pick<Report, 'period'>): string {
	const say = reportMessages[lang]
	return from === undefined ? say.until(to) : say.between(from, to)
}
