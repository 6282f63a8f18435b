import type { View } from '#access'
import { listFile } from '#platform/list-file'
import type { Reply } from '#platform/reply'
import { recordListExport } from '../actions/record-list-export.ts'
import { hosts as messages } from '../messages/hosts.ts'
import { type Host, listHosts } from '../store/host.ts'
import { listResources, type Resource } from '../store/resource.ts'
import { hostWords } from './hosts.tsx'
import { narrowedHosts, narrowedResources, rowsAfter } from './narrowed.ts'

/** The hosts that the address asks for, as a file. */
export async function sendHosts(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const format = formatOf(view)
	await view.act((act) => recordListExport(act, { list: 'hosts', format }))
	return listFile<Host>({
		format,
		name: say.hostsFile,
		day: view.today,
		columns: [
			{ header: say.organisation, text: (row) => row.name },
			{ header: say.agreementNumber, text: (row) => row.agreementNumber },
			{ header: say.agreedOn, text: (row) => row.agreedOn ?? '' },
			{ header: say.agreedUntilOn, text: (row) => row.agreedUntilOn ?? '' },
			{ header: say.sinceOn, text: (row) => row.sinceOn },
			{ header: say.untilOn, text: (row) => row.untilOn ?? '' },
			{ header: say.contactName, text: (row) => row.contactName },
			{ header: say.contactPhone, text: (row) => row.contactPhone },
			{ header: say.contactEmail, text: (row) => row.contactEmail },
			{ header: say.agreement, text: (row) => hostWords(view, row) },
		],
		read: async (db, last) => rowsAfter(narrowedHosts(view, await listHosts(db, view.partnership)), last),
	})
}

/** What is at hand, as the address asks for it, as a file. */
export async function sendResources(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const format = formatOf(view)
	await view.act((act) => recordListExport(act, { list: 'resources', format }))
	return listFile<Resource>({
		format,
		name: say.resourcesFile,
		day: view.today,
		columns: [
			{ header: say.what, text: (row) => row.what },
			{ header: say.kind, text: (row) => say.kinds[row.kind] },
			{ header: say.organisation, text: (row) => row.organisation },
			{ header: say.promisedOn, text: (row) => row.promisedOn ?? '' },
			{ header: say.givenOn, text: (row) => row.givenOn ?? '' },
			{ header: say.remarks, text: (row) => row.remarks },
		],
		read: async (db, last) => rowsAfter(narrowedResources(view, await listResources(db, view.partnership, view.today)), last),
	})
}

function formatOf({ query }: View): 'csv' | 'xlsx' {
	return query.format === 'xlsx' ? 'xlsx' : 'csv'
}
