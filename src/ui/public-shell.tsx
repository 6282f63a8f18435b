import type { ComponentChildren } from 'preact'
import { Mark } from './icons.tsx'
import { useWords } from './lang-context.tsx'
import { type Notice, NoticeArea } from './notice.tsx'
import { LanguageSwitch } from './shell-menus.tsx'

type PublicShellProps = {
	/** Whose page it is: the partnership or the centre. */
	name: string
	home?: string | undefined
	notice?: Notice | undefined
	/** Lines under the page: contact, privacy. */
	foot?: ComponentChildren
	children: ComponentChildren
}

/** The page of residents and participants: large type, one column, one thing. */
export function PublicShell({ name, home, notice, foot, children }: PublicShellProps) {
	const words = useWords()
	const brand = [<Mark key="mark" />, <span key="name">{name}</span>]
	return (
		<div class="public">
			<header class="public-head">
				{home ? (
					<a class="brand" href={home}>
						{brand}
					</a>
				) : (
					<span class="brand">{brand}</span>
				)}
				<LanguageSwitch />
			</header>
			<main id="main" tabIndex={-1}>
				<NoticeArea notice={notice} />
				{children}
			</main>
			<footer class="public-foot">
				{foot}
				<p>{words.poweredBy}</p>
			</footer>
		</div>
	)
}
