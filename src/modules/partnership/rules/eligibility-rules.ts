/** What a programme asks of a person, as kept in `programme.eligibility` and judged by `#people`; a rule that is not there is not asked. */
export type EligibilityRules = {
	labourStatuses?: string[]
	minAgeYears?: number
	maxAgeYears?: number
	voivodeships?: string[]
	disability?: boolean
}

/** The rules from the fields of the programme's form; empty fields stay out. */
export function eligibilityRules(typed: {
	labourStatuses: readonly string[]
	minAge: number | undefined
	maxAge: number | undefined
}): EligibilityRules {
	const { labourStatuses, minAge, maxAge } = typed
	return {
		...(labourStatuses.length > 0 ? { labourStatuses: [...labourStatuses] } : {}),
		...(minAge === undefined ? {} : { minAgeYears: minAge }),
		...(maxAge === undefined ? {} : { maxAgeYears: maxAge }),
	}
}
