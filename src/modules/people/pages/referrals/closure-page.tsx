import { z } from 'zod'
import type { View } from '#access'
import type { Lang } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { readForm, refusedAt } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields } from '#ui'
import { closeReferral } from '../../actions/close-referral.ts'
import { reopenReferral } from '../../actions/reopen-referral.ts'
import { stepMessages } from '../../messages/referral-steps.ts'
import { referralMessages } from '../../messages/referrals.ts'
import { closingReasons, referralState, waysOfTelling } from '../../rules/referral.ts'
import type { Referral } from '../../store/referral.ts'
import { backTo, referralFor, StepPage, type StepState, wayBack } from './step-page.tsx'

function closingSchema(lang: Lang) {
	const field = formFields(lang)
	return z.object({
		reason: field.oneOf(closingReasons),
		message: field.text(2000),
		toldBy: field.oneOf(waysOfTelling),
		remarks: field.text(2000),
	})
}

/** The form that ends a referral; after a "no" of the programme that is already chosen as the reason. */
export async function showClosure(view: View): Promise<Reply> {
	const step = await referralFor(view, 'close')
	if ('elsewhere' in step) return step.elsewhere
	const values = { reason: referralState(step.referral) === 'not-eligible' ? 'not-eligible' : '' }
	const filled = await filledIn(view, `closure-${step.referral.id}`, { values })
	return shown(stepMessages[view.lang].closure.title, closurePage(view, step.referral, filled))
}

/** Ends the referral; the undo stands beside the word that it is done. */
export async function saveClosure(view: View): Promise<Reply> {
	const step = await referralFor(view, 'close')
	if ('elsewhere' in step) return step.elsewhere
	const { referral } = step
	const say = stepMessages[view.lang].closure
	const read = readForm(closingSchema(view.lang), view.form)
	if (!read.ok) return refusedForm(say.title, closurePage(view, referral, read))
	const result = await view.act((act) => closeReferral(act, { ...read.value, referral: referral.id }))
	if (result.ok) {
		const undo = { action: view.url(`/referrals/${referral.id}/reopening`), label: referralMessages[view.lang].undo }
		return moved(view.url(`/referrals/${referral.id}`), { kind: 'done', text: say.done, undo })
	}
	const { refusal } = result
	if (refusal.code === 'not-now') return backTo(view, referral.id, refusal)
	const field = refusal.code === 'message-missing' ? 'message' : 'remarks'
	return refusedForm(say.title, closurePage(view, referral, refusedAt(view.form, field, say[refusal.code])))
}

/** Takes a closing back. */
export async function saveReopening(view: View): Promise<Reply> {
	const id = view.id<'referral'>('referral')
	const say = stepMessages[view.lang].closure
	const result = await view.act((act) => reopenReferral(act, id))
	if (result.ok) return moved(view.url(`/referrals/${id}`), { kind: 'done', text: say.reopened })
	const { refusal } = result
	if (refusal.code === 'not-now') return backTo(view, id, refusal)
	return moved(view.url(`/referrals/${refusal.referral}`), { kind: 'refused', text: say[refusal.code] })
}

type Names = Record<'reason' | 'message' | 'toldBy' | 'remarks', string>

function closurePage(view: View, referral: Referral, state: StepState) {
	const { closure: say, reasons, told } = stepMessages[view.lang]
	const f = fields<Names>(state)
	return (
		<StepPage referral={referral} title={say.title} lead={say.lead}>
			<Form
				action={view.url(`/referrals/${referral.id}/closure`)}
				idempotencyKey={view.key}
				draft={draftAt(view, `closure-${referral.id}`, state.values)}
			>
				<f.Errors />
				<f.Radio name="reason" label={say.reason} options={closingReasons.map((value) => ({ value, label: reasons[value] }))} />
				<f.Radio name="toldBy" label={say.toldBy} options={waysOfTelling.map((value) => ({ value, label: told[value] }))} />
				<f.Area name="message" label={say.message} hint={say.messageHint} optional />
				<f.Area name="remarks" label={say.remarks} optional />
				<Actions deed={say.deed} otherwise={wayBack(view, referral)} />
			</Form>
		</StepPage>
	)
}
