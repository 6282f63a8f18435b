import type { View } from '#access'
import { Tabs } from '#ui'
import { hosts } from '../messages/hosts.ts'
import { messages } from '../messages.ts'

const PLACES = ['organisations', 'hosts', 'resources', 'centres', 'programmes', 'lists'] as const

/** The lists of the partnership beside each other. */
export function PartnershipTabs({ view }: { view: View }) {
	const say = { ...messages[view.lang], hosts: hosts[view.lang].hosts, resources: hosts[view.lang].resources }
	return <Tabs label={say.partnership} items={PLACES.map((place) => ({ href: view.url(`/${place}`), label: say[place] }))} />
}
