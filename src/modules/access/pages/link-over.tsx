import type { Lang } from '#kernel/lang'
import { LinkButton, PageHead } from '#ui'
import { linkMessages } from '../messages/links.ts'

/** A link that works no more: whether it was used, is over or never was, is not told. */
export function LinkOver({ lang, text, href, label }: { lang: Lang; text: string; href: string; label: string }) {
	return (
		<PageHead title={linkMessages[lang].overTitle} lead={text}>
			<LinkButton href={href} main>
				{label}
			</LinkButton>
		</PageHead>
	)
}
