/** The languages of the screen: Polish first, English beside it. */
export type Lang = 'pl' | 'en'

type PluralForms = { one: string; few?: string; many?: string; other: string }

const RULES = { pl: new Intl.PluralRules('pl'), en: new Intl.PluralRules('en') } satisfies Record<Lang, Intl.PluralRules>

/** The form of a word that fits a count: `plural('pl', 3, {one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby'})`. `#` becomes the count. */
export function plural(lang: Lang, count: number, forms: PluralForms): string {
	const rule = RULES[lang].select(count)
	const form = (rule === 'one' || rule === 'few' || rule === 'many' ? forms[rule] : undefined) ?? forms.other
	return form.replaceAll('#', formatNumber(lang, count))
}

/** A whole or decimal number as the reader writes it. */
export function formatNumber(lang: Lang, value: number): string {
	return NUMBERS[lang].format(value)
}

/** A day as 21.11.2026 (pl) or 21/11/2026 (en). */
export function formatDay(lang: Lang, day: string): string {
	const [year, month, date] = day.split('-')
	return lang === 'pl' ? `${date}.${month}.${year}` : `${date}/${month}/${year}`
}

/** A day in words: 21 listopada 2026, 21 November 2026. */
export function formatDayLong(lang: Lang, day: string): string {
	return LONG[lang].format(new Date(`${day}T12:00:00Z`))
}

/** An instant in Poland as day and time: 21.11.2026, 14:05. */
export function formatInstant(lang: Lang, at: Date): string {
	return INSTANTS[lang].format(at)
}

/** The language of a text from outside; Polish when unknown. */
export function parseLang(text: string | undefined): Lang {
	return text === 'en' ? 'en' : 'pl'
}

const TAG = { pl: 'pl-PL', en: 'en-GB' } satisfies Record<Lang, string>
const NUMBERS = byLang((tag) => new Intl.NumberFormat(tag, { useGrouping: 'always' }))
const LONG = byLang((tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Warsaw' }))
const INSTANTS = byLang((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Warsaw' }))

function byLang<T>(make: (tag: string) => T): Record<Lang, T> {
	return { pl: make(TAG.pl), en: make(TAG.en) }
}
