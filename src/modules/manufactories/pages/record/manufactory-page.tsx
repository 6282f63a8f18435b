import type { VNode } from 'preact'
import { page, type Route, type View } from '#access'
import { type Reply, shown } from '#platform/reply'
import { RecordBody, RecordHead } from '#ui'
import { messages } from '../../messages/record.ts'
import { labelIn, lines } from '../../rules/lists.ts'
import { stateOn } from '../../rules/states.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { sections } from './sections.ts'
import { StateChip } from './state-chip.tsx'

export const recordRoutes: readonly Route[] = [page('/manufactories/:manufactory', 'manufactory.read', manufactoryPage)]

async function manufactoryPage(view: View): Promise<Reply> {
	const manufactory = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory') })
	const parts: VNode[] = []
	for (const section of [...sections].sort((one, other) => one.order - other.order))
		parts.push(...[(await section.show(view, manufactory)) ?? []].flat())
	return shown(
		manufactory.name,
		<>
			<Head view={view} manufactory={manufactory} />
			<RecordBody>{parts}</RecordBody>
		</>,
	)
}

function Head({ view, manufactory }: { view: View; manufactory: Manufactory }) {
	const say = messages[view.lang]
	const facts = [manufactory.host ?? say.noHost, labelIn(lines, view.lang, manufactory.line), manufactory.programme]
	return (
		<RecordHead
			title={manufactory.name}
			facts={facts.filter(Boolean).join(' · ')}
			state={<StateChip lang={view.lang} state={stateOn(manufactory, view.today)} />}
		/>
	)
}
