import type { View } from '#access'
import { Facts, Form, fields, Section } from '#ui'
import { assignmentMessages } from '../../messages/assignment.ts'
import type { WorkerKind } from '../../rules/assignment.ts'
import type { Caseload } from '../../store/assignment-list.ts'

type CaseloadProps = { view: View; kind: WorkerKind; caseloads: readonly Caseload[] }

/** How many people each worker has, and handing everybody of one over to another. */
export function CaseloadSection({ view, kind, caseloads }: CaseloadProps) {
	const say = assignmentMessages[view.lang]
	if (caseloads.length === 0)
		return (
			<Section title={say.caseloads}>
				<p class="soft">{say.noWorkers}</p>
			</Section>
		)
	return (
		<>
			<Section title={say.caseloads}>
				<Facts
					items={caseloads.map(({ name, people, mayTake }) => [
						name,
						mayTake ? say.caseload(people) : `${say.caseload(people)}, ${say.leftTeam}`,
					])}
				/>
			</Section>
			{caseloads.some(({ people }) => people > 0) && <HandOver view={view} kind={kind} caseloads={caseloads} />}
		</>
	)
}

function HandOver({ view, kind, caseloads }: CaseloadProps) {
	const say = assignmentMessages[view.lang]
	const f = fields<Record<'from' | 'to', string>>({})
	const givers = caseloads
		.filter(({ people }) => people > 0)
		.map(({ account, name, people }) => ({ value: account, label: say.option(name, people) }))
	const takers = caseloads
		.filter(({ mayTake }) => mayTake)
		.map(({ account, name, people }) => ({ value: account, label: say.option(name, people) }))
	return (
		<Section title={say.handOver}>
			<p class="soft">{say.handOverLead}</p>
			<Form action={view.url('/people/handover')} idempotencyKey={view.key}>
				<input type="hidden" name="kind" value={kind} />
				<f.Select name="from" label={say.from} options={givers} />
				<f.Select name="to" label={say.to} options={takers} />
				<button type="submit" class="button">
					{say.handOver}
				</button>
			</Form>
		</Section>
	)
}
