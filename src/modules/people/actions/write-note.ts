import { type Act, type Asker, listStaff } from '#access'
import type { AccountId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import type { ParticipantId } from '../store/participant.ts'
import { getOpenParticipant } from '../store/person.ts'
import { getNote, insertNote, type NoteCategory, type RestrictedNote, type RestrictedNoteId, removeNote } from '../store/restricted-note.ts'

export type NoteAsked = {
	readonly participant: ParticipantId
	readonly category: NoteCategory
	readonly content: string
	readonly readers: readonly AccountId[]
}

/** Keeps a restricted note for its author and the readers named. */
export async function writeNote(act: Act, asked: NoteAsked): Promise<Result<RestrictedNoteId, { code: 'reader-not-here' }>> {
	await getOpenParticipant(act.db, act, { id: asked.participant, permission: 'note.write' })
	const author = present(act.account, 'author')
	const staff = new Set((await listStaff(act.db, act.partnership)).map(({ account }) => account))
	if (asked.readers.some((reader) => !staff.has(reader))) return refused({ code: 'reader-not-here' })
	const readers = [...new Set(asked.readers)].filter((reader) => reader !== author)
	const note = await insertNote(act.db, act.partnership, { ...asked, readers, author, at: act.now })
	await journal(act, { deed: 'note.written', subject: note, facts: { participant: asked.participant, category: asked.category, readers } })
	return done(note)
}

/** Opens a restricted note; each reading stands in the journal, also the author's own. */
export async function readNote(
	act: Act & Asker,
	asked: { participant: ParticipantId; note: RestrictedNoteId },
): Promise<Result<RestrictedNote, never>> {
	const note = await getNote(act.db, act, asked)
	await journal(act, { deed: 'note.read', subject: note.id, facts: { participant: asked.participant } })
	return done(note)
}

/** A note written by mistake goes with everything it said: its author's deed alone. Only the journal keeps that it was. */
export async function withdrawNote(act: Act, asked: { participant: ParticipantId; note: RestrictedNoteId }): Promise<Result<void, never>> {
	await getOpenParticipant(act.db, act, { id: asked.participant, permission: 'note.write' })
	const author = present(act.account, 'author')
	if (await removeNote(act.db, act.partnership, { ...asked, author }))
		await journal(act, { deed: 'note.withdrawn', subject: asked.note, facts: { participant: asked.participant } })
	return done()
}
