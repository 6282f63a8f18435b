import { z } from 'zod'
import file from '../../../../db/reference/enterprises/at-risk-groups.json' with { type: 'json' }

const group = z.discriminatedUnion('reads', [
	z.object({ reads: z.enum(['labourStatus', 'disability', 'homeless']), answers: z.array(z.string()).min(1) }),
	z.object({ reads: z.enum(['inactiveUpTo', 'inactiveFrom']), answers: z.tuple([z.coerce.number().int()]) }),
])

/** A group at risk: which fact of a published entry it reads, and which answers belong to it (of the inactive an age). */
export type RiskGroup = z.infer<typeof group>

/** Who is at risk, as the shipped list has it; belonging to one group is enough. */
export const riskGroups: readonly RiskGroup[] = z.array(group).parse(file.values)
