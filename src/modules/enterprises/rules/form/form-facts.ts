import { z } from 'zod'
import type { Grosze } from '#kernel/money'

/** Where money from outside is to come from; `co-owner`: somebody puts in capital and wants to own a part. */
export const outsideMoney = ['none', 'grants', 'loan', 'co-owner'] as const

/** What the adviser reads of a manufactory. `null`: nobody knows yet. */
export type FormFacts = {
	/** Adults who are willing to found it, and how many of them are at risk of exclusion. */
	readonly persons: number | null
	readonly atRisk: number | null
	/** Legal persons willing to found it. */
	readonly organisations: number | null
	readonly capital: Grosze | null
	/** Own revenue a month. */
	readonly revenue: Grosze | null
	readonly outsideMoney: (typeof outsideMoney)[number] | null
	/** They want one vote each. */
	readonly equalSay: boolean | null
	/** They want to share the profit. */
	readonly shareProfit: boolean | null
	/** They will sell, for more than the cost. */
	readonly business: boolean | null
	/** It works in a village, a sołectwo within a town, or a town of up to 5,000. */
	readonly rural: boolean | null
	/** There is a circle of rural women in that place already. */
	readonly circleThere: boolean | null
	/** They will take more members within a year. */
	readonly moreMembers: boolean | null
	/** The host wants to go on with it. */
	readonly hostAgrees: boolean | null
}
export type FactName = keyof FormFacts

const wholeFacts = ['persons', 'atRisk', 'organisations'] as const satisfies readonly FactName[]
const moneyFacts = ['capital', 'revenue'] as const satisfies readonly FactName[]
export const yesNoFacts = [
	'equalSay',
	'shareProfit',
	'business',
	'rural',
	'circleThere',
	'moreMembers',
	'hostAgrees',
] as const satisfies readonly FactName[]
export const factNames: readonly FactName[] = [...wholeFacts, ...moneyFacts, 'outsideMoney', ...yesNoFacts]

export const nothingKnown: FormFacts = {
	persons: null,
	atRisk: null,
	organisations: null,
	capital: null,
	revenue: null,
	outsideMoney: null,
	equalSay: null,
	shareProfit: null,
	business: null,
	rural: null,
	circleThere: null,
	moreMembers: null,
	hostAgrees: null,
}

const whole = z.number().int().min(0).nullable().default(null)
const yesNo = z.boolean().nullable().default(null)
const kept = z.object({
	persons: whole,
	atRisk: whole,
	organisations: whole,
	capital: whole,
	revenue: whole,
	outsideMoney: z.enum(outsideMoney).nullable().default(null),
	equalSay: yesNo,
	shareProfit: yesNo,
	business: yesNo,
	rural: yesNo,
	circleThere: yesNo,
	moreMembers: yesNo,
	hostAgrees: yesNo,
})

/** Facts as they were kept; what is not there nobody said. */
export function readFacts(raw: unknown): FormFacts {
	return kept.safeParse(raw).data ?? nothingKnown
}

/** What matters to these people: a criterion and how much, 1 to 3; nothing about one that does not. */
export type Weights = Readonly<Record<string, number>>

export function readWeights(raw: unknown): Weights {
	return z.record(z.string(), z.number().int().min(0).max(3)).safeParse(raw).data ?? {}
}

/** Where a fact is from. */
export type Origin = 'said' | 'record' | 'unknown'

/** What people said goes before what records tell: they know who of the team is willing, and who else. */
export function factsFrom(
	said: FormFacts | undefined,
	records: Partial<FormFacts>,
): { facts: FormFacts; origin: Record<FactName, Origin> } {
	const facts: FormFacts = { ...nothingKnown, ...records, ...spoken(said) }
	const originOf = (name: FactName): Origin => (facts[name] === null ? 'unknown' : (said?.[name] ?? null) === null ? 'record' : 'said')
	return {
		facts,
		origin: {
			persons: originOf('persons'),
			atRisk: originOf('atRisk'),
			organisations: originOf('organisations'),
			capital: originOf('capital'),
			revenue: originOf('revenue'),
			outsideMoney: originOf('outsideMoney'),
			equalSay: originOf('equalSay'),
			shareProfit: originOf('shareProfit'),
			business: originOf('business'),
			rural: originOf('rural'),
			circleThere: originOf('circleThere'),
			moreMembers: originOf('moreMembers'),
			hostAgrees: originOf('hostAgrees'),
		},
	}
}

/** Which facts differ. */
export function changedFacts(before: FormFacts, after: FormFacts): readonly FactName[] {
	return factNames.filter((name) => before[name] !== after[name])
}

function spoken(said: FormFacts | undefined): Partial<FormFacts> {
	return Object.fromEntries(Object.entries(said ?? {}).filter(([, value]) => value !== null))
}
