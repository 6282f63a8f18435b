import { z } from 'zod'

/**
 * The language of counting rules: data, so that a programme's own indicators are rows and not code. A rule says what is counted and
 * which conditions must all hold; it reads only what modules publish.
 *
 *     { "count": "participations", "where": [{ "entry": "labourStatus", "in": ["unemployed"] }, { "situation": ["took-up-work"], "within": "upon-leaving" }] }
 *
 * Each person has one participation in a programme, so she counts once. The day on which she starts to count is the latest of the days
 * that its conditions need: the first support, the exit, the day her situation was found out, the check, the first such support.
 */

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

const codes = z.array(z.string().min(1).max(100)).min(1)
const entryIn = z.strictObject({ entry: z.enum(entryFacts), in: codes })
/** Holds also when the fact was not recorded. */
const entryNotIn = z.strictObject({ entry: z.enum(entryFacts), notIn: codes })
/** Completed years on the day of the first support, both ends included. */
const entryAge = z.strictObject({ entry: z.literal('ageYears'), from: z.int().min(0).optional(), to: z.int().max(130).optional() })
const ended = z.strictObject({ exit: z.literal('ended'), pathCompleted: z.boolean().optional() })
/** Any of these situations, from the exit to four weeks after ("upon leaving", ESF+), known by the end of the period. */
const situation = z.strictObject({ situation: codes, within: z.literal('upon-leaving') })
/** What a check after leaving found; a person who was not reached does not count. */
const followUp = z.strictObject({
	followUp: z.literal([3, 6, 12]),
	employed: z.boolean().optional(),
	improved: z.boolean().optional(),
})
/** Kinds of support as `kind` (with any sub-kind) or `kind/sub-kind`, from `db/reference/support-kinds.json`. */
const kinds = z.array(z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/)).min(1)
/** Was given any such support; with `completed`, and finished it. */
const support = z.strictObject({ support: kinds, completed: z.literal(true).optional() })
/** Was present at any such meeting. */
const session = z.strictObject({ session: kinds })
const business = z.strictObject({ businessFounded: z.boolean() })

export const conditionSchema = z.union([entryIn, entryNotIn, entryAge, ended, situation, followUp, support, session, business])
export type Condition = z.infer<typeof conditionSchema>

export const ruleSchema = z.union([
	z.strictObject({ count: z.literal('participations'), where: z.array(conditionSchema) }),
	/** Participants with support of the kind, and heads at its open meetings (people who are not participants; no sex is known). */
	z.strictObject({ count: z.literal('attendees'), of: kinds }),
	/** Workers who led meetings of the kind, each once. */
	z.strictObject({ count: z.literal('leaders'), of: kinds }),
])
export type Rule = z.infer<typeof ruleSchema>

/** The conditions on participations of a rule; `undefined` when it counts no participations. */
export function participationsOf(rule: Rule): readonly Condition[] | undefined {
	if (rule.count === 'participations') return rule.where
	return rule.count === 'attendees' ? [{ support: rule.of }] : undefined
}
