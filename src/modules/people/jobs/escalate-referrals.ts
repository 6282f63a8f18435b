import type { Job } from '#access'
import { escalateReferrals, listPartnershipsToWatch } from '../actions/escalate-referrals.ts'

/** Nobody may hang: every quarter of an hour, each partnership in a transaction of its own. */
export const escalateReferralsJob: Job = {
	name: 'people.escalate-referrals',
	cron: '*/15 * * * *',
	run: async (tools) => {
		for (const partnership of await tools.owner(listPartnershipsToWatch)) await tools.inside(partnership, escalateReferrals)
	},
}
