import { formatNumber, type Lang } from '#kernel/lang'
import { figureMessages } from '../messages/figures.ts'
import { SMALL } from '../rules/linear-system.ts'
import type { Shown } from '../rules/publish.ts'

/** A number as its reader may see it, in words for screens and files. */
export function shownText(lang: Lang, shown: Shown): string {
	const say = figureMessages[lang]
	if ('number' in shown) return formatNumber(lang, shown.number)
	if ('below' in shown) return say.below(SMALL)
	return shown.last === undefined ? say.hidden : say.last(shown.last.number, shown.last.on)
}

/** The same on a page: what is not exact is quiet. */
export function ShownNumber({ lang, shown }: { lang: Lang; shown: Shown }) {
	const text = shownText(lang, shown)
	return 'number' in shown ? text : <span class="soft">{text}</span>
}
