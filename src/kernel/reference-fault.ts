import { formatDay, type Lang } from './lang.ts'
import type { PlainDate } from './plain-date.ts'

/** What is wrong with a list: which value of it, and on which days. */
export type ListFault =
	| { readonly code: 'unreadable'; readonly list: string; readonly value: string; readonly field: string }
	| { readonly code: 'overlap'; readonly list: string; readonly value: string; readonly from: PlainDate; readonly to: PlainDate | null }
	| { readonly code: 'gap' | 'backwards'; readonly list: string; readonly value: string; readonly from: PlainDate; readonly to: PlainDate }

/** The file that a list ships in. */
export function fileOf(list: string): string {
	return `db/reference/${list}.json`
}

/** What is wrong with a shipped file, in one sentence: the file, the value, the days. */
export function faultSentence(lang: Lang, fault: ListFault): string {
	const file = fileOf(fault.list)
	if (fault.code === 'unreadable') return UNREADABLE[lang](file, fault)
	const days = `${formatDay(lang, fault.from)} – ${fault.to === null ? '…' : formatDay(lang, fault.to)}`
	return { overlap: OVERLAP, gap: GAP, backwards: BACKWARDS }[fault.code][lang](file, fault.value, days)
}

const UNREADABLE = {
	pl: (file: string, { value, field }: { value: string; field: string }) =>
		`${file}: wartości „${value || '?'}” nie da się odczytać, popraw „${field}”.`,
	en: (file: string, { value, field }: { value: string; field: string }) =>
		`${file}: the value “${value || '?'}” cannot be read, correct “${field}”.`,
}
const OVERLAP = {
	pl: (file: string, value: string, days: string) => `${file}: okresy wartości „${value}” zachodzą na siebie w dniach ${days}.`,
	en: (file: string, value: string, days: string) => `${file}: the periods of “${value}” overlap on ${days}.`,
}
const GAP = {
	pl: (file: string, value: string, days: string) => `${file}: wartość „${value}” ma lukę w dniach ${days}.`,
	en: (file: string, value: string, days: string) => `${file}: the value “${value}” has a gap on ${days}.`,
}
const BACKWARDS = {
	pl: (file: string, value: string, days: string) => `${file}: wartość „${value}” kończy się, zanim się zacznie: ${days}.`,
	en: (file: string, value: string, days: string) => `${file}: the value “${value}” ends before it begins: ${days}.`,
}
