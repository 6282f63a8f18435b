import { type Act, stand, standDown } from '#access'
import { trustId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { filledFrom } from '../rules/entry.ts'
import { type MergeRefusal, merging } from '../rules/merging.ts'
import {
	getMergeSide,
	insertMerge,
	lockMerge,
	type MergeId,
	type Moved,
	moveBack,
	moveParticipations,
	moveReferralsAndNotes,
	saveMergedInto,
	saveMergeUndone,
} from '../store/merge.ts'
import type { ParticipantId } from '../store/participant.ts'
import { listStandings, type StandingOf } from '../store/people-around.ts'
import { getOpenParticipant, lockPeople, type Person, type PersonWritten, saveMergedPerson } from '../store/person.ts'

/** Two records of one person become one: what hung on the other moves to the kept one, its empty places are filled. It can be undone. */
export async function mergePeople(act: Act, pair: { kept: ParticipantId; gone: ParticipantId }): Promise<Result<MergeId, MergeRefusal>> {
	const { db, partnership } = act
	const by = present(act.account, 'account')
	for (const id of [pair.kept, pair.gone]) await getOpenParticipant(db, act, { id, permission: 'person.merge' })
	if (pair.kept === pair.gone) return refused({ code: 'the-same-record' })
	const { kept, gone } = await lockPair(act, pair)
	const decision = merging(await getMergeSide(db, partnership, kept), await getMergeSide(db, partnership, gone))
	if (!decision.ok) return decision
	const participations = [...decision.value.moving]
	await moveParticipations(db, partnership, { moved: participations, to: kept.id })
	const others = await moveReferralsAndNotes(db, partnership, { from: gone.id, to: kept.id })
	await saveMergedInto(db, partnership, { id: gone.id, into: kept.id })
	const filled = await fillGaps(act, kept, gone)
	const relationships = await moveStandings(act, await listStandings(db, partnership, gone.id), { from: gone.id, to: kept.id })
	const moved: Moved = { participations, ...others, relationships, filled }
	const merge = await insertMerge(db, partnership, { kept: kept.id, gone: gone.id, moved, by, at: act.now })
	await journal(act, { deed: 'participant.merged', subject: kept.id, facts: { merge, gone: gone.id, participations } })
	return done(merge)
}

export type UndoMergeRefusal = { readonly code: 'merged-further' }

/** Takes a merge back: each moved thing returns to where it was; what was written in the kept record since stays with it. Twice changes nothing. */
export async function undoMerge(act: Act, id: MergeId): Promise<Result<{ kept: ParticipantId; gone: ParticipantId }, UndoMergeRefusal>> {
	const { db, partnership } = act
	const merge = await lockMerge(db, partnership, id)
	for (const each of [merge.kept, merge.gone]) await getOpenParticipant(db, act, { id: each, permission: 'person.merge' })
	if (merge.undone) return done(merge)
	const { kept, gone } = await lockPair(act, merge)
	if (kept.mergedInto !== null || gone.mergedInto !== kept.id) return refused({ code: 'merged-further' })
	await emptyGaps(act, kept, merge.moved.filled)
	await saveMergedInto(db, partnership, { id: gone.id, into: undefined })
	await moveBack(db, partnership, { moved: merge.moved, to: gone.id })
	await moveStandings(act, merge.moved.relationships.map(standingOf), { from: kept.id, to: gone.id })
	await saveMergeUndone(db, partnership, { id, by: present(act.account, 'account'), at: act.now })
	await journal(act, { deed: 'participant.merge-undone', subject: kept.id, facts: { merge: id, gone: gone.id } })
	return done({ kept: kept.id, gone: gone.id })
}

async function lockPair(act: Act, pair: { kept: ParticipantId; gone: ParticipantId }): Promise<{ kept: Person; gone: Person }> {
	const both = await lockPeople(act.db, act.partnership, [pair.kept, pair.gone])
	const one = (id: ParticipantId) =>
		present(
			both.find((person) => person.id === id),
			'participant',
		)
	return { kept: one(pair.kept), gone: one(pair.gone) }
}

/** What the kept record does not know is taken from the other, so that her PESEL still finds her. */
async function fillGaps(act: Act, kept: Person, gone: Person): Promise<Moved['filled']> {
	const { id: _gone, mergedInto: _into, version: _version, byFirstName: _name, ...known } = gone
	const filled = filledFrom(kept, known)
	const names = Object.entries(filled).filter(([name, value]) => writtenAs(kept, name) !== value)
	if (names.length > 0) await saveMergedPerson(act.db, act.partnership, filled)
	return Object.fromEntries(names.map(([name, value]) => [name, typeof value === 'string' ? value : null]))
}

async function emptyGaps(act: Act, kept: Person, filled: Moved['filled']): Promise<void> {
	const emptied: Partial<PersonWritten> = Object.fromEntries(
		Object.entries(filled).flatMap(([name, value]) =>
			writtenAs(kept, name) === value ? [[name, NULLABLE.includes(name) ? null : '']] : [],
		),
	)
	if (Object.keys(emptied).length > 0) await saveMergedPerson(act.db, act.partnership, { ...kept, ...emptied })
}

const NULLABLE = ['pesel', 'otherIdentifier', 'bornOn', 'sex']

function writtenAs(person: Person, name: string): unknown {
	return new Map<string, unknown>(Object.entries(person)).get(name)
}

/** Moves who stands by her; those who stand by the other record already stay as they are. Answers with what moved, as `account kind`. */
async function moveStandings(
	act: Act,
	standings: readonly StandingOf[],
	{ from, to }: { from: ParticipantId; to: ParticipantId },
): Promise<string[]> {
	const there = new Set((await listStandings(act.db, act.partnership, to)).map(({ account, kind }) => `${account} ${kind}`))
	const moving = standings.filter(({ account, kind }) => !there.has(`${account} ${kind}`))
	for (const { account, kind } of moving) {
		await standDown(act, { account, subject: 'participant', subjectId: from, kind })
		await stand(act, { account, subject: 'participant', subjectId: to, kind })
	}
	return moving.map(({ account, kind }) => `${account} ${kind}`)
}

function standingOf(kept: string): StandingOf {
	const [account = '', kind = ''] = kept.split(' ')
	return { account: trustId(account), kind }
}
