import { type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import type { Db } from '#platform/db'
import { type Findable, participantFolding } from '../rules/participant-folding.ts'

export type ParticipantId = Id<'participant'>

export type ParticipantAddress = {
	readonly country: string
	readonly voivodeship: string
	readonly powiat: string
	readonly gmina: string
	readonly place: string
	readonly street: string
	readonly building: string
	readonly flat: string
	readonly postcode: string
}

/** A person about to get a record. Names, identifiers and phone as they will be shown; a checked PESEL. */
export type NewParticipant = Findable & {
	readonly bornOn?: PlainDate | undefined
	readonly sex?: 'woman' | 'man' | undefined
	readonly email?: string | undefined
	readonly byFirstName?: boolean | undefined
	readonly address?: Partial<ParticipantAddress> | undefined
}

/** A PESEL belongs to one person of the partnership. */
export type PeselTaken = { readonly code: 'pesel-taken' }

/** Makes a person's record. The unique index on PESEL decides between two people who add her at once. */
export async function insertParticipant(
	db: Db,
	partnership: PartnershipId,
	person: NewParticipant,
): Promise<Result<ParticipantId, PeselTaken>> {
	const { folded, foldedName } = participantFolding(person)
	const made = await db
		.insertInto('people.participant')
		.values({
			partnership_id: partnership,
			id: newId<'participant'>(),
			first_name: person.firstName,
			last_name: person.lastName,
			pesel: person.pesel ?? null,
			other_identifier: person.otherIdentifier ?? null,
			born_on: person.bornOn ?? null,
			sex: person.sex ?? null,
			phone: person.phone ?? '',
			email: person.email ?? '',
			by_first_name: person.byFirstName ?? false,
			...person.address,
			folded,
			folded_name: foldedName,
		})
		.onConflict((conflict) => conflict.columns(['partnership_id', 'pesel']).where('merged_into', 'is', null).doNothing())
		.returning('id')
		.executeTakeFirst()
	return made === undefined ? refused({ code: 'pesel-taken' }) : done(made.id)
}
