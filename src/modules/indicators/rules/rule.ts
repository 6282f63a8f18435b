import type { RoadRule } from './road.ts'

/**
 * The language of counting rules: data, so that a programme's own indicators are rows and not code. A rule says what is counted and
 * which conditions must all hold; it reads only what modules publish. `store/definition-schema.ts` reads it from files and rows.
 *
 *     { "count": "participations", "where": [{ "entry": "labourStatus", "in": ["unemployed"] }, { "situation": ["took-up-work"], "within": "upon-leaving" }] }
 *
 * Each person has one participation in a programme, so she counts once. The day on which she starts to count is the latest of the days
 * that its conditions need: the first support, the exit, the day her situation was found out, the check, the first such support.
 */
export type Rule =
	| { readonly count: 'participations'; readonly where: readonly Condition[] }
	/** Participants with support of the kinds, and heads at their open meetings (people who are not participants; no sex is known). */
	| { readonly count: 'attendees'; readonly of: Kinds }
	/** Workers who led meetings of the kinds, each once. */
	| { readonly count: 'leaders'; readonly of: Kinds }
	| RoadRule

export type Condition =
	| { readonly entry: EntryFact; readonly in: readonly string[] }
	/** Holds also when the fact was not recorded. */
	| { readonly entry: EntryFact; readonly notIn: readonly string[] }
	/** Completed years on the day of the first support, both ends included. */
	| { readonly entry: 'ageYears'; readonly from?: number | undefined; readonly to?: number | undefined }
	| { readonly exit: 'ended'; readonly pathCompleted?: boolean | undefined }
	/** Any of these situations, from the exit to four weeks after ("upon leaving", ESF+), known by the end of the period. */
	| { readonly situation: readonly string[]; readonly within: 'upon-leaving' }
	/** What a check after leaving found; a person who was not reached does not count. */
	| { readonly followUp: CheckMonths; readonly employed?: boolean | undefined; readonly improved?: boolean | undefined }
	/** Was given any such support; with `completed`, and finished it. */
	| { readonly support: Kinds; readonly completed?: true | undefined }
	/** Was present at any such meeting. */
	| { readonly session: Kinds }
	| { readonly businessFounded: boolean }

type CheckMonths = 3 | 6 | 12

/** Kinds of support as `kind` (with any sub-kind) or `kind/sub-kind`, from `db/reference/support-kinds.json`. */
type Kinds = readonly string[]

/** Facts of the entry snapshot that are codes. */
export const entryFacts = [
	'sex',
	'citizenship',
	'education',
	'labourStatus',
	'labourSubstatus',
	'degurba',
	'foreignBackground',
	'thirdCountry',
	'minority',
	'homeless',
	'disability',
	'household',
	'gmina',
	'powiat',
	'voivodeship',
] as const
export type EntryFact = (typeof entryFacts)[number]

/** The conditions on participations of a rule; `undefined` when it counts no participations. */
export function participationsOf(rule: Rule): readonly Condition[] | undefined {
	if (rule.count === 'participations') return rule.where
	return rule.count === 'attendees' ? [{ support: rule.of }] : undefined
}

/** The rule when it counts records of the road. */
export function roadOf(rule: Rule): RoadRule | undefined {
	return rule.count === 'manufactory' || rule.count === 'enterprise' || rule.count === 'job' || rule.count === 'survival-check'
		? rule
		: undefined
}

/** Whether a rule counts no participants: things, or workers, who are staff. Such a number picks nobody out and is told as it is. */
export function isOfNobody(rule: Rule): boolean {
	return rule.count === 'leaders' || countsThings(rule)
}

/** Whether a rule counts manufactories or enterprises: they have no sex. */
export function countsThings({ count }: Rule): boolean {
	return count === 'manufactory' || count === 'enterprise' || count === 'survival-check'
}
