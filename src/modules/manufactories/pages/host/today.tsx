import type { VNode } from 'preact'
import { may, reach, type TodayLine, type View } from '#access'
import { Section } from '#ui'
import { messages } from '../../messages/host.ts'
import { isOver, stateOn } from '../../rules/states.ts'
import { listManufactories } from '../../store/list-manufactories.ts'
import type { ListedManufactory } from '../../store/listed.ts'
import { nextStep } from '../record/next-step.ts'
import { StateChip } from '../record/state-chip.tsx'

const AT_MOST = 12

/** Workers who do not know the rules of their place of work yet: the host tells them. */
export async function rulesToday(view: View): Promise<readonly TodayLine[]> {
	if (!isHost(view)) return []
	const say = messages[view.lang]
	const waiting = (await ownOnes(view)).filter((listed) => listed.unacknowledged > 0 && !isOver(stateOn(listed, view.today)))
	return waiting.slice(0, AT_MOST).map(({ id, name, unacknowledged }) => {
		const href = `${view.url(`/manufactories/${id}`)}#people`
		return { kind: 'today', href, who: name, what: say.rules(unacknowledged), action: { label: say.tell, href } }
	})
}

/** "Your manufactories" on Today: where each is and what it waits for. Nothing for those who run none and whose work is elsewhere. */
export async function ownManufactoriesBlock(view: View): Promise<VNode | undefined> {
	const own = overLast(view, await ownOnes(view))
	if (own.length === 0 && !isHost(view)) return undefined
	const say = messages[view.lang]
	return (
		<Section
			title={say.title}
			id="own-manufactories"
			action={own.length > AT_MOST && <a href={view.url('/manufactories', { whose: 'mine' })}>{say.all}</a>}
		>
			{own.length === 0 && <p class="soft">{say.none}</p>}
			<ul class="lines">
				{own.slice(0, AT_MOST).map((listed) => (
					<li key={listed.id}>
						<Line view={view} listed={listed} />
					</li>
				))}
			</ul>
		</Section>
	)
}

function Line({ view, listed }: { view: View; listed: ListedManufactory }) {
	const facts = [listed.place, listed.workers > 0 && messages[view.lang].people(listed.workers)].filter(Boolean)
	return (
		<>
			<p>
				<a href={view.url(`/manufactories/${listed.id}`)}>{listed.name}</a>
				<span class="line-what">{nextStep(view, listed)}</span>
				<span class="line-what">{facts.join(' · ')}</span>
			</p>
			<StateChip lang={view.lang} state={stateOn(listed, view.today)} />
		</>
	)
}

const overLast = ({ today }: View, own: readonly ListedManufactory[]) =>
	[...own].sort((one, other) => Number(isOver(stateOn(one, today))) - Number(isOver(stateOn(other, today))))

/** A host's manager has manufactories and nobody's record: all that is open to her is her own. Others look through what they tutor. */
const isHost = ({ actor }: View) => reach(actor, 'manufactory.read') === 'related' && !may(actor, 'person.read')

async function ownOnes(view: View): Promise<ListedManufactory[]> {
	if (reach(view.actor, 'manufactory.read') !== 'related' || !may(view.actor, 'manufactory.write')) return []
	return listManufactories(view.db, view, { today: view.today, sort: 'decision', mine: !isHost(view), rows: AT_MOST })
}
