import { Icon, type IconName } from './icons.tsx'
import { usePlace, useWords } from './lang-context.tsx'

/** Who is signed in, and what they can do with their account. */
export type Account = {
	readonly name: string
	readonly role?: string | undefined
	readonly links?: readonly { readonly href: string; readonly label: string; readonly icon?: IconName | undefined }[] | undefined
	/** The address that a POST signs out at. */
	readonly signOut: string
}

/** The account menu: opens without a script. */
export function AccountMenu({ name, role, links = [], signOut }: Account) {
	const words = useWords()
	return (
		<details class="menu" data-menu="">
			<summary>
				<Icon name="person" />
				<span class="menu-name">{name}</span>
				<span class="unseen">{`: ${words.account}`}</span>
			</summary>
			<div class="menu-sheet">
				<p>
					<strong>{name}</strong>
					{role && <span class="soft">{role}</span>}
				</p>
				<ul>
					{links.map((link) => (
						<li key={link.href}>
							<a href={link.href}>
								<Icon name={link.icon ?? 'arrow'} />
								{link.label}
							</a>
						</li>
					))}
					<li class="needs-script">
						<button type="button" data-theme-toggle="">
							<Icon name="moon" />
							{words.theme}
						</button>
					</li>
					<li>
						<form method="post" action={signOut}>
							<button type="submit">
								<Icon name="lock" />
								{words.signOut}
							</button>
						</form>
					</li>
				</ul>
				<Shortcuts />
			</div>
		</details>
	)
}

function Shortcuts() {
	const words = useWords()
	return (
		<div class="shortcuts needs-script">
			<p>{words.shortcuts}</p>
			<dl>
				{words.shortcutList.map(([key, deed]) => (
					<div key={key}>
						<dt>
							<kbd>{key}</kbd>
						</dt>
						<dd>{deed}</dd>
					</div>
				))}
			</dl>
		</div>
	)
}

/** Switches the language by a POST to `/language` with `lang` and `return`; works without a script. */
export function LanguageSwitch() {
	const { lang, path } = usePlace()
	const words = useWords()
	const other = lang === 'pl' ? 'en' : 'pl'
	return (
		<form class="language" method="post" action="/language">
			<input type="hidden" name="return" value={path} />
			<button type="submit" name="lang" value={other} lang={other} title={words.otherLanguageTitle} data-short={other.toUpperCase()}>
				{words.otherLanguage}
			</button>
		</form>
	)
}
