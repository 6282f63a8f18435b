import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { getOpenParticipant } from '#people'
import { journal } from '#platform/journal'
import { type GroupId, insertMember, lockGroup, type MemberId, type MemberWritten, saveMemberEnd } from '../../store/group/groups.ts'
import { insertStep, revokeStep, type StepId, type StepWritten } from '../../store/group/steps.ts'
import { staffOf } from '../form/staff.ts'

export type MemberRefusal = { readonly code: 'member-already' } | { readonly code: 'member-missing' } | { readonly code: 'group-ended' }

/** Somebody joins a group: a participant whose record is open, an organisation, or somebody by name. */
export async function addMember(
	act: Act,
	{ group, ...member }: MemberWritten & { group: GroupId },
): Promise<Result<{ member: MemberId }, MemberRefusal>> {
	const held = await lockGroup(act.db, act.partnership, group)
	if (held.endedOn !== null) return refused({ code: 'group-ended' })
	const given = [member.participant, member.organisation, member.name || null].filter((one) => one !== null)
	if (given.length !== 1) return refused({ code: 'member-missing' })
	if (member.participant !== null) await getOpenParticipant(act.db, act, { id: member.participant })
	const id = await insertMember(act.db, act.partnership, { ...member, group: held.id, since: act.today, by: staffOf(act), at: act.now })
	if (id === undefined) return refused({ code: 'member-already' })
	const facts = { participant: member.participant, organisation: member.organisation }
	await journal(act, { deed: 'initiative-group.joined', subject: held.id, facts })
	return done({ member: id })
}

/** Somebody leaves a group. */
export async function removeMember(act: Act, of: { group: GroupId; member: MemberId }): Promise<Result<void, never>> {
	const held = await lockGroup(act.db, act.partnership, of.group)
	await saveMemberEnd(act.db, act.partnership, { ...of, on: act.today })
	await journal(act, { deed: 'initiative-group.left', subject: held.id })
	return done()
}

export type StepRefusal = { readonly code: 'day-not-come' } | { readonly code: 'group-ended' }

/** The group made a step on its way: a training, a study visit, a business plan. */
export async function recordGroupStep(
	act: Act,
	{ group, ...step }: StepWritten & { group: GroupId },
): Promise<Result<{ step: StepId }, StepRefusal>> {
	const held = await lockGroup(act.db, act.partnership, group)
	if (held.endedOn !== null) return refused({ code: 'group-ended' })
	if (step.onDay > act.today) return refused({ code: 'day-not-come' })
	const id = await insertStep(act.db, act.partnership, { ...step, group: held.id, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'initiative-group.step', subject: held.id, facts: { step: step.step, onDay: step.onDay } })
	return done({ step: id })
}

/** A step was written by mistake. */
export async function takeBackGroupStep(act: Act, of: { group: GroupId; step: StepId }): Promise<Result<void, never>> {
	const held = await lockGroup(act.db, act.partnership, of.group)
	await revokeStep(act.db, act.partnership, { ...of, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'initiative-group.step-undone', subject: held.id })
	return done()
}
