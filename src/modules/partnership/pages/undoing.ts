import type { View } from '#access'
import { moved, type Notice, type Reply } from '#platform/reply'
import { closeTeam, reopenTeam } from '../actions/close-team.ts'
import { takeBackAdded } from '../actions/take-back-added.ts'
import { messages } from '../messages.ts'
import type { Removable } from '../store/removal.ts'

const LISTS = { organisation: '/organisations', centre: '/centres', team: '/centres', programme: '/programmes' } as const

/** The offer to take away what was just added. */
export function undoAdding(view: View, what: Removable, id: string): Pick<Notice, 'undo'> {
	const under = what === 'team' ? '/teams' : LISTS[what]
	return { undo: { action: view.url(`${under}/${id}/removal`), label: messages[view.lang].undo } }
}

/** Takes away what was added by mistake. */
export function postRemoval(what: Removable) {
	return async (view: View): Promise<Reply> => {
		const say = messages[view.lang]
		const result = await view.act((act) => takeBackAdded(act, { what, id: view.id<Removable>(what) }))
		return moved(view.url(LISTS[what]), result.ok ? { kind: 'done', text: say.addingUndone } : { kind: 'refused', text: say.inUse })
	}
}

/** Closes a team, with its way back. */
export async function postTeamClosing(view: View): Promise<Reply> {
	const team = view.id<'team'>('team')
	const say = messages[view.lang]
	await view.act((act) => closeTeam(act, team))
	const undo = { action: view.url(`/teams/${team}/reopening`), label: say.undo }
	return moved(view.url('/centres'), { kind: 'done', text: say.teamClosed, undo })
}

/** Opens a closed team again. */
export async function postTeamReopening(view: View): Promise<Reply> {
	await view.act((act) => reopenTeam(act, view.id<'team'>('team')))
	return moved(view.url('/centres'), { kind: 'done', text: messages[view.lang].teamReopened })
}
