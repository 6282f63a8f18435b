import type { View } from '#access'
import { formatNumber } from '#kernel/lang'
import { type Fact, Facts, Section } from '#ui'
import { messages } from '../messages.ts'
import type { Import } from '../store/import.ts'

/** What the file would change, or what it changed. */
export function Counts({ view, found }: { view: View; found: Import }) {
	const say = messages[view.lang]
	const names = ['rows', 'people', 'created', 'updated', 'unchanged', 'rejected', 'warnings'] as const
	const items = names.map((name): Fact => [say[name], formatNumber(view.lang, found[name])])
	return (
		<Section title={found.stage === 'done' ? say.whatHappened : say.would}>
			<Facts items={items} />
		</Section>
	)
}
