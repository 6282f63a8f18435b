import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date'
import { type Amendments, defineList, onDay, type ReferenceList } from '#kernel/reference-list'
import terms from '../../../../db/reference/manufactories/growth-terms.json' with { type: 'json' }
import areas from '../../../../db/reference/manufactories/integration-areas.json' with { type: 'json' }
import subjects from '../../../../db/reference/manufactories/learning-subjects.json' with { type: 'json' }
import criteria from '../../../../db/reference/manufactories/readiness-criteria.json' with { type: 'json' }

const question = z.strictObject({ pl: z.string().min(1).max(300), en: z.string().min(1).max(300) })
const asked = { question: { pl: 'pytanie', en: 'question' } }

/** The programme of learning entrepreneurship: its subjects, how many hours each takes, which form of support a lesson is. */
export const learningSubjects = defineList({
	name: 'manufactories/learning-subjects',
	title: { pl: 'Nauka przedsiębiorczości: tematy', en: 'Learning entrepreneurship: subjects' },
	file: subjects,
	facts: z.strictObject({ hours: z.number().min(1).max(200), kind: z.string().min(1).max(80), subkind: z.string().max(80) }),
	continuous: false,
	amend: 'open',
	words: {
		hours: { pl: 'godzin', en: 'hours' },
		kind: { pl: 'forma wsparcia', en: 'form of support' },
		subkind: { pl: 'rodzaj', en: 'sub-kind' },
	},
})

/** By what readiness is scored in a monthly review. */
export const readinessCriteria = defineList({
	name: 'manufactories/readiness-criteria',
	title: { pl: 'Gotowość manufaktury: kryteria', en: 'Readiness of a manufactory: criteria' },
	file: criteria,
	facts: z.strictObject({ question }),
	continuous: false,
	amend: 'open',
	words: asked,
})

/** The areas of integration that the barometer asks about. */
export const integrationAreas = defineList({
	name: 'manufactories/integration-areas',
	title: { pl: 'Barometr integracji: obszary', en: 'Barometer of integration: areas' },
	file: areas,
	facts: z.strictObject({ question }),
	continuous: false,
	amend: 'open',
	words: asked,
})

/** Terms of reviews and barometers. */
const growthTerms = defineList({
	name: 'manufactories/growth-terms',
	title: { pl: 'Przeglądy i barometr: terminy', en: 'Reviews and barometer: terms' },
	file: terms,
	facts: z.strictObject({ amount: z.number().int().min(0).max(366) }),
	continuous: true,
	words: { amount: { pl: 'ile', en: 'how many' } },
})

export const growthLists: readonly ReferenceList[] = [learningSubjects, readinessCriteria, integrationAreas, growthTerms]

export type Term = 'review-due' | 'barometer-open' | 'anonymous-from'

/** A term as it is on a day; never fewer than two people are anonymous together. */
export function termOn(code: Term, on: { readonly day: PlainDate; readonly amendments: Amendments }): number {
	const amount = onDay(growthTerms.in(on.amendments), on.day).find((value) => value.code === code)?.facts.amount ?? 0
	return code === 'anonymous-from' ? Math.max(2, amount) : amount
}
