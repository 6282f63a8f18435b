import type { View } from '#access'
import { type FactField, factFields } from '#kernel/reference-fields'
import { type ReferenceList, type ReferenceValue, rawOf } from '#kernel/reference-list'
import { messages } from '../messages.ts'
import { objectOf } from '../rules/amending.ts'

/** One fact as the reader sees it. */
export function factText({ lang }: Pick<View, 'lang'>, fact: unknown): string {
	const say = messages[lang]
	if (fact === undefined || fact === null || fact === '') return ''
	if (typeof fact === 'boolean') return fact ? say.yes : say.no
	if (typeof fact === 'number') return say.number(fact)
	if (typeof fact === 'string') return fact
	if (Array.isArray(fact)) return fact.map((each) => factText({ lang }, each)).join('; ')
	const parts = objectOf(fact)
	if (typeof parts[lang] === 'string') return parts[lang]
	return Object.entries(parts)
		.map(([name, part]) => `${name}: ${factText({ lang }, part)}`)
		.join(', ')
}

/** The facts of a value beside their names, as they are written. */
export function factTexts(view: Pick<View, 'lang'>, list: ReferenceList, value: ReferenceValue): readonly (readonly [string, string])[] {
	const written = objectOf(rawOf(value))
	return factFields(list).map(({ name, label }: FactField) => [label[view.lang], factText(view, written[name])])
}
