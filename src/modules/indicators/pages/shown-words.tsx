import { formatNumber, type Lang } from '#kernel/lang'
import { figureMessages } from '../messages/figures.ts'
import type { Shown } from '../rules/rounding.ts'

/** A number as its reader may see it, in words for screens and files. */
export function shownText(lang: Lang, shown: Shown): string {
	if ('number' in shown) return formatNumber(lang, shown.number)
	return 'below' in shown ? figureMessages[lang].below(shown.below) : '–'
}

/** The same on a page: what is not a number is quiet. */
export function ShownNumber({ lang, shown }: { lang: Lang; shown: Shown }) {
	const text = shownText(lang, shown)
	return 'number' in shown ? text : <span class="soft">{text}</span>
}
