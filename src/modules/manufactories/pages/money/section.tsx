import type { View } from '#access'
import { LinkButton, Section } from '#ui'
import { messages } from '../../messages/money.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import type { ManufactorySection } from '../record/section.ts'
import { readBudget } from './budget.ts'
import { BudgetSummary, CostsChart } from './summary.tsx'

/** The money of a manufactory at a glance, for those who belong to it. */
export const moneySection: ManufactorySection = { name: 'money', order: 400, show: showMoney }

async function showMoney(view: View, held: Manufactory) {
	if (!held.belongs) return undefined
	const say = messages[view.lang]
	const budget = await readBudget(view, held.id)
	const at = view.url(`/manufactories/${held.id}/money`)
	const isEmpty = budget.plan.length === 0 && budget.sums.length === 0
	return (
		<Section title={say.section} id="money" action={<Deeds view={view} held={held} />}>
			{isEmpty ? <p class="soft">{say.nothing}</p> : <BudgetSummary view={view} budget={budget} />}
			<CostsChart view={view} budget={budget} />
			<LinkButton href={at}>{say.open}</LinkButton>
		</Section>
	)
}

function Deeds({ view, held }: { view: View; held: Manufactory }) {
	if (!held.mayWrite) return null
	const at = view.url(`/manufactories/${held.id}/money`)
	const say = messages[view.lang]
	return (
		<div class="cluster">
			<LinkButton href={`${at}/new`} icon="add" small>
				{say.enter}
			</LinkButton>
			<LinkButton href={`${at}/plan`} small>
				{say.plan}
			</LinkButton>
		</div>
	)
}
