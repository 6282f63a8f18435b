import { z } from 'zod'
import type { View } from '#access'
import type { Lang } from '#kernel/lang'
import { filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { readForm, refusedAt } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { judgeEligibility } from '../../actions/judge-eligibility.ts'
import { stepMessages } from '../../messages/referral-steps.ts'
import { eligibility, type PersonFacts } from '../../rules/eligibility.ts'
import { answers, labourStatusCodes } from '../../rules/value-lists.ts'
import { judgedOf, requirementsOf } from '../../store/eligibility-record.ts'
import type { Referral } from '../../store/referral.ts'
import { listVerdicts } from '../../store/referral-history.ts'
import { eligibilityForm } from './eligibility-form.tsx'
import { backTo, referralFor } from './step-page.tsx'

function verdictSchema(lang: Lang) {
	const field = formFields(lang)
	return z.object({
		bornOn: field.optionalDay(),
		labourStatus: field.optionalOneOf(labourStatusCodes),
		voivodeship: field.text(100).transform((text) => text || undefined),
		disability: field.optionalOneOf(answers),
		eligible: field.oneOf(['yes', 'no'], stepMessages[lang].eligibility.chooseVerdict),
		reason: field.text(2000),
	})
}

/** The programme's conditions against what is known, and the worker's verdict. */
export async function showEligibility(view: View): Promise<Reply> {
	const step = await referralFor(view, 'judge')
	if ('elsewhere' in step) return step.elsewhere
	const known = await knownFacts(view, step.referral)
	const values = Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
	return shown(
		stepMessages[view.lang].eligibility.title,
		formPage(view, step.referral, { state: await filledIn(view, `eligibility-${step.referral.id}`, { values }), told: known }),
	)
}

/** Saves the verdict; a verdict against the rules comes back with the answers and asks why. */
export async function saveEligibility(view: View): Promise<Reply> {
	const step = await referralFor(view, 'judge')
	if ('elsewhere' in step) return step.elsewhere
	const { referral } = step
	const say = stepMessages[view.lang].eligibility
	const read = readForm(verdictSchema(view.lang), view.form)
	if (!read.ok) return refusedForm(say.title, formPage(view, referral, { state: read, told: {} }))
	const { eligible, reason, ...asked } = read.value
	const told = {
		...asked,
		bornOn: asked.bornOn ?? referral.bornOn ?? undefined,
		voivodeship: asked.voivodeship ?? (referral.voivodeship || undefined),
	}
	const result = await view.act((act) => judgeEligibility(act, { referral: referral.id, told, eligible: eligible === 'yes', reason }))
	if (result.ok) return moved(view.url(`/referrals/${referral.id}`), { kind: 'done', text: say.done[eligible] })
	const { refusal } = result
	if (refusal.code === 'not-now') return backTo(view, referral.id, refusal)
	const state = refusedAt(view.form, 'reason', say[refusal.code])
	return refusedForm(say.title, formPage(view, referral, { state, told }))
}

/** What the record and the last verdict already say. */
async function knownFacts(view: View, referral: Referral): Promise<PersonFacts> {
	const [verdict] = await listVerdicts(view.db, view.partnership, referral.id)
	const before = verdict === undefined ? {} : judgedOf(verdict.answers).told
	return { ...before, bornOn: referral.bornOn ?? before.bornOn, voivodeship: referral.voivodeship || before.voivodeship }
}

type Shown = { state: Parameters<typeof eligibilityForm>[1]['state']; told: PersonFacts }

function formPage(view: View, referral: Referral, { state, told }: Shown) {
	const asked = requirementsOf(referral.asked)
	return eligibilityForm(view, { referral, asked, state, findings: eligibility(asked, told, view.today) })
}
