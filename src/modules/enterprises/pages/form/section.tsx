import type { View } from '#access'
import type { Manufactory, ManufactorySection } from '#manufactories'
import { LinkButton, Section } from '#ui'
import { messages } from '../../messages/form/deciding.ts'
import { listDecidings } from '../../store/form/deciding.ts'
import { outcomeOf } from './voices.tsx'

/** The decision on form, on a manufactory's page. */
export const formSections: readonly ManufactorySection[] = [{ name: 'form', order: 800, show: showForm }]

async function showForm(view: View, held: Manufactory) {
	const say = messages[view.lang]
	const [latest] = await listDecidings(view.db, view.partnership, held.id)
	if (latest === undefined && (held.kept === null || held.kept === 'closed')) return undefined
	const home = view.url(`/manufactories/${held.id}/form`)
	return (
		<Section title={say.section} id="form">
			<p>{latest === undefined ? say.notYet : outcomeOf(view, latest)}</p>
			<div class="cluster">
				<LinkButton href={home}>{say.adviser}</LinkButton>
				<LinkButton href={`${home}/voices`}>{latest === undefined ? say.open : say.spokenTitle}</LinkButton>
			</div>
		</Section>
	)
}
