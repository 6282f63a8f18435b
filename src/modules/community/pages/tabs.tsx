import type { View } from '#access'
import { Tabs } from '#ui'
import { messages } from '../messages.ts'

/** Needs, niches and the map beside each other. */
export function CommunityTabs({ view }: { view: View }) {
	const say = messages[view.lang]
	return (
		<Tabs
			label={say.community}
			items={[
				{ href: view.url('/needs'), label: say.needs },
				{ href: view.url('/niches'), label: say.niches },
				{ href: view.url('/needs/map'), label: say.mapTab },
			]}
		/>
	)
}
