import type { View } from '#access'
import { draftAt } from '#platform/draft'
import { Actions, Form, FormPart, fields } from '#ui'
import { stepMessages } from '../../messages/referral-steps.ts'
import type { Finding, Requirements } from '../../rules/eligibility.ts'
import { answers, labourStatusCodes } from '../../rules/value-lists.ts'
import type { Referral } from '../../store/referral.ts'
import { FindingsTable } from './findings.tsx'
import { StepPage, type StepState, wayBack } from './step-page.tsx'

type Names = Record<'bornOn' | 'labourStatus' | 'voivodeship' | 'disability' | 'eligible' | 'reason', string>
type FormProps = { referral: Referral; asked: Requirements; state: StepState; findings: readonly Finding[] }

/** The page of the conditions: the answers so far, the facts that the programme asks for, the verdict. */
export function eligibilityForm(view: View, { referral, asked, state, findings }: FormProps) {
	const { eligibility: say } = stepMessages[view.lang]
	const f = fields<Names>(state)
	const verdicts = [
		{ value: 'yes', label: say.eligible },
		{ value: 'no', label: say.notEligible },
	]
	return (
		<StepPage referral={referral} title={say.title} lead={say.lead}>
			<FindingsTable lang={view.lang} findings={findings} />
			<Form
				action={view.url(`/referrals/${referral.id}/eligibility`)}
				idempotencyKey={view.key}
				draft={draftAt(view, `eligibility-${referral.id}`, state.values)}
			>
				<f.Errors />
				{findings.length > 0 && <AskedFacts view={view} asked={asked} f={f} />}
				<FormPart title={say.verdict}>
					<f.Radio name="eligible" label={say.question} options={verdicts} />
					<f.Area name="reason" label={say.reason} hint={say.reasonHint} optional />
				</FormPart>
				<Actions deed={say.deed} otherwise={wayBack(view, referral)} />
			</Form>
		</StepPage>
	)
}

/** Only what the programme asks: nobody is asked about a disability that no rule needs (RODO art. 5(1)(c)). */
function AskedFacts({ view, asked, f }: { view: View; asked: Requirements; f: ReturnType<typeof fields<Names>> }) {
	const { eligibility: say, labour, answers: words } = stepMessages[view.lang]
	const { labourStatuses = [], minAgeYears, maxAgeYears, voivodeships = [], disability } = asked
	return (
		<FormPart title={say.facts}>
			{(minAgeYears !== undefined || maxAgeYears !== undefined) && <f.Day name="bornOn" label={say.bornOn} optional />}
			{labourStatuses.length > 0 && (
				<f.Select
					name="labourStatus"
					label={say.labourStatus}
					options={labourStatusCodes.map((value) => ({ value, label: labour[value] }))}
					optional
				/>
			)}
			{voivodeships.length > 0 && <f.Text name="voivodeship" label={say.voivodeship} width="medium" optional />}
			{disability === true && (
				<f.Select
					name="disability"
					label={say.disability}
					hint={say.refusesHint}
					options={answers.map((value) => ({ value, label: words[value] }))}
					optional
				/>
			)}
		</FormPart>
	)
}
