import file from '../../../../db/reference/enterprises/at-risk-groups.json' with { type: 'json' }

/** A group at risk: which fact of a published entry it reads, and which answers belong to it (for the inactive an age). */
export type RiskGroup =
	| { readonly fact: 'labourStatus' | 'disability' | 'homeless'; readonly in: readonly string[] }
	| { readonly fact: 'inactive'; readonly from: number; readonly to: number }

/** Who is at risk, as the shipped list has it; an entry need belong to one group. */
export const riskGroups: readonly RiskGroup[] = file.values.map(({ reads, answers }) => groupOf(reads, answers))

function groupOf(reads: string, answers: readonly string[]): RiskGroup {
	if (reads === 'inactiveUpTo') return { fact: 'inactive', from: 0, to: Number(answers[0]) }
	if (reads === 'inactiveFrom') return { fact: 'inactive', from: Number(answers[0]), to: 130 }
	if (reads === 'labourStatus' || reads === 'disability' || reads === 'homeless') return { fact: reads, in: answers }
	throw new TypeError(`A group at risk reads "${reads}", which figures do not know`)
}
