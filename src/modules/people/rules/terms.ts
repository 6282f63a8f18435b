import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date'
import { defineList } from '#kernel/reference-list'
import file from '../../../../db/reference/people/terms.json' with { type: 'json' }

/** Terms of the funder's guidelines. Figures count by the same days, so only words, source and mark are changed on screen. */
export const termList = defineList({
	name: 'people/terms',
	title: { pl: 'Terminy po zakończeniu udziału', en: 'Terms after the end of a stay' },
	file,
	facts: z.strictObject({ days: z.int() }),
	continuous: true,
	amend: 'words',
	words: { days: { pl: 'dni', en: 'days' } },
})

/** How many days after an end on this day a situation still counts as the one upon leaving; before the first rule, as by the first. */
export function situationDays(endedOn: PlainDate): number {
	const rules = termList.values.filter(({ code }) => code === 'situation-upon-leaving')
	const holding = rules.findLast(({ validFrom }) => validFrom <= endedOn) ?? rules[0]
	return holding?.facts.days ?? 0
}
