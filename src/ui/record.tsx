import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'
import { useWords } from './lang-context.tsx'

type RecordHeadProps = {
	/** Who or what this is. */
	title: string
	/** What a worker needs beside the name: programme, since when. */
	facts?: ComponentChildren
	/** `<Chip>`s of the state. */
	state?: ComponentChildren
	/** The next thing to happen, in a sentence. */
	next?: ComponentChildren
	/** The one main action: `<LinkButton main>` or a form. */
	action?: ComponentChildren
	/** Other deeds, quieter. */
	children?: ComponentChildren
}

/** The head of a record: who, what state, what next, in ten seconds. */
export function RecordHead({ title, facts, state, next, action, children }: RecordHeadProps) {
	const words = useWords()
	return (
		<header class="record-head">
			<div class="record-who">
				<h1>{title}</h1>
				{facts && <p class="soft">{facts}</p>}
				{state && <div class="cluster">{state}</div>}
			</div>
			{next && (
				<p class="record-next">
					<strong>{words.nextStep}</strong>
					{next}
				</p>
			)}
			{(action || children) && (
				<div class="cluster record-deeds">
					{action}
					{children}
				</div>
			)}
		</header>
	)
}

/** A record under its head: sections in the order of work, and what stands aside. One column on a phone, in the same order. */
export function RecordBody({ children, aside }: { children: ComponentChildren; aside?: ComponentChildren }) {
	return (
		<div class={aside ? 'record-body record-body-aside' : 'record-body'}>
			<div class="record-sections">{children}</div>
			{aside && <div class="record-aside">{aside}</div>}
		</div>
	)
}

type SectionProps = {
	title: string
	id?: string | undefined
	/** Links and buttons of this section. */
	action?: ComponentChildren
	children: ComponentChildren
}

/** A section of a page: a card with its heading. */
export function Section({ title, id, action, children }: SectionProps) {
	return (
		<section class="card" id={id}>
			<div class="card-head">
				<h2>{title}</h2>
				{action}
			</div>
			{children}
		</section>
	)
}

/** A fact: what it is and its value; an empty value is said as "not given". */
export type Fact = readonly [label: string, value: ComponentChildren]

/** Facts beside their names. */
export function Facts({ items }: { items: readonly Fact[] }) {
	const words = useWords()
	return (
		<dl class="facts">
			{items.map(([label, value]) => (
				<div key={label}>
					<dt>{label}</dt>
					<dd>{value === undefined || value === null || value === '' ? <span class="soft">{words.notKnown}</span> : value}</dd>
				</div>
			))}
		</dl>
	)
}

/** Something that happened: when (already in the reader's writing), what, by whom. */
export type Happening = {
	readonly key: string
	readonly when: string
	readonly what: ComponentChildren
	readonly who?: string | undefined
	readonly icon?: IconName | undefined
}

/** History, newest first. */
export function Timeline({ items, empty }: { items: readonly Happening[]; empty?: string | undefined }) {
	const words = useWords()
	if (items.length === 0) return <p class="soft">{empty ?? words.nothingYet}</p>
	return (
		<ol class="timeline">
			{items.map(({ key, when, what, who, icon }) => (
				<li key={key}>
					<Icon name={icon ?? 'check'} />
					<p>{what}</p>
					<p class="soft small-text">{who ? `${when}, ${who}` : when}</p>
				</li>
			))}
		</ol>
	)
}

/** Someone around the person: what they are to her, and how to reach them. */
export type Someone = {
	readonly name: string
	readonly role: string
	readonly href?: string | undefined
	readonly phone?: string | undefined
	readonly email?: string | undefined
}

/** The people around a person. */
export function People({ items, empty }: { items: readonly Someone[]; empty?: string | undefined }) {
	const words = useWords()
	if (items.length === 0) return <p class="soft">{empty ?? words.nothingYet}</p>
	return (
		<ul class="people">
			{items.map(({ name, role, href, phone, email }) => (
				<li key={`${role} ${name}`}>
					<Icon name="person" />
					<p>
						{href ? <a href={href}>{name}</a> : name} <span class="soft small-text">{role}</span>
					</p>
					{phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
					{email && <a href={`mailto:${email}`}>{email}</a>}
				</li>
			))}
		</ul>
	)
}
