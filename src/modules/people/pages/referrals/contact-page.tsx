import { z } from 'zod'
import type { View } from '#access'
import type { Lang } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { readForm, refusedAt } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields } from '#ui'
import { recordFirstContact } from '../../actions/record-first-contact.ts'
import { stepMessages } from '../../messages/referral-steps.ts'
import { contactChannels } from '../../rules/referral.ts'
import type { Referral } from '../../store/referral.ts'
import { backTo, daySentence, referralFor, StepPage, type StepState, wayBack } from './step-page.tsx'

function contactSchema(lang: Lang) {
	const field = formFields(lang)
	return z.object({
		on: field.day(),
		channel: field.oneOf(contactChannels),
		reached: field.oneOf(['yes', 'no']),
		note: field.text(4000),
		nextOn: field.optionalDay(),
	})
}

/** The form of a contact with the person. */
export async function showContact(view: View): Promise<Reply> {
	const step = await referralFor(view, 'contact')
	if ('elsewhere' in step) return step.elsewhere
	const filled = await filledIn(view, `contact-${step.referral.id}`, { values: { on: view.today } })
	return shown(stepMessages[view.lang].contact.title, contactPage(view, step.referral, filled))
}

/** Records the contact. */
export async function saveContact(view: View): Promise<Reply> {
	const step = await referralFor(view, 'contact')
	if ('elsewhere' in step) return step.elsewhere
	const { referral } = step
	const say = stepMessages[view.lang].contact
	const read = readForm(contactSchema(view.lang), view.form)
	if (!read.ok) return refusedForm(say.title, contactPage(view, referral, read))
	const reached = read.value.reached === 'yes'
	const result = await view.act((act) => recordFirstContact(act, { ...read.value, referral: referral.id, reached }))
	if (result.ok) return moved(view.url(`/referrals/${referral.id}`), { kind: 'done', text: reached ? say.talked : say.tried })
	const { refusal } = result
	if (refusal.code === 'not-now') return backTo(view, referral.id, refusal)
	const state =
		refusal.code === 'next-in-past'
			? refusedAt(view.form, 'nextOn', say[refusal.code])
			: refusedAt(view.form, 'on', daySentence(view, refusal))
	return refusedForm(say.title, contactPage(view, referral, state))
}

type Names = Record<'on' | 'channel' | 'reached' | 'note' | 'nextOn', string>

function contactPage(view: View, referral: Referral, state: StepState) {
	const { contact: say, channels } = stepMessages[view.lang]
	const f = fields<Names>(state)
	const answers = [
		{ value: 'yes', label: say.yes },
		{ value: 'no', label: say.no },
	]
	return (
		<StepPage referral={referral} title={say.title} lead={say.lead}>
			<Form
				action={view.url(`/referrals/${referral.id}/contact`)}
				idempotencyKey={view.key}
				draft={draftAt(view, `contact-${referral.id}`, state.values)}
			>
				<f.Errors />
				<f.Radio name="reached" label={say.reached} options={answers} />
				<f.Day name="on" label={say.on} />
				<f.Radio name="channel" label={say.channel} options={contactChannels.map((value) => ({ value, label: channels[value] }))} />
				<f.Area name="note" label={say.note} optional />
				<f.Day name="nextOn" label={say.nextOn} hint={say.nextHint} optional />
				<Actions deed={say.deed} otherwise={wayBack(view, referral)} />
			</Form>
		</StepPage>
	)
}
