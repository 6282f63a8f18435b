import type { ComponentChildren } from 'preact'
import { formatNumber, plural } from '#kernel/lang'
import { Icon, type IconName } from './icons.tsx'
import { useLang, useWords } from './lang-context.tsx'
import type { Noun } from './messages.ts'

/** How many there are: `of` when known; `over` when only "more than"; neither when only a next page is known. */
export type Count = {
	readonly shown: number
	readonly of?: number | undefined
	readonly over?: number | undefined
	readonly more?: boolean | undefined
	readonly noun?: Noun | undefined
}

type ListHeadProps = {
	title: string
	count?: Count | undefined
	/** Links and buttons of this list; the first may be the main deed. */
	children?: ComponentChildren
}

/** The title of a list with its count in words, and its deeds. */
export function ListHead({ title, count, children }: ListHeadProps) {
	return (
		<div class="list-head">
			<h1>
				{title}
				{count && (
					<span class="soft list-count" id="list-count">
						{' '}
						<CountWords {...count} />
					</span>
				)}
			</h1>
			{children && <div class="cluster">{children}</div>}
		</div>
	)
}

function CountWords({ shown, of, over, more, noun }: Count) {
	const words = useWords()
	const lang = useLang()
	// "50 z 122 osób": after "z" Polish wants the genitive, which is the form for many.
	const among = noun ? ` ${noun.many ?? noun.other}` : ''
	if (over !== undefined) return <>{words.rangeOver(shown, over) + among}</>
	if (of !== undefined && of > shown) return <>{words.range(shown, of) + among}</>
	if (more) return <>{words.firstRows(shown) + among}</>
	return <>{noun ? `${formatNumber(lang, shown)} ${plural(lang, shown, noun)}` : formatNumber(lang, shown)}</>
}

type ListSearchProps = {
	action: string
	label: string
	value?: string | undefined
	/** The id of the list that is renewed while typing. */
	target: string
	/** Filters that stay: sent along. */
	keep?: Readonly<Record<string, string | undefined>> | undefined
}

/** Search in a list: a GET form; with a script the list is renewed while typing and the focus stays. */
export function ListSearch({ action, label, value, target, keep = {} }: ListSearchProps) {
	const words = useWords()
	return (
		// biome-ignore lint/a11y/useSemanticElements: screen readers of old phones do not know the search element
		<form
			class="list-search"
			action={action}
			role="search"
			aria-label={label}
			hx-get={action}
			hx-trigger="input changed delay:250ms, submit"
			hx-target={`#${target}`}
			hx-select={`#${target}`}
			hx-select-oob="#list-count"
			hx-swap="outerHTML"
			hx-replace-url="true"
			hx-sync="this:replace"
		>
			{Object.entries(keep).map(([name, kept]) => (kept ? <input key={name} type="hidden" name={name} value={kept} /> : null))}
			<label for={`${target}-search`}>{label}</label>
			<input type="search" id={`${target}-search`} name="q" value={value} autocomplete="off" data-search="" />
			<button type="submit" class="button">
				<Icon name="search" />
				{words.search}
			</button>
		</form>
	)
}

/** Search and filters beside each other. */
export function ListTools({ children }: { children: ComponentChildren }) {
	return <div class="list-tools">{children}</div>
}

/** A filter at work: its words, and the address without it. */
export type ActiveFilter = { readonly label: string; readonly removeHref: string }

type FilterBarProps = {
	filters: readonly ActiveFilter[]
	clearHref?: string | undefined
	action: string
	/** The fields that choose filters: a GET form. */
	children?: ComponentChildren
}

/** The filters at work as words that can be removed, and the form that changes them. */
export function FilterBar({ filters, clearHref, action, children }: FilterBarProps) {
	const words = useWords()
	return (
		<div class="filters">
			{children && (
				<details>
					<summary class="button">
						<Icon name="filter" />
						{words.addFilter}
					</summary>
					<form class="sheet" action={action}>
						{children}
						<button type="submit" class="button main-deed">
							{words.applyFilters}
						</button>
					</form>
				</details>
			)}
			<ul class="cluster" aria-label={words.filters}>
				{filters.map(({ label, removeHref }) => (
					<li key={label}>
						<a class="word" href={removeHref} aria-label={words.removeFilter(label)}>
							{label}
							<Icon name="close" />
						</a>
					</li>
				))}
				{filters.length > 1 && clearHref && (
					<li>
						<a href={clearHref}>{words.clearFilters}</a>
					</li>
				)}
			</ul>
		</div>
	)
}

type ColumnChooserProps = {
	action: string
	columns: readonly { readonly key: string; readonly header: string; readonly hidden?: boolean | undefined }[]
	keep?: Readonly<Record<string, string | undefined>> | undefined
}

/** Chooses the columns of a list: sends `columns` = keys. The first column always stays. */
export function ColumnChooser({ action, columns, keep = {} }: ColumnChooserProps) {
	const words = useWords()
	return (
		<details class="menu">
			<summary class="button">
				<Icon name="columns" />
				{words.columns}
			</summary>
			<form class="menu-sheet" action={action}>
				{Object.entries(keep).map(([name, kept]) => (kept ? <input key={name} type="hidden" name={name} value={kept} /> : null))}
				{columns.slice(1).map(({ key, header, hidden }) => (
					<label key={key} class="choice-line">
						<input type="checkbox" name="columns" value={key} checked={!hidden} />
						{header}
					</label>
				))}
				<button type="submit" class="button">
					{words.showColumns}
				</button>
			</form>
		</details>
	)
}

/** Files of what is seen, with the same filters: `{label: 'XLSX', href}`. */
export function ExportLinks({ links }: { links: readonly { readonly label: string; readonly href: string }[] }) {
	const words = useWords()
	return (
		<p class="exports">
			<Icon name="download" />
			{words.exportAs}
			{links.map(({ label, href }) => (
				<a key={label} href={href} download="">
					{label}
				</a>
			))}
		</p>
	)
}

type EmptyProps = {
	icon?: IconName | undefined
	title: string
	/** What this place is for. */
	children?: ComponentChildren
	/** The first step. */
	action?: { readonly href: string; readonly label: string } | undefined
}

/** An empty place: what it is for, and the first step. */
export function Empty({ icon = 'list', title, children, action }: EmptyProps) {
	return (
		<div class="empty">
			<Icon name={icon} />
			<h2>{title}</h2>
			{children && <p>{children}</p>}
			{action && (
				<a class="button main-deed" href={action.href}>
					{action.label}
				</a>
			)}
		</div>
	)
}
