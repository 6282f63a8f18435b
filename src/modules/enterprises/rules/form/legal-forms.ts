import { z } from 'zod'
import type { Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import { type Amendments, defineList, onDay, type ReferenceList, type ReferenceValue } from '#kernel/reference-list'
import criteriaFile from '../../../../../db/reference/enterprises/form-criteria.json' with { type: 'json' }
import association from '../../../../../db/reference/enterprises/legal-forms/pl/association.json' with { type: 'json' }
import foundation from '../../../../../db/reference/enterprises/legal-forms/pl/foundation.json' with { type: 'json' }
import company from '../../../../../db/reference/enterprises/legal-forms/pl/non-profit-company.json' with { type: 'json' }
import ownBusiness from '../../../../../db/reference/enterprises/legal-forms/pl/own-business.json' with { type: 'json' }
import circle from '../../../../../db/reference/enterprises/legal-forms/pl/rural-women-circle.json' with { type: 'json' }
import simpleAssociation from '../../../../../db/reference/enterprises/legal-forms/pl/simple-association.json' with { type: 'json' }
import socialCooperative from '../../../../../db/reference/enterprises/legal-forms/pl/social-cooperative.json' with { type: 'json' }
import stays from '../../../../../db/reference/enterprises/legal-forms/pl/stays-in-host.json' with { type: 'json' }
import workCooperative from '../../../../../db/reference/enterprises/legal-forms/pl/work-cooperative.json' with { type: 'json' }
import formFile from '../../../../../db/reference/enterprises/legal-forms.json' with { type: 'json' }
import { ruleNames } from './conditions.ts'

/** What is told of each form, in the order in which pages show it. */
export const topics = [
	'fits',
	'founders',
	'capital',
	'register',
	'liability',
	'say',
	'profit',
	'tax',
	'duties',
	'support',
	'time-cost',
] as const
export type Topic = (typeof topics)[number]

/** What a manufactory may become. `leads`: where the decision brings it. */
export const legalForms = defineList({
	name: 'enterprises/legal-forms',
	title: { pl: 'Formy prawne', en: 'Legal forms' },
	file: formFile,
	facts: z.strictObject({ jurisdiction: z.string().regex(/^[A-Z]{2}$/), leads: z.enum(['independent', 'stays-in-host']) }),
	continuous: true,
	amend: 'open',
	codes: /^[a-z0-9-]+$/,
	words: { jurisdiction: { pl: 'kraj', en: 'jurisdiction' }, leads: { pl: 'manufaktura staje się', en: 'the manufactory becomes' } },
})

/** One fact of one form, each with its own source, mark and days; those with a `rule` the adviser reads. */
export const legalFormFacts = defineList({
	name: 'enterprises/legal-form-facts',
	title: { pl: 'Co wiemy o formach prawnych', en: 'What is known of legal forms' },
	file: {
		values: [socialCooperative, foundation, association, simpleAssociation, company, workCooperative, circle, ownBusiness, stays].flatMap(
			({ values }): unknown[] => values,
		),
	},
	facts: z.strictObject({
		form: z.string().regex(/^[a-z0-9-]+$/),
		topic: z.enum(topics),
		rule: z.enum(ruleNames).nullable(),
		number: z.number().min(0).nullable(),
		way: z.string().nullable(),
	}),
	continuous: true,
	amend: 'open',
	words: {
		form: { pl: 'forma', en: 'form' },
		topic: { pl: 'temat', en: 'topic' },
		rule: { pl: 'reguła doradcy', en: 'rule of the adviser' },
		number: { pl: 'próg', en: 'threshold' },
		way: { pl: 'sposób założenia', en: 'way of founding' },
	},
})

/** What may matter to people when they choose, and which facts tell how forms differ on it. */
const formCriteria = defineList({
	name: 'enterprises/form-criteria',
	title: { pl: 'Co bywa ważne przy wyborze formy', en: 'What may matter in the choice of a form' },
	file: criteriaFile,
	facts: z.strictObject({ topics: z.array(z.enum(topics)).min(1) }),
	continuous: false,
	amend: 'open',
	words: { topics: { pl: 'tematy', en: 'topics' } },
})

/** The lists of this part. */
export const formLists: readonly ReferenceList[] = [legalForms, legalFormFacts, formCriteria]

export type LegalForm = ReferenceValue<{ readonly jurisdiction: string; readonly leads: 'independent' | 'stays-in-host' }>
export type LegalFact = (typeof legalFormFacts)['values'][number]
export type Criterion = (typeof formCriteria)['values'][number]

/** Who reads the lists: on which day, with what the partnership has changed. */
type Reader = { readonly today: PlainDate; readonly amendments: Amendments }

/** The forms of a day with the facts of each, in the order of the list. */
export type KnownForm = { readonly form: LegalForm; readonly facts: readonly LegalFact[] }

export function knownForms({ today, amendments }: Reader): readonly KnownForm[] {
	const facts = Map.groupBy(onDay(legalFormFacts.in(amendments), today), (fact) => fact.facts.form)
	return onDay(legalForms.in(amendments), today).map((form) => ({ form, facts: facts.get(form.code) ?? [] }))
}

/** The criteria of a day. */
export function criteriaOn({ today, amendments }: Reader): readonly Criterion[] {
	return onDay(formCriteria.in(amendments), today)
}

/** A form in words, whenever it was valid; an unknown code as it is. */
export function formName({ lang, amendments }: { readonly lang: Lang; readonly amendments: Amendments }, code: string): string {
	return legalForms.in(amendments).findLast((form) => form.code === code)?.label[lang] ?? code
}
