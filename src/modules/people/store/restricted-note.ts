import type { Asker } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import { present } from '#platform/absent'
import { builtOnce } from '#platform/built-once'
import type { Db } from '#platform/db'
import type { ParticipantId } from './participant.ts'

export type RestrictedNoteId = Id<'restricted-note'>
export const noteCategories = ['health', 'addiction', 'violence', 'criminal-record', 'coaching', 'other'] as const
export type NoteCategory = (typeof noteCategories)[number]

/** That a note is there: for its author and those named, never its content. */
export type NoteTitle = {
	readonly id: RestrictedNoteId
	readonly category: NoteCategory
	readonly author: string
	readonly at: Date
	readonly mine: boolean
}
export type RestrictedNote = NoteTitle & { readonly content: string; readonly readers: string | null }

/** The notes that the one who asks may read; others are not there for her or him, whatever the role. */
export async function listNotes(db: Db, asker: Asker, participant: ParticipantId): Promise<NoteTitle[]> {
	const { account } = asker.actor
	if (account === undefined) return []
	return notesOf(db, { partnership: asker.partnership, account, participant })
}

type Read = { partnership: PartnershipId; account: AccountId; participant: ParticipantId }

const notesOf = builtOnce((db, { partnership, account, participant }: Read) =>
	readable(db, partnership, account)
		.where('n.participant_id', '=', participant)
		.select((eb) => ['n.id', 'n.category', 'a.name as author', 'n.at', eb('n.author_id', '=', account).$castTo<boolean>().as('mine')])
		.orderBy('n.id', 'desc'),
)

/** One note with its content, for its author and those named; absence for everybody else. The caller journals the reading. */
export async function getNote(
	db: Db,
	asker: Asker,
	asked: { participant: ParticipantId; note: RestrictedNoteId },
): Promise<RestrictedNote> {
	const account = present(asker.actor.account, 'restricted note')
	const found = await readable(db, asker.partnership, account)
		.where('n.participant_id', '=', asked.participant)
		.where('n.id', '=', asked.note)
		.select((eb) => [
			'n.id',
			'n.category',
			'a.name as author',
			'n.at',
			'n.content',
			eb('n.author_id', '=', account).$castTo<boolean>().as('mine'),
			eb
				.selectFrom('people.restricted_note_reader as r')
				.innerJoin('access.account as c', 'c.id', 'r.account_id')
				.whereRef('r.partnership_id', '=', 'n.partnership_id')
				.whereRef('r.note_id', '=', 'n.id')
				.select(({ fn, val }) => fn<string>('string_agg', ['c.name', val(', ')]).as('names'))
				.as('readers'),
		])
		.executeTakeFirst()
	return present(found, 'restricted note')
}

export type NewNote = {
	readonly participant: ParticipantId
	readonly category: NoteCategory
	readonly content: string
	readonly author: AccountId
	readonly readers: readonly AccountId[]
	readonly at: Date
}

/** Keeps a note with its readers. */
export async function insertNote(db: Db, partnership: PartnershipId, note: NewNote): Promise<RestrictedNoteId> {
	const id: RestrictedNoteId = newId()
	const { participant, category, content, author, at } = note
	await db
		.insertInto('people.restricted_note')
		.values({ partnership_id: partnership, id, participant_id: participant, category, content, author_id: author, at })
		.execute()
	const readers = note.readers.map((account) => ({ partnership_id: partnership, note_id: id, account_id: account }))
	if (readers.length > 0) await db.insertInto('people.restricted_note_reader').values(readers).execute()
	return id
}

/** Takes an author's own note away, with its readers; `false` when there is none. */
export async function removeNote(
	db: Db,
	partnership: PartnershipId,
	{ participant, note, author }: { participant: ParticipantId; note: RestrictedNoteId; author: AccountId },
): Promise<boolean> {
	const own = db.selectFrom('people.restricted_note').select('id').where('partnership_id', '=', partnership).where('id', '=', note)
	const found = await own.where('participant_id', '=', participant).where('author_id', '=', author).forUpdate().executeTakeFirst()
	if (found === undefined) return false
	await db.deleteFrom('people.restricted_note_reader').where('partnership_id', '=', partnership).where('note_id', '=', note).execute()
	await db.deleteFrom('people.restricted_note').where('partnership_id', '=', partnership).where('id', '=', note).execute()
	return true
}

function readable(db: Db, partnership: PartnershipId, account: AccountId) {
	return db
		.selectFrom('people.restricted_note as n')
		.innerJoin('access.account as a', 'a.id', 'n.author_id')
		.where('n.partnership_id', '=', partnership)
		.where(({ or, exists, eb, selectFrom }) =>
			or([
				eb('n.author_id', '=', account),
				exists(
					selectFrom('people.restricted_note_reader as r')
						.select('r.note_id')
						.whereRef('r.partnership_id', '=', 'n.partnership_id')
						.whereRef('r.note_id', '=', 'n.id')
						.where('r.account_id', '=', account),
				),
			]),
		)
}
