import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'

/** Somebody took the list of hosts, or of what is at hand, as a file. */
export async function recordListExport(
	act: Act,
	{ list, format }: { list: 'hosts' | 'resources'; format: 'csv' | 'xlsx' },
): Promise<Result<void, never>> {
	await journal(act, { deed: list === 'hosts' ? 'hosts.exported' : 'resources.exported', facts: { format } })
	return done()
}
