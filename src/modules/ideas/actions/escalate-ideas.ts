import type { Act } from '#access'
import { journalAll } from '#platform/journal'
import { escalateLateIdeas, escalateLateSheets } from '../store/escalation.ts'

/** Puts before the coordinator every idea whose next step and every sheet whose day has passed, once for each day that was set; answers how many. */
export async function escalateIdeas(act: Act): Promise<number> {
	const late = { today: act.today, at: act.now }
	const ideas = await escalateLateIdeas(act.db, act, late)
	const sheets = await escalateLateSheets(act.db, act, late)
	await journalAll(act, [
		...ideas.map(({ id, owner, dueOn }) => ({ deed: 'idea.escalated', subject: id, facts: { owner, dueOn } })),
		...sheets.map(({ idea, account, dueOn }) => ({ deed: 'idea.sheet-escalated', subject: idea, facts: { account, dueOn } })),
	])
	return ideas.length + sheets.length
}

export { listPartnershipIds as listPartnershipsToWatch } from '../store/escalation.ts'
