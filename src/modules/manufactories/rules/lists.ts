import { z } from 'zod'
import type { Lang } from '#kernel/lang'
import { defineList, type ReferenceList } from '#kernel/reference-list'
import file from '../../../../db/reference/manufactories/lines.json' with { type: 'json' }

const none = z.strictObject({})

/** Lines of business of manufactories; the first four are the sectors of Nowa Huta (D0106). */
export const lines = defineList({
	name: 'manufactories/lines',
	title: { pl: 'Branże manufaktur', en: 'Lines of business of manufactories' },
	file,
	facts: none,
	continuous: false,
	amend: 'open',
})

/** Every list of this module. */
export const manufactoryLists: readonly ReferenceList[] = [lines]

/** A line of business in words, as it ships. */
export function lineLabel(lang: Lang, code: string): string {
	return lines.values.find((value) => value.code === code)?.label[lang] ?? code
}
