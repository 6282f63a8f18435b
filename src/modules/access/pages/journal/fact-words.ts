import { parseId } from '#kernel/id'
import { formatDay, type Lang } from '#kernel/lang'
import { codeWords, factName } from '../../messages/journal-facts.ts'
import { roleWords } from '../members/role-words.ts'

/** The facts of an entry in a line, in words; an id by its last six signs. */
export function factWords(lang: Lang, facts: unknown): string {
	if (typeof facts !== 'object' || facts === null) return ''
	return Object.entries(facts)
		.flatMap(([name, value]) => {
			const said = [value]
				.flat()
				.filter((one) => one !== null)
				.map((one) => wordOf(lang, String(one)))
			return said.length === 0 ? [] : [`${factName(lang, name)}: ${said.join(', ')}`]
		})
		.join(' · ')
}

function wordOf(lang: Lang, text: string): string {
	if (parseId(text) !== undefined) return `…${text.slice(-6)}`
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(lang, text)
	const parts = text.split(':').map((part) => codeWords(lang, part) ?? roleWords(lang, part))
	return parts.join(' – ')
}
