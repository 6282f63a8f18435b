import type { View } from '#access'
import { formatDay } from '#kernel/lang'
import { formatGrosze } from '#kernel/money'
import { listMarketTests, type MarketTest } from '#manufactories'
import { Section } from '#ui'
import { messages } from '../../messages/enterprise/handed.ts'
import type { Enterprise } from '../../store/enterprise/enterprise.ts'
import { listHandedOver } from '../../store/spinoff/handed-over.ts'

/** The market tests that the manufactory handed over on its way out: two queries, none for an enterprise founded otherwise. */
export async function handedTests(view: View, { id, manufactoryId }: Enterprise): Promise<readonly MarketTest[]> {
	if (manufactoryId === null) return []
	const handed = new Set(await listHandedOver(view.db, view.partnership, id))
	return (await listMarketTests(view.db, view.partnership, manufactoryId)).filter((test) => handed.has(test.id))
}

/** What the enterprise was handed: what was offered, to whom, for how much, and what was learned. */
export function HandedTestsSection({ view, tests }: { view: View; tests: readonly MarketTest[] }) {
	const say = messages[view.lang]
	if (tests.length === 0) return null
	return (
		<Section title={say.title} id="market-tests">
			<p class="soft">{say.lead}</p>
			<ul class="lines">
				{tests.map((test) => (
					<li key={test.id}>
						<p>
							<strong>{test.offered}</strong>
							<span class="line-what">
								{say.line(formatDay(view.lang, test.onDay), test.toWhom, formatGrosze(view.lang, test.priceGrosze))}
							</span>
						</p>
						<p class="soft">{test.learned === '' ? say.nothingLearned : test.learned}</p>
					</li>
				))}
			</ul>
		</Section>
	)
}
