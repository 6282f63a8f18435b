import { z } from 'zod'
import type { View } from '#access'
import { formatDay } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import { formFields } from '#platform/fields'
import type { FormValues } from '#platform/form'
import { messages } from '../messages.ts'
import { eligibilityRules } from '../rules/eligibility-rules.ts'
import type { Programme, ProgrammeValues } from '../store/programme.ts'

/** The names of the form's fields. */
export type ProgrammeFields = {
	code: string
	name: string
	funder: string
	fromOn: PlainDate
	toOn: PlainDate
	firstContactDays: number
	labourStatuses: string[]
	minAge: number
	maxAge: number
}

const statuses = z.enum(['unemployed', 'inactive', 'employed'])
const Rules = z.object({
	labourStatuses: z.array(statuses).default([]),
	minAgeYears: z.number().optional(),
	maxAgeYears: z.number().optional(),
})

/** Reads the programme's form; the indicator set stays what it was. */
export function programmeSchema(view: View, indicatorSet: string): z.ZodType<ProgrammeValues> {
	const say = messages[view.lang]
	const field = formFields(view.lang)
	const age = field.optionalWhole({ min: 0, max: 130 })
	const labourStatuses = view.many('labourStatuses').filter((status) => statuses.safeParse(status).success)
	return z
		.object({
			code: field.required(say.nameMissing, 40).pipe(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, say.codeWrong)),
			name: field.required(say.nameMissing, 300),
			funder: field.text(300),
			fromOn: field.day(),
			toOn: field.day(),
			firstContactDays: field.whole({ min: 1, max: 60 }),
			minAge: age,
			maxAge: age,
		})
		.transform(({ minAge, maxAge, ...values }) => ({
			...values,
			indicatorSet,
			eligibility: eligibilityRules({ labourStatuses, minAge, maxAge }),
		}))
}

/** A programme as its form shows it. */
export function programmeTyped({ lang }: View, programme: Programme): { values: FormValues; labourStatuses: readonly string[] } {
	const rules = Rules.safeParse(programme.eligibility)
	const values = {
		code: programme.code,
		name: programme.name,
		funder: programme.funder,
		fromOn: formatDay(lang, programme.fromOn),
		toOn: formatDay(lang, programme.toOn),
		firstContactDays: String(programme.firstContactDays),
		minAge: String(rules.data?.minAgeYears ?? ''),
		maxAge: String(rules.data?.maxAgeYears ?? ''),
	}
	return { values, labourStatuses: rules.success ? rules.data.labourStatuses : [] }
}
