import { type Act, postMail } from '#access'
import { journalAll } from '#platform/journal'
import { lockUntold, saveTold, type UntoldCheck } from '../../store/survival/checks.ts'
import { findPartnershipSlug, listPartnershipIds } from '../../store/survival/partnerships.ts'

/** What is said in the mails; the job brings the sentences. */
export type SurvivalMails = {
	readonly ask: (of: { readonly check: UntoldCheck; readonly url: string }) => { readonly subject: string; readonly text: string }
	readonly publicUrl: string
}

/** Asks the keepers of enterprises whose check has come, each once. */
export async function watchSurvival(act: Act, { ask, publicUrl }: SurvivalMails): Promise<{ asked: number }> {
	const untold = await lockUntold(act.db, act.partnership, act.today)
	if (untold.length === 0) return { asked: 0 }
	const base = `${publicUrl}/${await findPartnershipSlug(act.db, act.partnership)}/enterprises`
	for (const check of untold) {
		const url = `${base}/${check.enterpriseId}/survival/${check.months}`
		await saveTold(act.db, act.partnership, { enterprise: check.enterpriseId, months: check.months, at: act.now })
		await postMail(act.db, { to: check.email, lang: check.lang, ...ask({ check, url }) })
	}
	const entries = untold.map(({ enterpriseId, months }) => ({
		deed: 'enterprise.survival-asked',
		subject: enterpriseId,
		facts: { months },
	}))
	await journalAll(act, entries)
	return { asked: untold.length }
}

export { listPartnershipIds as listPartnershipsToAsk }
