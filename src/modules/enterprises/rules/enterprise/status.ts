import type { ReferenceValue } from '#kernel/reference-list'
import type { JobCount } from './jobs.ts'
import type { readings } from './lists.ts'

type Reading = (typeof readings)[number]
export type Condition = ReferenceValue<{
	readonly reads: Reading
	readonly number: number | null
	readonly forms: readonly string[]
	readonly only: 'always' | 'reintegration'
}>

/** What people noted of a condition: the newest counts. */
type Noted = { readonly holds: boolean }

/** `holds` and `missing` are told by the record or noted by people; `not-noted`: nobody has looked yet; `not-asked`: it does not apply to this aim. */
export type StatusOutcome = {
	readonly condition: Condition
	readonly is: 'holds' | 'missing' | 'not-noted' | 'not-asked'
	/** What the record has, where it tells by number. */
	readonly have?: number | null
}

export type StatusFacts = {
	readonly form: string
	readonly jobs: JobCount
	readonly noted: ReadonlyMap<string, Noted>
	/** Whether the aim is reintegration: noted as `aim-reintegration`. */
	readonly reintegration: boolean
}

/** Which conditions of the status hold, which are missing, which nobody has looked at. Decides nothing: the status is given by the voivode. */
export function statusOf(conditions: readonly Condition[], facts: StatusFacts): readonly StatusOutcome[] {
	return conditions.map((condition) => {
		if (condition.facts.only === 'reintegration' && !facts.reintegration) return { condition, is: 'not-asked' }
		return { condition, ...READ[condition.facts.reads](condition, facts) }
	})
}

type Read = (condition: Condition, facts: StatusFacts) => Omit<StatusOutcome, 'condition'>

const READ: Record<Reading, Read> = {
	form: ({ facts }, { form }) => ({ is: facts.forms.includes(form) ? 'holds' : 'missing' }),
	employees: ({ facts }, { jobs }) => atLeast(jobs.employed, facts.number),
	'half-posts': ({ facts }, { jobs }) => atLeast(jobs.halfPosts, facts.number),
	'at-risk-share': ({ facts }, { jobs }) => atLeast(jobs.atRiskShare, facts.number),
	said: ({ code }, { noted }) => {
		const note = noted.get(code)
		return { is: note === undefined ? 'not-noted' : note.holds ? 'holds' : 'missing' }
	},
}

function atLeast(have: number | null, need: number | null): Omit<StatusOutcome, 'condition'> {
	return { is: have !== null && have >= (need ?? 0) ? 'holds' : 'missing', have }
}
