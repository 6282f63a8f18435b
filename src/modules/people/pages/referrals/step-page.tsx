import type { ComponentChildren, VNode } from 'preact'
import type { View } from '#access'
import type { FormValues } from '#platform/form'
import { moved, type Reply } from '#platform/reply'
import { PageHead } from '#ui'
import { stepMessages } from '../../messages/referral-steps.ts'
import { referralMessages } from '../../messages/referrals.ts'
import { type DayRefusal, mayDo, type NotNow, type ReferralDeed, referralState } from '../../rules/referral.ts'
import { getReferral, type Referral } from '../../store/referral.ts'
import { nameOf } from './record-page.tsx'

/** What a form of a step shows: what was typed and the sentences at its fields. */
export type StepState = { readonly values: FormValues; readonly errors?: Readonly<Record<string, string>> | undefined }

/** The referral of a step's page when the step may be taken now; else back to the referral, which says its state. */
export async function referralFor(view: View, deed: ReferralDeed): Promise<{ referral: Referral } | { elsewhere: Reply }> {
	const referral = await getReferral(view.db, view, view.id<'referral'>('referral'))
	const state = referralState(referral)
	return mayDo(state, deed) ? { referral } : { elsewhere: backTo(view, referral.id, { code: 'not-now', state, deed }) }
}

/** Back to the referral with the reason why not now. */
export function backTo(view: View, referral: string, { state }: NotNow): Reply {
	return moved(view.url(`/referrals/${referral}`), { kind: 'refused', text: referralMessages[view.lang].refusals['not-now'](state) })
}

/** The sentence of a refused day. */
export function daySentence(view: View, refusal: DayRefusal): string {
	const say = referralMessages[view.lang].refusals
	return refusal.code === 'before-referral' ? say[refusal.code](refusal.receivedOn) : say[refusal.code]
}

/** The page of a step: whose, for which programme, then the form. */
export function StepPage({
	referral,
	title,
	lead,
	children,
}: {
	referral: Referral
	title: string
	lead: string
	children: ComponentChildren
}): VNode {
	return (
		<>
			<PageHead title={`${nameOf(referral)}: ${title}`} lead={lead} />
			{children}
		</>
	)
}

/** The quiet way out of a step. */
export function wayBack(view: View, referral: Referral) {
	return { href: view.url(`/referrals/${referral.id}`), label: stepMessages[view.lang].back }
}
