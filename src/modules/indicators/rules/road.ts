import type { Rule } from './rule.ts'

/** What happens to a manufactory, as figures count it; each once. A decision counts while it stands, so not once the manufactory closed. */
export const manufactoryEvents = ['founded', 'independent', 'stays-in-host', 'closed'] as const
/** What happens to an enterprise. */
export const enterpriseEvents = ['founded', 'closed'] as const
/** Whether somebody is at risk: by her published entry, else as the enterprise told it. */
export const riskAnswers = ['yes', 'no', 'not-known'] as const
/** What a survival check found. */
export const survivalAnswers = ['alive', 'closed', 'lost-contact'] as const

/** Rules that count records of the road from manufactory to enterprise, each from its day: how things stood on a day, or what happened in a period. */
export type RoadRule =
	| { readonly count: 'manufactory'; readonly event: (typeof manufactoryEvents)[number] }
	| { readonly count: 'enterprise'; readonly event: (typeof enterpriseEvents)[number]; readonly forms?: readonly string[] | undefined }
	/** Jobs from their first day; with `keptMonths`, those that still stood so many months later, from that day. */
	| { readonly count: 'job'; readonly keptMonths?: number | undefined; readonly atRisk?: (typeof riskAnswers)[number] | undefined }
	| { readonly count: 'survival-check'; readonly months: number; readonly answers: readonly (typeof survivalAnswers)[number][] }

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
