import type { Job } from '#access'
import { closeRunOut } from '../actions/hold-barometer.ts'
import { listPartnershipsToWatch } from '../actions/watch-clocks.ts'

/** Every morning: barometers whose last day has passed are closed, and their results can be seen. */
export const closeBarometersJob: Job = {
	name: 'manufactories.close-barometers',
	cron: '20 4 * * *',
	run: async (tools) => {
		for (const partnership of await tools.owner(listPartnershipsToWatch)) await tools.inside(partnership, closeRunOut)
	},
}
