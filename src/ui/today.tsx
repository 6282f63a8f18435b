import type { ComponentChildren } from 'preact'
import { Chip } from './chip.tsx'
import { Icon } from './icons.tsx'
import { useWords } from './lang-context.tsx'

/** One thing that waits: for whom, what, until when, and the deed that can be done from here. */
export type TodayLine = {
	readonly key: string
	readonly href: string
	readonly who: string
	readonly what: string
	/** When, in the reader's writing: "od 3 dni", "dziś, 10:30". */
	readonly when?: string | undefined
	/** `<PostButton small>` or `<LinkButton small>`. */
	readonly deed?: ComponentChildren
}

/** A group of a day's work. The order of need: overdue, today, answers, week. */
export type TodayGroup = {
	readonly kind: 'overdue' | 'today' | 'answers' | 'week'
	readonly lines: readonly TodayLine[]
	/** How many there are in all, and where they are listed, when not all fit here. */
	readonly all?: { readonly count: number; readonly href: string } | undefined
}

const ORDER = ['overdue', 'today', 'answers', 'week'] as const
const TONES = { overdue: 'danger', today: 'due', answers: 'info', week: 'plain' } as const
const ICONS = { overdue: 'danger', today: 'clock', answers: 'mail', week: 'calendar' } as const

type TodayProps = {
	title: string
	/** The day in words. */
	day: string
	groups: readonly TodayGroup[]
	/** Shown when nothing waits. */
	empty?: ComponentChildren
	children?: ComponentChildren
}

/** What waits for me, in order of need; every line can be done from here. */
export function Today({ title, day, groups, empty, children }: TodayProps) {
	const words = useWords()
	const full = ORDER.flatMap((kind) => groups.filter((group) => group.kind === kind && group.lines.length > 0))
	const sides = [full.filter(isNow), full.filter((group) => !isNow(group))].filter((side) => side.length > 0)
	return (
		<div class="today">
			<header class="page-head">
				<h1>{title}</h1>
				<p class="lead">{day}</p>
			</header>
			{full.length === 0 && (empty ?? <p class="lead">{words.nothingToday}</p>)}
			<div class={sides.length > 1 ? 'today-groups' : 'today-groups-one'}>
				{sides.map((side) => (
					<div key={side[0]?.kind}>
						{side.map((group) => (
							<Group key={group.kind} {...group} />
						))}
					</div>
				))}
			</div>
			{children}
		</div>
	)
}

function isNow({ kind }: TodayGroup): boolean {
	return kind === 'overdue' || kind === 'today'
}

function Group({ kind, lines, all }: TodayGroup) {
	const words = useWords()
	return (
		<section class={`card today-${kind}`}>
			<div class="card-head">
				<h2>
					<Icon name={ICONS[kind]} />
					{words[kind]} <span class="soft">{all?.count ?? lines.length}</span>
				</h2>
				{all && all.count > lines.length && <a href={all.href}>{words.allOfThem(all.count)}</a>}
			</div>
			<ul class="lines">
				{lines.map((line) => (
					<li key={line.key}>
						<p>
							<a href={line.href}>{line.who}</a>
							<span class="line-what">{line.what}</span>
						</p>
						{line.when && <Chip tone={TONES[kind]}>{line.when}</Chip>}
						{line.deed && <div class="line-deed">{line.deed}</div>}
					</li>
				))}
			</ul>
		</section>
	)
}
