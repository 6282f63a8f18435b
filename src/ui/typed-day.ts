import { formatDay, type Lang } from '#kernel/lang'
import { type PlainDate, parsePlainDate, plainDate } from '#kernel/plain-date'

const WRITTEN = /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4})$/

/** A day as people write it: 21.11.2026, 1/2/2026, or 2026-11-21. `undefined` when it is not a day that exists. */
export function parseTypedDay(text: string): PlainDate | undefined {
	const trimmed = text.trim()
	const match = WRITTEN.exec(trimmed)
	return match ? plainDate(Number(match[3]), Number(match[2]), Number(match[1])) : parsePlainDate(trimmed)
}

/** What a day field shows: a day in the reader's writing, anything else as it was typed. */
export function dayText(lang: Lang, typed: string): string {
	return parsePlainDate(typed) ? formatDay(lang, typed) : typed
}
