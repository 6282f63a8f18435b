import type { Job } from '#access'
import { escalateIdeas, listPartnershipsToWatch } from '../actions/escalate-ideas.ts'

/** Nothing may hang: every morning and through the day, each partnership in a transaction of its own. */
export const escalateIdeasJob: Job = {
	name: 'ideas.escalate-ideas',
	cron: '10 * * * *',
	run: async (tools) => {
		for (const partnership of await tools.owner(listPartnershipsToWatch)) await tools.inside(partnership, escalateIdeas)
	},
}
