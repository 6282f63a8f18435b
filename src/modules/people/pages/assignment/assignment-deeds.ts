import type { View } from '#access'
import { parseId } from '#kernel/id'
import { moved, type Reply } from '#platform/reply'
import { localOr } from '#ui'
import { assignWorkers, handOverPeople } from '../../actions/assign-workers.ts'
import { undoAssignment } from '../../actions/undo-assignment.ts'
import { assignmentMessages } from '../../messages/assignment.ts'
import { type WorkerKind, workerKinds } from '../../rules/assignment.ts'
import type { AssignmentId } from '../../store/assignment.ts'

/** Gives the selected people a worker, and comes back to those who still wait. */
export async function giveWorker(view: View): Promise<Reply> {
	const say = assignmentMessages[view.lang]
	const { kind, worker } = chosenWorker(view)
	const participants = view.many('participant').flatMap((text) => parseId<'participant'>(text) ?? [])
	if (worker === undefined) return back(view, say.nobodyChosen)
	const result = await view.act((act) => assignWorkers(act, { participants, worker, kind }))
	return result.ok ? given(view, result.value) : back(view, result.refusal.code === 'nobody-chosen' ? say.nobodyChosen : say.chooseBoth)
}

/** Hands everybody of one worker over to another. */
export async function handPeopleOver(view: View): Promise<Reply> {
	const say = assignmentMessages[view.lang]
	const [from, to] = [parseId<'account'>(view.form.from), parseId<'account'>(view.form.to)]
	if (from === undefined || to === undefined) return back(view, say.chooseBoth)
	const result = await view.act((act) => handOverPeople(act, { from, to, kind: kindOf(view) }))
	return result.ok ? given(view, result.value) : back(view, say.chooseBoth)
}

/** Takes a bulk assignment back. */
export async function takeAssignmentBack(view: View): Promise<Reply> {
	const id = view.id<'assignment'>('assignment')
	const result = await view.act((act) => undoAssignment(act, id))
	const kind = result.ok ? result.value : 'coach'
	const to = kind === 'referral' ? view.url('/referrals', { shelf: 'open' }) : view.url('/people/without-worker', { kind })
	return moved(to, { kind: 'done', text: assignmentMessages[view.lang].undone })
}

function given(view: View, { count, assignment }: { count: number; assignment: AssignmentId }): Reply {
	const say = assignmentMessages[view.lang]
	const undo = { action: view.url(`/assignments/${assignment}/reversal`), label: say.undo }
	return moved(backTo(view), {
		kind: 'done',
		text: say.assigned(count),
		...(count > 0 ? { undo } : {}),
	})
}

function back(view: View, text: string): Reply {
	return moved(backTo(view), { kind: 'refused', text })
}

function kindOf(view: View): WorkerKind {
	return workerKinds.find((kind) => kind === view.form.kind) ?? 'coach'
}

/** A worker is chosen with a kind beside, or as `coach:account` in one field. */
function chosenWorker(view: View) {
	const [first = '', second] = (view.form.worker ?? '').split(':')
	if (second === undefined) return { kind: kindOf(view), worker: parseId<'account'>(first) }
	return { kind: workerKinds.find((kind) => kind === first) ?? 'coach', worker: parseId<'account'>(second) }
}

/** The list where the people were selected. */
function backTo(view: View): string {
	return localOr(view.form.back, view.url('/people/without-worker', { kind: kindOf(view) }))
}
