import type { Job } from '#access'
import { forgetReporters, listPartnershipsToWatch } from '../actions/forget-reporters.ts'

/** Every night, each partnership in a transaction of its own. */
export const forgetReportersJob: Job = {
	name: 'community.forget-reporters',
	cron: '35 3 * * *',
	run: async (tools) => {
		for (const { id } of await tools.owner(listPartnershipsToWatch)) await tools.inside(id, forgetReporters)
	},
}
