import type { Act } from '#access'
import { addMonths } from '#kernel/plain-date'
import { journalAll } from '#platform/journal'
import { valueOn } from '#reference'
import { communityTerms } from '../rules/lists.ts'
import { removeReportersBefore } from '../store/reporters.ts'

export { listPartnerships as listPartnershipsToWatch } from '#partnership'

/**
 * Who reported is forgotten when nothing has happened to the need for as long as the term says; the need stays. Answers how many.
 * GDPR art. 5(1)(e): a name and a telephone are kept no longer than they are needed to answer.
 */
export async function forgetReporters(act: Act): Promise<number> {
	const term = await valueOn(act, communityTerms, { code: 'reporter-forgotten-after', day: act.today })
	if (term === undefined) return 0
	const needs = await removeReportersBefore(act.db, act.partnership, addMonths(act.today, -term.facts.months))
	await journalAll(
		act,
		needs.map((need) => ({ deed: 'need.reporter-forgotten', subject: need, facts: { byItself: true } })),
	)
	return needs.length
}
