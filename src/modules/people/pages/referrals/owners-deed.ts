import type { View } from '#access'
import { parseId } from '#kernel/id'
import { moved, type Reply } from '#platform/reply'
import { localOr } from '#ui'
import { assignReferrals } from '../../actions/assign-referrals.ts'
import { referralMessages } from '../../messages/referrals.ts'

/** Hands the selected referrals over, and comes back to the same list. */
export async function handReferralsOver(view: View): Promise<Reply> {
	const say = referralMessages[view.lang]
	const back = localOr(view.form.back, view.url('/referrals'))
	const referrals = view.many('referral').flatMap((text) => parseId<'referral'>(text) ?? [])
	const asked = { referrals, owner: parseId<'account'>(view.form.owner), team: parseId<'team'>(view.form.team) }
	const result = await view.act((act) => assignReferrals(act, asked))
	if (!result.ok)
		return moved(back, { kind: 'refused', text: result.refusal.code === 'nobody-chosen' ? say.nobodyChosen : say.workerUnknown })
	const undo = { action: view.url(`/assignments/${result.value.assignment}/reversal`), label: say.undo }
	return moved(back, { kind: 'done', text: say.handed(result.value.count), undo })
}
