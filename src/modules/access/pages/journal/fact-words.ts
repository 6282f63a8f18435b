import { parseId } from '#kernel/id'
import { formatDay, type Lang } from '#kernel/lang'
import type { Amendments, ReferenceList } from '#kernel/reference-list'
import { codeWords, factName } from '../../messages/journal-facts.ts'
import { roleWords } from '../members/role-words.ts'

type Reader = { readonly lang: Lang; readonly amendments: Amendments }

/** The facts of an entry in a line, in words; an id by its last six signs. `lists` know the codes that are values of a list. */
export function factWords(reader: Reader, lists: readonly ReferenceList[], facts: unknown): string {
	const { lang } = reader
	if (typeof facts !== 'object' || facts === null) return ''
	return Object.entries(facts)
		.flatMap(([name, value]) => {
			const said = [value]
				.flat()
				.filter((one) => one !== null)
				.map((one) => wordOf(reader, lists, String(one)))
			return said.length === 0 ? [] : [`${factName(lang, name)}: ${said.join(', ')}`]
		})
		.join(' · ')
}

function wordOf(reader: Reader, lists: readonly ReferenceList[], text: string): string {
	const { lang } = reader
	if (parseId(text) !== undefined) return `…${text.slice(-6)}`
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(lang, text)
	const parts = text.split(':').map((part) => codeWords(lang, part) ?? listWords(reader, lists, part) ?? roleWords(lang, part))
	return parts.join(' – ')
}

/** What the first list that has this code calls it; a number is no code. */
export function listWords({ lang, amendments }: Reader, lists: readonly ReferenceList[], code: string): string | undefined {
	if (/^\d+$/.test(code)) return undefined
	for (const list of lists) {
		const value = list.in(amendments).findLast((one) => one.code === code)
		if (value !== undefined) return value.label[lang]
	}
	return undefined
}
