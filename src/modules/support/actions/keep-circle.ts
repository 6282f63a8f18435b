import type { Act } from '#access'
import { type AccountId, type Id, newId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { type CircleRow, endMembership, expectMembers, insertCircle, insertMembers, listCircles } from '../store/circles.ts'
import { listExpected } from '../store/expected.ts'
import { staffOf } from './staff.ts'

export type CircleRefusal =
	| { readonly code: 'circle-name-taken' }
	| { readonly code: 'person-not-open' }
	| { readonly code: 'programmes-differ' }
	| { readonly code: 'circle-closed' }

/** Opens a group with its leader; its name is one of a kind in its programme. */
export async function openCircle(
	act: Act,
	circle: { programme: Id<'programme'>; name: string; leader?: AccountId | undefined },
): Promise<Result<{ circle: Id<'circle'> }, CircleRefusal>> {
	const id = newId<'circle'>()
	const leader = circle.leader ?? staffOf(act)
	const isNew = await insertCircle(act.db, act.partnership, { id, programme: circle.programme, name: circle.name, leader })
	if (!isNew) return refused({ code: 'circle-name-taken' })
	await journal(act, { deed: 'circle.opened', subject: id, facts: { programme: circle.programme, leader } })
	return done({ circle: id })
}

/** People join a group from today and are expected at its later meetings. Asking twice changes nothing. */
export async function joinCircle(
	act: Act,
	joining: { circle: Id<'circle'>; participations: readonly Id<'participation'>[] },
): Promise<Result<void, CircleRefusal>> {
	const circle = await getCircle(act, joining.circle)
	if (circle.closedOn !== null) return refused({ code: 'circle-closed' })
	const found = await listExpected(act.db, act, { participations: joining.participations, onDay: act.today })
	if (found.length < new Set(joining.participations).size) return refused({ code: 'person-not-open' })
	if (found.some((each) => each.programmeId !== circle.programmeId)) return refused({ code: 'programmes-differ' })
	const participations = found.map((each) => each.participationId)
	await insertMembers(act.db, act.partnership, { circle: circle.id, participations, on: act.today })
	await expectMembers(act.db, act.partnership, { circle: circle.id, participations, from: act.today })
	await journal(act, { deed: 'circle.joined', subject: circle.id, facts: { participations } })
	return done()
}

/** A person leaves a group from today. */
export async function leaveCircle(
	act: Act,
	leaving: { circle: Id<'circle'>; participation: Id<'participation'> },
): Promise<Result<void, never>> {
	const circle = await getCircle(act, leaving.circle)
	await endMembership(act.db, act.partnership, { circle: circle.id, participation: leaving.participation, on: act.today })
	await journal(act, { deed: 'circle.left', subject: circle.id, facts: { participation: leaving.participation } })
	return done()
}

async function getCircle(act: Act, id: Id<'circle'>): Promise<CircleRow> {
	const [circle] = await listCircles(act.db, act, { today: act.today, id })
	return present(circle, 'circle')
}
