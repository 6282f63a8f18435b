import type { ComponentChildren } from 'preact'
import { Icon, type IconName, Mark } from './icons.tsx'
import { usePlace, useWords } from './lang-context.tsx'
import { type Notice, NoticeArea } from './notice.tsx'
import { type Account, AccountMenu, LanguageSwitch } from './shell-menus.tsx'

/** A place in the main navigation. The first four are at hand on a phone, the rest behind "more". */
export type NavItem = {
	readonly href: string
	readonly label: string
	readonly icon: IconName
	readonly count?: number | undefined
	/** Current only on its own page: the first page, whose address begins every other. */
	readonly exact?: boolean | undefined
	/** What stands together here: shown in a second row on the pages of the group. */
	readonly items?: readonly NavItem[] | undefined
}
/** A step of the way to this page; the last one, the page itself, has no address. */
export type Crumb = { readonly label: string; readonly href?: string | undefined }
/** The search of everything: a GET form with the parameter `q`. */
export type ShellSearch = { readonly action: string; readonly label: string; readonly value?: string | undefined }

type ShellProps = {
	/** The name of the partnership, and the address of its first page. */
	partnership: string
	home: string
	nav: readonly NavItem[]
	account: Account
	search?: ShellSearch | undefined
	crumbs?: readonly Crumb[] | undefined
	notice?: Notice | undefined
	children: ComponentChildren
}

const AT_HAND = 4

/** The page of staff: bar, navigation, the way here, the notice, and the content. */
export function Shell({ partnership, home, nav, account, search, crumbs, notice, children }: ShellProps) {
	return (
		<div class="shell">
			<header class="bar">
				<a class="brand" href={home}>
					<Mark />
					<span>{partnership}</span>
				</a>
				{search && <SearchBox {...search} />}
				<LanguageSwitch />
				<AccountMenu {...account} />
			</header>
			<Navigation items={nav} />
			{crumbs && <Crumbs items={crumbs} />}
			<main id="main" class="main" tabIndex={-1}>
				<NoticeArea notice={notice} />
				{children}
			</main>
		</div>
	)
}

function SearchBox({ action, label, value }: ShellSearch) {
	const words = useWords()
	return (
		// biome-ignore lint/a11y/useSemanticElements: screen readers of old phones do not know the search element
		<form class="bar-search" action={action} role="search" aria-label={label}>
			<Icon name="search" />
			<input
				type="search"
				name="q"
				value={value}
				aria-label={label}
				placeholder={label}
				title={words.searchKey}
				data-search=""
				autocomplete="off"
			/>
		</form>
	)
}

function Navigation({ items }: { items: readonly NavItem[] }) {
	const words = useWords()
	const path = usePath()
	const rest = items.slice(AT_HAND)
	const group = items.find((item) => item.items && standing(item, path))
	return (
		<>
			<nav class="nav" aria-label={words.mainNavigation}>
				<ul>
					{items.map((item, at) => (
						<NavLine key={item.href} item={item} extra={at >= AT_HAND} />
					))}
					{rest.length > 0 && (
						<li class="nav-more">
							<details>
								<summary>
									<Icon name="menu" />
									{words.more}
								</summary>
								<ul>
									{rest.map((item) => (
										<NavLine key={item.href} item={item} />
									))}
								</ul>
							</details>
						</li>
					)}
				</ul>
			</nav>
			{group?.items && <GroupNavigation label={group.label} items={group.items} />}
		</>
	)
}

/** The second row: what stands together with this page. */
function GroupNavigation({ label, items }: { label: string; items: readonly NavItem[] }) {
	const words = useWords()
	const path = usePath()
	return (
		<nav class="nav-group" aria-label={words.groupNavigation(label)}>
			<ul>
				{items.map((item) => (
					<li key={item.href}>
						<a href={item.href} aria-current={standing(item, path)}>
							{item.label}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

function usePath(): string {
	return usePlace().path.split('?')[0] ?? ''
}

/** Whether the reader stands on this page (`page`) or somewhere below it or in its group (`true`). */
function standing({ href, exact, items }: NavItem, path: string): 'page' | 'true' | undefined {
	if (items) return items.some((item) => standing(item, path)) ? 'true' : undefined
	if (path === href) return 'page'
	return !exact && path.startsWith(`${href}/`) ? 'true' : undefined
}

function NavLine({ item, extra = false }: { item: NavItem; extra?: boolean }) {
	const path = usePath()
	return (
		<li class={extra ? 'nav-extra' : undefined}>
			<a href={item.href} aria-current={standing(item, path)}>
				<Icon name={item.icon} />
				<span>{item.label}</span>
				{item.count ? <span class="count">{item.count}</span> : null}
			</a>
		</li>
	)
}

function Crumbs({ items }: { items: readonly Crumb[] }) {
	const words = useWords()
	return (
		<nav class="crumbs" aria-label={words.breadcrumbs}>
			<ol>
				{items.map((crumb) => (
					<li key={crumb.label}>{crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span aria-current="page">{crumb.label}</span>}</li>
				))}
			</ol>
		</nav>
	)
}
