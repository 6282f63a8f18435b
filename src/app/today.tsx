import type { VNode } from 'preact'
import { type Module, may, page, type Route, type TodayLine, type View } from '#access'
import { type Reply, shown } from '#platform/reply'
import { LinkButton, PostButton, Today, type TodayGroup } from '#ui'
import { draftBlock } from './drafts.tsx'
import { messages } from './messages.ts'

const KINDS = ['overdue', 'today', 'answers', 'week'] as const
const AT_MOST = 12

/** The first page of a partnership: what waits for me, in order of need, from every module. */
export function todayRoute(modules: readonly Module[]): Route {
	return page('', 'signed-in', (view) => today(view, modules))
}

async function today(view: View, modules: readonly Module[]): Promise<Reply> {
	const say = messages[view.lang]
	const lines: TodayLine[] = []
	for (const module of modules) lines.push(...((await module.today?.(view)) ?? []))
	const blocks: VNode[] = [(await draftBlock(view)) ?? []].flat()
	for (const module of modules) blocks.push(...[(await module.todayBlock?.(view)) ?? []].flat())
	const groups = KINDS.map((kind) => groupOf(kind, lines, view))
	return shown(
		say.today,
		<Today
			title={say.today}
			day={say.todayLead(view.today)}
			groups={groups}
			empty={<p class="lead">{may(view.actor, 'support.write') ? say.nothingWaits : say.nothingWaitsHere}</p>}
		>
			{blocks}
		</Today>,
	)
}

function groupOf(kind: TodayGroup['kind'], lines: readonly TodayLine[], view: View): TodayGroup {
	const own = lines.filter((line) => line.kind === kind).sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'))
	return {
		kind,
		lines: own.slice(0, AT_MOST).map((line, at) => ({
			key: `${kind}-${at}`,
			href: line.href,
			who: line.who,
			what: line.what,
			when: line.when,
			deed: <Deed line={line} view={view} />,
		})),
	}
}

function Deed({ line: { action }, view }: { line: TodayLine; view: View }) {
	if (action === undefined) return null
	if (action.post !== true)
		return (
			<LinkButton href={action.href} small>
				{action.label}
			</LinkButton>
		)
	return (
		<PostButton action={action.href} idempotencyKey={view.key} small>
			{action.label}
		</PostButton>
	)
}
