import { z } from 'zod'
import type { View } from '#access'
import { formFields } from '#platform/fields'
import { readForm, refusedAt } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields } from '#ui'
import { signDeclaration } from '../../actions/sign-declaration.ts'
import { stepMessages } from '../../messages/referral-steps.ts'
import { referralState } from '../../rules/referral.ts'
import { getReferral, type Referral } from '../../store/referral.ts'
import { undoAt } from '../taking-back.ts'
import { nameOf } from './record-page.tsx'
import { backTo, daySentence, referralFor, StepPage, type StepState, wayBack } from './step-page.tsx'

/** The form of the declaration. */
export async function showDeclaration(view: View): Promise<Reply> {
	const step = await referralFor(view, 'declare')
	if ('elsewhere' in step) return step.elsewhere
	return shown(stepMessages[view.lang].declaration.title, declarationPage(view, step.referral, { values: { on: view.today } }))
}

/** Signs the declaration, and goes on to the person's record; signed already, it goes there too. */
export async function saveDeclaration(view: View): Promise<Reply> {
	const say = stepMessages[view.lang].declaration
	const referral = await getReferral(view.db, view, view.id<'referral'>('referral'))
	const record = view.url(`/participants/${referral.participant}`)
	if (referralState(referral) === 'declared') return moved(record)
	const read = readForm(z.object({ on: formFields(view.lang).day() }), view.form)
	if (!read.ok) return refusedForm(say.title, declarationPage(view, referral, read))
	const result = await view.act((act) => signDeclaration(act, { referral: referral.id, on: read.value.on }))
	if (result.ok) return moved(record, { kind: 'done', text: say.done, ...undoAt(view, `/referrals/${referral.id}/declaration/reversal`) })
	const { refusal } = result
	if (refusal.code === 'not-now') return backTo(view, referral.id, refusal)
	return refusedForm(say.title, declarationPage(view, referral, refusedAt(view.form, 'on', daySentence(view, refusal))))
}

function declarationPage(view: View, referral: Referral, state: StepState) {
	const say = stepMessages[view.lang].declaration
	const f = fields<Record<'on', string>>(state)
	const lead = say.lead(nameOf(referral), `${referral.programmeCode}: ${referral.programmeName}`)
	return (
		<StepPage referral={referral} title={say.title} lead={lead}>
			<p>{say.what}</p>
			<Form action={view.url(`/referrals/${referral.id}/declaration`)} idempotencyKey={view.key}>
				<f.Errors />
				<f.Day name="on" label={say.on} />
				<Actions deed={say.deed} otherwise={wayBack(view, referral)} />
			</Form>
		</StepPage>
	)
}
