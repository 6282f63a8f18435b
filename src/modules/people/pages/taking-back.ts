import type { View } from '#access'
import type { Result } from '#kernel/result'
import { moved, type Notice, type Reply } from '#platform/reply'
import { takeBackDeclaration } from '../actions/take-back-declaration.ts'
import { takeBackExit, takeBackReturn } from '../actions/take-back-exit.ts'
import { takeBackFollowUp } from '../actions/take-back-follow-up.ts'
import { withdrawNote } from '../actions/write-note.ts'
import { messages } from '../messages/taking-back.ts'
import type { TakingBackRefusal } from '../rules/taking-back.ts'
import { getFollowUp } from '../store/exit.ts'
import { getParticipation } from '../store/participation.ts'
import { getReferral } from '../store/referral.ts'

/** The offer to take a deed back, beside the word that it is done. */
export function undoAt(view: View, path: string): Pick<Notice, 'undo'> {
	return { undo: { action: view.url(path), label: messages[view.lang].undo } }
}

/** Takes an exit back as a mistake. */
export async function undoExit(view: View): Promise<Reply> {
	const [participation, exit] = [view.id<'participation'>('participation'), view.id<'exit'>('exit')]
	const result = await view.act((act) => takeBackExit(act, { participation, exit }))
	return backToPerson(view, result, messages[view.lang].exitUndone)
}

/** Takes a return back as a mistake. */
export async function undoReEntry(view: View): Promise<Reply> {
	const [participation, reEntry] = [view.id<'participation'>('participation'), view.id<'re-entry'>('reEntry')]
	const result = await view.act((act) => takeBackReturn(act, { participation, reEntry }))
	return backToPerson(view, result, messages[view.lang].returnUndone)
}

/** Takes a declaration back: the referral is open again. */
export async function undoDeclaration(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const referral = await getReferral(view.db, view, view.id<'referral'>('referral'))
	const result = await view.act((act) => takeBackDeclaration(act, referral.id))
	if (result.ok) return moved(view.url(`/referrals/${referral.id}`), { kind: 'done', text: say.declarationUndone })
	return moved(view.url(`/participants/${referral.participant}`), { kind: 'refused', text: say.declarationBuiltUpon })
}

/** Takes a talk after the exit back. */
export async function undoFollowUp(view: View): Promise<Reply> {
	const id = view.id<'follow-up'>('followUp')
	const { participation } = await getFollowUp(view.db, view.partnership, id)
	await view.act((act) => takeBackFollowUp(act, { id, unasked: view.query.unasked !== undefined }))
	const stay = await getParticipation(view.db, view, { id: participation, permission: 'participation.write' })
	return moved(view.url(`/participants/${stay.participant}`), { kind: 'done', text: messages[view.lang].followUpUndone })
}

/** Takes a restricted note back. */
export async function undoNote(view: View): Promise<Reply> {
	const participant = view.id<'participant'>('participant')
	await view.act((act) => withdrawNote(act, { participant, note: view.id<'restricted-note'>('note') }))
	return moved(view.url(`/participants/${participant}/notes`), { kind: 'done', text: messages[view.lang].noteUndone })
}

async function backToPerson(view: View, result: Result<void, TakingBackRefusal>, text: string): Promise<Reply> {
	const stay = await getParticipation(view.db, view, { id: view.id<'participation'>('participation'), permission: 'participation.write' })
	const notice: Notice = result.ok ? { kind: 'done', text } : { kind: 'refused', text: messages[view.lang].builtUpon }
	return moved(view.url(`/participants/${stay.participant}`), notice)
}
