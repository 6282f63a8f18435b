import type { View } from '#access'
import { Tabs } from '#ui'
import { messages } from '../messages.ts'

/** Meetings and groups beside each other. */
export function MeetingTabs({ view }: { view: View }) {
	const { meetings, groups } = messages[view.lang]
	const items = [
		{ href: view.url('/sessions'), label: meetings.meetings },
		{ href: view.url('/groups'), label: groups.groups },
	]
	return <Tabs label={meetings.meetings} items={items} />
}
