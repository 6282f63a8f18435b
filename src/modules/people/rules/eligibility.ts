import { completedYears, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { fold } from '#kernel/text'
import type { Answer, LabourStatus } from './value-lists.ts'

/** What a programme asks of a person (`partnership.programme.eligibility`); what is absent is not asked. */
export type Requirements = {
	readonly labourStatuses?: readonly LabourStatus[] | undefined
	readonly minAgeYears?: number | undefined
	readonly maxAgeYears?: number | undefined
	readonly voivodeships?: readonly string[] | undefined
	/** True: for people with disabilities only. */
	readonly disability?: boolean | undefined
}

/** What is known of the person on the day of judging. */
export type PersonFacts = {
	readonly bornOn?: PlainDate | undefined
	readonly labourStatus?: LabourStatus | undefined
	readonly voivodeship?: string | undefined
	readonly disability?: Answer | undefined
}

export const criteria = ['labour-status', 'min-age', 'max-age', 'voivodeship', 'disability'] as const
export type Criterion = (typeof criteria)[number]
export const outcomes = ['met', 'not-met', 'not-known'] as const
export type Outcome = (typeof outcomes)[number]

/** One rule asked: what it wants, what was found, and how it came out. */
export type Finding = {
	readonly criterion: Criterion
	readonly outcome: Outcome
	readonly wanted: readonly (string | number)[]
	readonly found: string | number | null
}

/** Every rule of the programme against the facts, in the order they are asked. Age is in completed years on the given day. */
export function eligibility(asked: Requirements, person: PersonFacts, today: PlainDate): readonly Finding[] {
	const age = person.bornOn === undefined ? undefined : completedYears(person.bornOn, today)
	const { labourStatuses: statuses = [], minAgeYears: min, maxAgeYears: max, voivodeships = [] } = asked
	const place = person.voivodeship?.trim() || undefined
	return [
		...(statuses.length > 0
			? [finding({ criterion: 'labour-status', wanted: statuses }, person.labourStatus, (status) => statuses.includes(status))]
			: []),
		...(min === undefined ? [] : [finding({ criterion: 'min-age', wanted: [min] }, age, (years) => years >= min)]),
		...(max === undefined ? [] : [finding({ criterion: 'max-age', wanted: [max] }, age, (years) => years <= max)]),
		...(voivodeships.length > 0
			? [finding({ criterion: 'voivodeship', wanted: voivodeships }, place, (name) => voivodeships.some((one) => fold(one) === fold(name)))]
			: []),
		...(asked.disability === true ? [disabilityFinding(person.disability)] : []),
	]
}

/** Refusing to say is her right (RODO art. 9): then the rule is not known to be met, and the worker judges. */
function disabilityFinding(told: Answer | undefined): Finding {
	const answer = told === 'refused' ? undefined : told
	return { ...finding({ criterion: 'disability', wanted: ['yes'] }, answer, (one) => one === 'yes'), found: told ?? null }
}

function finding<T extends string | number>(
	rule: Pick<Finding, 'criterion' | 'wanted'>,
	found: T | undefined,
	meets: (found: T) => boolean,
): Finding {
	const outcome = found === undefined ? 'not-known' : meets(found) ? 'met' : 'not-met'
	return { ...rule, outcome, found: found ?? null }
}

/** What the rules alone would say; `undefined` while something is not known. */
export function suggestedVerdict(findings: readonly Finding[]): boolean | undefined {
	if (findings.some(({ outcome }) => outcome === 'not-met')) return false
	return findings.some(({ outcome }) => outcome === 'not-known') ? undefined : true
}

export type VerdictRefusal = { readonly code: 'reason-needed'; readonly findings: readonly Finding[] }

/** The worker's verdict. It needs a reason when the rules say otherwise or do not know. */
export function verdict(findings: readonly Finding[], judged: { eligible: boolean; reason: string }): Result<void, VerdictRefusal> {
	if (suggestedVerdict(findings) === judged.eligible || judged.reason.trim() !== '') return done()
	return refused({ code: 'reason-needed', findings })
}
