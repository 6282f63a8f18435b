import { parseId } from '#kernel/id'
import { formatDay } from '#kernel/lang'
import { readDay } from '#platform/typed-day'
import type { ActiveFilter } from '#ui'
import { journalMessages } from '../../messages/journal.ts'
import { deedWords, isDeed } from '../../messages/journal-words.ts'
import type { EntryFilter } from '../../store/journal-entry.ts'
import type { View } from '../route.ts'

/** The filter of the address; what cannot be read is left out. */
export function filterOf({ query }: View): EntryFilter {
	return {
		deed: isDeed(query.deed ?? '') ? query.deed : undefined,
		account: parseId<'account'>(query.account),
		record: parseId(query.record),
		on: query.on === undefined ? undefined : readDay(query.on),
	}
}

/** The filter as it stands in an address. */
export function queryOf({ deed, account, record, on }: EntryFilter): Record<string, string | undefined> {
	return { deed, account, record, on }
}

/** The filters at work as words that can be removed. */
export function activeFilters(view: View, filter: EntryFilter, people: readonly { account: string; name: string }[]): ActiveFilter[] {
	const say = journalMessages[view.lang]
	const words: Record<keyof EntryFilter, string | undefined> = {
		deed: filter.deed && deedWords(view.lang, filter.deed),
		account: filter.account && (people.find((one) => one.account === filter.account)?.name ?? filter.account),
		record: filter.record && `${say.record} ${filter.record.slice(-6)}`,
		on: filter.on && formatDay(view.lang, filter.on),
	}
	return Object.entries(words).flatMap(([name, label]) => {
		if (label === undefined) return []
		return [{ label, removeHref: view.url('/journal', { ...queryOf(filter), [name]: undefined }) }]
	})
}
