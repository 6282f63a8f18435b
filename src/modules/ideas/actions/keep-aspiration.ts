import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { getOpenParticipant } from '#people'
import { journal } from '#platform/journal'
import {
	type Aspiration,
	type AspirationId,
	type AspirationWords,
	insertAspiration,
	insertAspirationVersion,
	insertRest,
	lockAspiration,
	removeRest,
} from '../store/aspirations.ts'
import { writingOf } from './ground.ts'

/** Writes down what a person wants to do, in her words. */
export async function noteAspiration(
	act: Act,
	{ participant, words }: { participant: Id<'participant'>; words: AspirationWords },
): Promise<Result<AspirationId, never>> {
	const person = await getOpenParticipant(act.db, act, { id: participant, permission: 'idea.write' })
	const id = await insertAspiration(act.db, act, { participant: person.id, ...writingOf(act) })
	await insertAspirationVersion(act.db, act, { id, version: 1, words, ...writingOf(act) })
	await journal(act, { deed: 'aspiration.noted', subject: person.id, facts: { aspiration: id, maturity: words.maturity } })
	return done(id)
}

export type RevisionRefusal = { readonly code: 'aspiration-changed'; readonly current: Aspiration }

/** How it stands now, as a new version; the earlier ones stay. Two people who write at once are shown each other's words. */
export async function reviseAspiration(
	act: Act,
	{ id, version, words }: { id: AspirationId; version: number; words: AspirationWords },
): Promise<Result<void, RevisionRefusal>> {
	const current = await lockAspiration(act.db, act, id)
	if (current.version !== version) return refused({ code: 'aspiration-changed', current })
	await insertAspirationVersion(act.db, act, { id, version: version + 1, words, ...writingOf(act) })
	await journal(act, {
		deed: 'aspiration.revised',
		subject: current.participant,
		facts: { aspiration: id, version: version + 1, maturity: words.maturity },
	})
	return done()
}

/** Puts an aspiration aside, or takes it up again. Asked twice, nothing happens. */
export async function restAspiration(act: Act, { id, resting }: { id: AspirationId; resting: boolean }): Promise<Result<void, never>> {
	const current = await lockAspiration(act.db, act, id)
	if (current.resting === resting) return done()
	if (resting) await insertRest(act.db, act, { id, ...writingOf(act) })
	else await removeRest(act.db, act, id)
	await journal(act, {
		deed: resting ? 'aspiration.rested' : 'aspiration.resumed',
		subject: current.participant,
		facts: { aspiration: id },
	})
	return done()
}
