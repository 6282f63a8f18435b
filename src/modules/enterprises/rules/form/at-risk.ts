import { z } from 'zod'
import { defineList, type ReferenceValue } from '#kernel/reference-list'
import file from '../../../../../db/reference/enterprises/at-risk-groups.json' with { type: 'json' }

const reads = ['labourStatus', 'disability', 'homeless', 'inactiveUpTo', 'inactiveFrom'] as const

/** Which groups count as at risk of exclusion, and what of the published entry tells it. */
export const atRiskGroups = defineList({
	name: 'enterprises/at-risk-groups',
	title: { pl: 'Kto jest zagrożony wykluczeniem', en: 'Who is at risk of exclusion' },
	file,
	facts: z.strictObject({ reads: z.enum(reads), answers: z.array(z.string()).min(1) }),
	continuous: true,
	words: { reads: { pl: 'z czego to wiadomo', en: 'what tells it' }, answers: { pl: 'odpowiedzi', en: 'answers' } },
})

/** What people publish of an entry that this reads. */
export type EntryProfile = {
	readonly labourStatus: string | null
	readonly disability: string | null
	readonly homeless: string | null
	readonly ageYears: number | null
}
type Group = ReferenceValue<{ readonly reads: (typeof reads)[number]; readonly answers: readonly string[] }>

/** Whether somebody belongs to a group on the day of the entry; `undefined` when the entry does not tell. */
export function isAtRisk(groups: readonly Group[], entry: EntryProfile): boolean | undefined {
	const told = groups.map(({ facts }) => belongs(facts, entry))
	if (told.includes(true)) return true
	return told.includes(undefined) ? undefined : false
}

function belongs({ reads: column, answers }: Group['facts'], entry: EntryProfile): boolean | undefined {
	if (column === 'inactiveUpTo' || column === 'inactiveFrom') return isInactiveAged(entry, { column, years: Number(answers[0]) })
	const value = entry[column]
	return value === null || value === 'refused' ? undefined : answers.includes(value)
}

function isInactiveAged(
	{ labourStatus, ageYears }: EntryProfile,
	{ column, years }: { column: 'inactiveUpTo' | 'inactiveFrom'; years: number },
): boolean | undefined {
	if (labourStatus === null || ageYears === null) return undefined
	if (labourStatus !== 'inactive') return false
	return column === 'inactiveUpTo' ? ageYears <= years : ageYears >= years
}
