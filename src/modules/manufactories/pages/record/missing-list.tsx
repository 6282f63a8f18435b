import type { View } from '#access'
import { missingWords } from '../../messages/missing.ts'
import type { Need } from '../../rules/missing.ts'
import type { Manufactory } from '../../store/manufactory.ts'

/** Where each thing is mended, below the manufactory's address. */
const PLACES = {
	idea: '/edit#ideaId',
	verdict: '/edit#ideaId',
	concept: '/edit#concept',
	place: '/edit#place',
	host: '/host#organisation',
	agreement: '/host#agreementNumber',
	manager: '/host#manager',
	tutor: '/host#tutor',
	workers: '/workers/new',
	rules: '#people',
	'contracts-ended': '#people',
} as const satisfies Record<Need, string>

/** Needs that only whoever decides may mend. */
const DECIDED: readonly Need[] = ['idea', 'verdict', 'host', 'agreement', 'manager', 'tutor']

/** What is missing, each with the way to where it can be mended by the one who looks. */
export function MissingList({ view, manufactory, needs }: { view: View; manufactory: Manufactory; needs: readonly Need[] }) {
	return (
		<ul>
			{needs.map((need) => {
				const words = missingWords[view.lang][need]
				const isOpen = manufactory.mayWrite && (manufactory.mayDecide || !DECIDED.includes(need))
				return <li key={need}>{isOpen ? <a href={view.url(`/manufactories/${manufactory.id}`) + PLACES[need]}>{words}</a> : words}</li>
			})}
		</ul>
	)
}
