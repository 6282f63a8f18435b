import type { Act } from '#access'
import type { AccountId, Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { isNameTaken, saveCircle, saveCircleClosing } from '../store/circle-changes.ts'
import { type CircleRow, listCircles } from '../store/circles.ts'

export type CircleChangeRefusal = { readonly code: 'circle-name-taken' } | { readonly code: 'changed-meanwhile'; readonly now: CircleRow }

/** A group gets another name or another leader; meetings that were planned keep theirs. A version read earlier does not overwrite a later one. */
export async function changeCircle(
	act: Act,
	changed: { circle: Id<'circle'>; version: number; name: string; leader: AccountId },
): Promise<Result<void, CircleChangeRefusal>> {
	const circle = await getCircle(act, changed.circle)
	if (await isNameTaken(act.db, act.partnership, { circle, name: changed.name })) return refused({ code: 'circle-name-taken' })
	if (!(await saveCircle(act.db, act.partnership, changed))) return refused({ code: 'changed-meanwhile', now: circle })
	const fields = [...(circle.name === changed.name ? [] : ['name']), ...(circle.leaderId === changed.leader ? [] : ['leader'])]
	await journal(act, { deed: 'circle.changed', subject: circle.id, facts: { fields, leader: changed.leader } })
	return done()
}

/** A group no longer meets: nobody joins it, no series is planned for it. Meetings planned already stay, to be held or called off. */
export async function closeCircle(act: Act, id: Id<'circle'>): Promise<Result<{ ahead: boolean }, never>> {
	const circle = await getCircle(act, id)
	if (await saveCircleClosing(act.db, act.partnership, { circle: circle.id, closedOn: act.today }))
		await journal(act, { deed: 'circle.closed', subject: circle.id })
	return done({ ahead: circle.nextOn !== null })
}

/** A closed group meets again. */
export async function reopenCircle(act: Act, id: Id<'circle'>): Promise<Result<void, never>> {
	const circle = await getCircle(act, id)
	if (await saveCircleClosing(act.db, act.partnership, { circle: circle.id, closedOn: null }))
		await journal(act, { deed: 'circle.reopened', subject: circle.id })
	return done()
}

async function getCircle(act: Act, id: Id<'circle'>): Promise<CircleRow> {
	const [circle] = await listCircles(act.db, act, { today: act.today, id })
	return present(circle, 'circle')
}
