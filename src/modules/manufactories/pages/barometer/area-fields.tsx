import type { View } from '#access'
import { onDay } from '#kernel/reference-list'
import { FormPart, type fields } from '#ui'
import { messages } from '../../messages/barometer.ts'
import type { AreaScores } from '../../rules/barometer.ts'
import { integrationAreas } from '../../rules/growth-lists.ts'

const SCALE = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))
type AreaForm = Record<string, string>

/** The areas in force today. */
function areasOf(view: Pick<View, 'amendments' | 'today'>) {
	return onDay(integrationAreas.in(view.amendments), view.today)
}

/** The scores that were chosen, by area. */
export function scoresOf(view: View): AreaScores {
	const chosen = areasOf(view).map(({ code }) => [code, Number(/^[1-5]$/.exec(view.form[`area-${code}`] ?? '')?.[0] ?? 0)] as const)
	return Object.fromEntries(chosen.filter(([, score]) => score > 0))
}

/** A sentence at each area without a score. */
export function amissAt(view: View, areas: readonly string[]): Record<string, string> {
	return Object.fromEntries(areas.map((area) => [`area-${area}`, messages[view.lang].choose]))
}

/** A question and five numbers for each area. */
export function AreaFields({ view, f }: { view: View; f: ReturnType<typeof fields<AreaForm>> }) {
	return (
		<FormPart title={messages[view.lang].lead}>
			<div class="scale">
				{areasOf(view).map(({ code, label, facts }) => (
					<f.Radio key={code} name={`area-${code}`} label={facts.question[view.lang]} hint={label[view.lang]} options={SCALE} />
				))}
			</div>
		</FormPart>
	)
}
