import type { View } from '#access'
import { messages } from '../messages.ts'

const PLACES = ['organisations', 'centres', 'programmes'] as const

/** The three lists of the partnership beside each other. */
export function Tabs({ view }: { view: View }) {
	const say = messages[view.lang]
	return (
		<nav class="tabs" aria-label={say.partnership}>
			<ul class="cluster">
				{PLACES.map((place) => (
					<li key={place}>
						<a href={view.url(`/${place}`)} aria-current={view.path.split('?')[0] === view.url(`/${place}`) ? 'page' : undefined}>
							{say[place]}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
