import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import {
	type Group,
	type GroupId,
	type GroupWritten,
	insertEnding,
	insertGroup,
	lockGroup,
	removeEnding,
	saveGroup,
} from '../../store/group/groups.ts'
import { staffOf } from '../form/staff.ts'

export type GroupRefusal = { readonly code: 'name-taken' } | { readonly code: 'day-not-come' }

/** People come together to found an enterprise without a manufactory. */
export async function openGroup(act: Act, group: GroupWritten): Promise<Result<{ group: GroupId }, GroupRefusal>> {
	if (group.begunOn > act.today) return refused({ code: 'day-not-come' })
	const id = await insertGroup(act.db, act.partnership, { ...group, by: staffOf(act), at: act.now })
	if (id === undefined) return refused({ code: 'name-taken' })
	await journal(act, { deed: 'initiative-group.opened', subject: id, facts: { from: group.begunOn } })
	return done({ group: id })
}

export type GroupChangeRefusal = GroupRefusal | { readonly code: 'changed-meanwhile'; readonly current: Group }

/** Changes what is written of a group: its assumptions, its business plan, who stands by. */
export async function changeGroup(
	act: Act,
	{ group, version, to }: { group: GroupId; version: number; to: GroupWritten },
): Promise<Result<void, GroupChangeRefusal>> {
	const held = await lockGroup(act.db, act.partnership, group)
	if (held.version !== version) return refused({ code: 'changed-meanwhile', current: held })
	if (to.begunOn > act.today) return refused({ code: 'day-not-come' })
	if (!(await saveGroup(act.db, act.partnership, { ...to, id: group }))) return refused({ code: 'name-taken' })
	await journal(act, { deed: 'initiative-group.changed', subject: group })
	return done()
}

/** A group stops without an enterprise, with the reason. Asked twice: the first end stays. */
export async function endGroup(
	act: Act,
	end: { group: GroupId; on: PlainDate; reason: string },
): Promise<Result<void, { readonly code: 'day-not-come' } | { readonly code: 'has-enterprise' }>> {
	const held = await lockGroup(act.db, act.partnership, end.group)
	if (held.endedOn !== null) return done()
	if (held.enterpriseId !== null) return refused({ code: 'has-enterprise' })
	if (end.on > act.today) return refused({ code: 'day-not-come' })
	await insertEnding(act.db, act.partnership, { ...end, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'initiative-group.ended', subject: held.id, facts: { onDay: end.on } })
	return done()
}

/** The end was a mistake, or the group goes on. */
export async function resumeGroup(act: Act, group: GroupId): Promise<Result<void, never>> {
	const held = await lockGroup(act.db, act.partnership, group)
	if (held.endedOn === null) return done()
	await removeEnding(act.db, act.partnership, held.id)
	await journal(act, { deed: 'initiative-group.resumed', subject: held.id })
	return done()
}
