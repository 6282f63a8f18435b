import type { OutsideView } from '#access'
import { Absent } from '#platform/absent'
import { type Reply, shownPublicly } from '#platform/reply'
import { LinkButton, PageHead } from '#ui'
import { tourMessages } from './tour-messages.ts'

/** A short way through the demo; there only while the demo is. */
export function tour(view: OutsideView, isDemo: boolean): Reply {
	if (!isDemo) throw new Absent('tour')
	const say = tourMessages[view.lang]
	return shownPublicly({
		title: say.title,
		description: say.lead,
		body: (
			<>
				<PageHead title={say.title} lead={say.lead}>
					<LinkButton href="/">{say.back}</LinkButton>
				</PageHead>
				<ol class="tour">
					{say.steps.map(({ who, what }) => (
						<li key={what}>
							<p>
								<code>{who}</code>
							</p>
							<p>{what}</p>
						</li>
					))}
				</ol>
			</>
		),
	})
}
