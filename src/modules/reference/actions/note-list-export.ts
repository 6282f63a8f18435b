import type { Act } from '#access'
import { journal } from '#platform/journal'

/** That a list was taken as a file. */
export async function noteListExport(act: Act, { list, format }: { list: string; format: string }): Promise<void> {
	await journal(act, { deed: 'reference.exported', facts: { list, format } })
}
