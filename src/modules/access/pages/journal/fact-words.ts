import { parseId } from '#kernel/id'
import { formatDay, type Lang } from '#kernel/lang'
import { roleWords } from '../members/role-words.ts'

/** The facts of an entry in a line: codes, days and numbers; an id by its last six signs. */
export function factWords(lang: Lang, facts: unknown): string {
	if (typeof facts !== 'object' || facts === null) return ''
	return Object.entries(facts)
		.flatMap(([name, value]) =>
			value === null
				? []
				: [
						`${name}: ${[value]
							.flat()
							.map((one) => wordOf(lang, one))
							.join(', ')}`,
					],
		)
		.join(' · ')
}

function wordOf(lang: Lang, value: unknown): string {
	const text = String(value)
	if (parseId(text) !== undefined) return `…${text.slice(-6)}`
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(lang, text)
	return roleWords(lang, text)
}
