import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import type { TeamKind } from '../rules/words.ts'
import { type CentreId, insertTeam, type TeamId } from '../store/centre.ts'

/** A team forms in a centre: intake, placement, self-employment, funds, coaching ... (the four teams of a CES, Barka's model). */
export async function formTeam(
	act: Act,
	team: { centre: CentreId; name: string; kind: TeamKind },
): Promise<Result<TeamId, { code: 'same-name' }>> {
	const id = await insertTeam(act.db, act.partnership, team)
	if (id === undefined) return refused({ code: 'same-name' })
	await journal(act, { deed: 'team.formed', subject: id, facts: { kind: team.kind } })
	return done(id)
}
