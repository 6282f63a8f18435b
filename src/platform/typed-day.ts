import { type PlainDate, parsePlainDate, plainDate } from '#kernel/plain-date'

/** A day as people write it: 2026-11-21, 21.11.2026, 21/11/2026. `undefined` when it is none; a year of two digits is refused (which century?). */
export function readDay(text: string): PlainDate | undefined {
	const iso = parsePlainDate(text.trim())
	if (iso !== undefined) return iso
	const match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text.trim())
	return match ? plainDate(Number(match[3]), Number(match[2]), Number(match[1])) : undefined
}
