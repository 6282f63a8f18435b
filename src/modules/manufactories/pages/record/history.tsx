import type { View } from '#access'
import { formatDay, formatInstant } from '#kernel/lang'
import { Section, Timeline } from '#ui'
import { messages } from '../../messages/record.ts'
import { closingReasons, labelIn } from '../../rules/lists.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import { type KeptStep, listSteps } from '../../store/steps.ts'
import type { ManufactorySection } from './section.ts'

/** Every step with who and when, also those taken back. */
export const historySection: ManufactorySection = { name: 'history', order: 900, show: showHistory }

async function showHistory(view: View, manufactory: Manufactory) {
	const say = messages[view.lang]
	const steps = await listSteps(view.db, view.partnership, manufactory.id)
	const made = {
		key: 'made',
		when: formatInstant(view.lang, manufactory.madeAt),
		what: say.made,
		who: manufactory.madeBy,
		icon: 'note' as const,
	}
	const items = steps.map((step) => ({
		key: step.id,
		when: formatDay(view.lang, step.onDay),
		what: whatOf(view, step),
		who: step.by,
		icon: step.revokedAt === null ? ('flag' as const) : ('undo' as const),
	}))
	return (
		<Section title={say.history} id="history">
			<Timeline items={[...items, made]} />
		</Section>
	)
}

function whatOf(view: View, step: KeptStep): string {
	const say = messages[view.lang]
	const reason = step.to === 'closed' ? labelIn(closingReasons, view, step.reason) : ''
	const back = step.revokedAt === null ? '' : say.takenBack(step.revokedBy ?? '', formatInstant(view.lang, step.revokedAt))
	const words = [say.step(step.to, step.from), reason, step.remarks].filter((text) => text !== '').join('. ')
	return back === '' ? words : `${words} (${back})`
}
