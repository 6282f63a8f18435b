import { type Act, listStaff, standByAll, standDownFromAll } from '#access'
import type { AccountId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { mayStandAs, type WorkerKind } from '../rules/assignment.ts'
import { type AssignmentId, insertAssignment, listAssignable, listPeopleOf, type Moved } from '../store/assignment.ts'
import type { ParticipantId } from '../store/participant.ts'
import type { AssigningRefusal } from './assign-referrals.ts'

type Assigned = Result<{ readonly count: number; readonly assignment: AssignmentId }, AssigningRefusal>

export type WorkersAssigned = { readonly participants: readonly ParticipantId[]; readonly worker: AccountId; readonly kind: WorkerKind }

/** Gives people a coach, an adviser or an intake worker. Who has this very worker already is not counted. */
export async function assignWorkers(act: Act, { participants, worker, kind }: WorkersAssigned): Promise<Assigned> {
	if (participants.length === 0) return refused({ code: 'nobody-chosen' })
	if (!(await mayTake(act, worker, kind))) return refused({ code: 'worker-unknown' })
	const people = await listAssignable(act.db, act, participants)
	const begun = await standByAll(act, { account: worker, subject: 'participant', subjectIds: people, kind })
	return kept(act, { kind, to: worker, moved: begun.map((id) => ({ id, from: null, team: null })) })
}

export type PeopleHandedOver = { readonly from: AccountId; readonly to: AccountId; readonly kind: WorkerKind }

/** Hands everybody of one worker over to another: holidays, illness, the end of a contract. */
export async function handOverPeople(act: Act, { from, to, kind }: PeopleHandedOver): Promise<Assigned> {
	if (from === to || !(await mayTake(act, to, kind))) return refused({ code: 'worker-unknown' })
	const people = await listPeopleOf(act.db, act, { worker: from, kind })
	const left = await standDownFromAll(act, { account: from, subject: 'participant', subjectIds: people, kind })
	await standByAll(act, { account: to, subject: 'participant', subjectIds: left, kind })
	return kept(act, { kind, to, moved: left.map((id) => ({ id, from, team: null })) })
}

async function mayTake(act: Act, worker: AccountId, kind: WorkerKind): Promise<boolean> {
	const staff = await listStaff(act.db, act.partnership)
	return staff.some(({ account, roles }) => account === worker && mayStandAs(kind, roles))
}

async function kept(act: Act, { kind, to, moved }: { kind: WorkerKind; to: AccountId; moved: readonly Moved[] }): Promise<Assigned> {
	const assignment = await insertAssignment(act.db, act.partnership, {
		kind,
		to,
		toTeam: null,
		moved,
		by: present(act.account, 'account'),
		at: act.now,
	})
	await journal(act, { deed: 'people.assigned', subject: assignment, facts: { kind, to, people: moved.length } })
	return done({ count: moved.length, assignment })
}
