import { page, type Route, type View } from '#access'
import { type Reply, shownPublicly } from '#platform/reply'
import { cursorOf, keysOf, LinkButton, pageOf } from '#ui'
import { messages } from '../messages.ts'
import { openStates } from '../rules/need-state.ts'
import { countByMunicipality, listNeeds, type NeedLine } from '../store/need-list.ts'

/** What residents see without an account: accepted needs, by municipality. No names, no photos, no reporters. */
export const publicListRoutes: readonly Route[] = [{ ...page('/needs/public', 'anyone', publicList), perMinute: 60 }]

async function publicList(view: View): Promise<Reply> {
	const { residents } = messages[view.lang]
	const filter = { states: openStates, municipality: view.query.municipality, after: keysOf(view.query.after, 3), limit: 51 }
	const { rows, more } = pageOf(await listNeeds(view.db, view.partnership, filter))
	const counts = await countByMunicipality(view.db, view.partnership, { states: openStates, limit: 1 })
	const last = rows.at(-1)
	const next = more && last ? cursorOf(last.municipality, last.reportedOn, last.id) : undefined
	const body = (
		<>
			<h1>{residents.listTitle}</h1>
			<p class="lead">{residents.listLead}</p>
			<p class="cluster">
				<LinkButton href={view.url('/needs/new')} main>
					{residents.reportYours}
				</LinkButton>
				<LinkButton href={view.url('/needs/follow')}>{residents.checkYours}</LinkButton>
			</p>
			{rows.length === 0 && <p>{residents.listEmpty}</p>}
			{[...Map.groupBy(rows, ({ municipality }) => municipality)].map(([municipality, needs]) => (
				<PublicGroup
					key={municipality}
					view={view}
					municipality={municipality}
					needs={needs}
					all={counts.find((each) => each.municipality === municipality)?.needs ?? needs.length}
				/>
			))}
			{next && (
				<p>
					<LinkButton href={view.url('/needs/public', { municipality: view.query.municipality, after: next })}>{residents.more}</LinkButton>
				</p>
			)}
		</>
	)
	return shownPublicly({ title: residents.opened(view.place.name), description: residents.listLead, body })
}

type GroupProps = { view: View; municipality: string; needs: readonly NeedLine[]; all: number }

function PublicGroup({ view, municipality, needs, all }: GroupProps) {
	const say = messages[view.lang]
	return (
		<section>
			<h2>
				{municipality} <span class="soft">{say.counted(all)}</span>
			</h2>
			<ul class="sums">
				{needs.map((need) => (
					<li key={need.id}>
						<h3>{need.title}</h3>
						<p>{need.lacking}</p>
						<p class="soft">{factsOf(view, need).join(' · ')}</p>
					</li>
				))}
			</ul>
		</section>
	)
}

function factsOf({ lang }: View, { district, forWhom, peopleCount, state }: NeedLine): string[] {
	const say = messages[lang]
	return [
		district,
		forWhom && `${say.residents.for}: ${forWhom}`,
		peopleCount === null ? '' : `${say.residents.concerns} ${say.people(peopleCount)}`,
		state === 'answered' ? say.states.answered : '',
	].filter((text) => text !== '')
}
