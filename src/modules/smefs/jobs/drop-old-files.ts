import type { Job } from '#access'
import { clearLeftFiles, listPartnershipsToClear, lookAfterImports } from '../actions/look-after-imports.ts'

/** Once an hour: files and quotations that nobody needs any more are removed. */
export const dropOldFilesJob: Job = {
	name: 'smefs.drop-old-files',
	cron: '20 * * * *',
	run: async ({ inside, owner, dataDir }) => {
		for (const partnership of await owner(listPartnershipsToClear)) await inside(partnership, (act) => lookAfterImports(act, dataDir))
		await clearLeftFiles(dataDir, new Date())
	},
}
