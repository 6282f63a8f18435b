import type { View } from '#access'
import { Tabs } from '#ui'
import { messages } from '../messages.ts'

const PLACES = ['organisations', 'centres', 'programmes', 'lists'] as const

/** The lists of the partnership beside each other. */
export function PartnershipTabs({ view }: { view: View }) {
	const say = messages[view.lang]
	return <Tabs label={say.partnership} items={PLACES.map((place) => ({ href: view.url(`/${place}`), label: say[place] }))} />
}
