import type { Lang } from '#kernel/lang'
import { type PlainDate, parts } from '#kernel/plain-date'

const NAMES: Readonly<Record<Lang, readonly string[]>> = {
	pl: ['styczeń', 'luty', 'marzec', 'kwiecień', 'maj', 'czerwiec', 'lipiec', 'sierpień', 'wrzesień', 'październik', 'listopad', 'grudzień'],
	en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

/** A month named by its first day: marzec 2026, March 2026. */
export function monthName(lang: Lang, month: PlainDate): string {
	const { year, month: number } = parts(month)
	return `${NAMES[lang][number - 1] ?? ''} ${year}`
}

/** The same in little room: 3.2026, 3/2026. */
export function monthShort(lang: Lang, month: PlainDate): string {
	const { year, month: number } = parts(month)
	return lang === 'pl' ? `${number}.${year}` : `${number}/${year}`
}

/** A quarter named by its first day: I kwartał 2026, Q1 2026. */
export function quarterName(lang: Lang, quarter: PlainDate): string {
	const { year, month } = parts(quarter)
	const at = Math.floor((month - 1) / 3)
	return lang === 'pl' ? `${['I', 'II', 'III', 'IV'][at] ?? ''} kwartał ${year}` : `Q${at + 1} ${year}`
}

/** The same in little room: I 2026, Q1 2026. */
export function quarterShort(lang: Lang, quarter: PlainDate): string {
	return quarterName(lang, quarter).replace(' kwartał', '')
}
