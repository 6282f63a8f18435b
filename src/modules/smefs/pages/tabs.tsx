import { may, type View } from '#access'
import { messages } from '../messages.ts'

const PLACES = ['imports', 'exports'] as const

/** Files in and files out beside each other. */
export function Tabs({ view }: { view: View }) {
	const say = messages[view.lang]
	if (!may(view.actor, 'file.export')) return null
	return (
		<nav class="tabs" aria-label={say.files}>
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
