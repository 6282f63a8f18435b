import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'
import { saveTeamClosing, type TeamId } from '../store/centre.ts'

/** A team stops working: who belongs to it stays under its name, nobody new is given to it. Asking twice changes nothing. */
export async function closeTeam(act: Act, team: TeamId): Promise<Result<void, never>> {
	if (await saveTeamClosing(act.db, act.partnership, { team, closedOn: act.today }))
		await journal(act, { deed: 'team.closed', subject: team })
	return done()
}

/** A closed team works again. Asking twice changes nothing. */
export async function reopenTeam(act: Act, team: TeamId): Promise<Result<void, never>> {
	if (await saveTeamClosing(act.db, act.partnership, { team, closedOn: null })) await journal(act, { deed: 'team.reopened', subject: team })
	return done()
}
