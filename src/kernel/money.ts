import type { Lang } from './lang.ts'

/** Money in grosze, whole: 1 250,00 zł is 125000. */
export type Grosze = number

/** Money as people type it: `1250`, `1 250,50`, `1250.5 zł`, `1.250,00`. `undefined` when it is none, is less than nothing, or has more than two digits of grosze. */
export function readGrosze(typed: string): Grosze | undefined {
	const tidy = typed.replace(/zł$|PLN$/i, '').replace(/[\s\u00a0]/g, '')
	const match = /^(\d{1,3}(?:\.\d{3})+(?=,|$)|\d{1,10})(?:[.,](\d{1,2}))?$/.exec(tidy)
	if (match === null) return undefined
	return Number((match[1] ?? '').replaceAll('.', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** Money as the reader writes it: `1 250,00 zł`, `PLN 1,250.00`. */
export function formatGrosze(lang: Lang, grosze: Grosze): string {
	return FORMATS[lang].format(grosze / 100)
}

/** Money as it is typed again in a form: `1250,00`. */
export function typedGrosze(grosze: Grosze): string {
	return (grosze / 100).toFixed(2).replace('.', ',')
}

const FORMATS = {
	pl: new Intl.NumberFormat('pl-PL', { style: 'currency', currency: 'PLN', useGrouping: 'always' }),
	en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'PLN' }),
}
