import { type Asker, openTo, type Permission, reach, type Scope } from '#access'
import type { AccountId, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { Absent, present } from '#platform/absent'
import { builtOnce } from '#platform/built-once'
import type { Db } from '#platform/db'
import { participantFolding } from '../rules/participant-folding.ts'
import type { ParticipantAddress, ParticipantId, PeselTaken } from './participant.ts'

/** A person as her record keeps her. */
export type Person = ParticipantAddress & {
	readonly id: ParticipantId
	readonly firstName: string
	readonly lastName: string
	readonly pesel: string | null
	readonly otherIdentifier: string | null
	readonly bornOn: PlainDate | null
	readonly sex: 'woman' | 'man' | null
	readonly phone: string
	readonly email: string
	readonly byFirstName: boolean
	readonly mergedInto: ParticipantId | null
	readonly version: number
}

const personColumns = [
	'p.id',
	'p.first_name as firstName',
	'p.last_name as lastName',
	'p.pesel',
	'p.other_identifier as otherIdentifier',
	'p.born_on as bornOn',
	'p.sex',
	'p.phone',
	'p.email',
	'p.country',
	'p.voivodeship',
	'p.powiat',
	'p.gmina',
	'p.place',
	'p.street',
	'p.building',
	'p.flat',
	'p.postcode',
	'p.by_first_name as byFirstName',
	'p.merged_into as mergedInto',
	'p.version',
] as const

/** The person's record when it is open to the one who asks, else absence: whether she exists is private too. A merged record is there for undoing. */
export async function getOpenParticipant(db: Db, asker: Asker, asked: { id: ParticipantId; permission?: Permission }): Promise<Person> {
	const { actor, partnership } = asker
	const scope = reach(actor, asked.permission ?? 'person.read')
	if (scope === undefined || actor.account === undefined) throw new Absent('participant')
	const [found] = await openPersonById(db, { partnership, account: actor.account, id: asked.id }, scope)
	return present(found, 'participant')
}

type Opened = { partnership: PartnershipId; account: AccountId; id: ParticipantId }

const openPersonById = builtOnce((db, { partnership, account, id }: Opened, scope: Scope) =>
	db
		.selectFrom('people.participant as p')
		.select(personColumns)
		.where('p.partnership_id', '=', partnership)
		.where('p.id', '=', id)
		.where(openTo(scope, { partnership, account, participant: 'p.id' })),
)

/** The record, held until the end of the transaction. */
export async function lockPerson(db: Db, partnership: PartnershipId, id: ParticipantId): Promise<Person> {
	const query = db.selectFrom('people.participant as p').select(personColumns)
	return present(
		await query.where('p.partnership_id', '=', partnership).where('p.id', '=', id).forUpdate().executeTakeFirst(),
		'participant',
	)
}

/** Two records, held in the order of their ids so that two people who merge at once do not block each other. */
export async function lockPeople(db: Db, partnership: PartnershipId, ids: readonly ParticipantId[]): Promise<Person[]> {
	const query = db.selectFrom('people.participant as p').select(personColumns)
	return query.where('p.partnership_id', '=', partnership).where('p.id', 'in', ids).orderBy('p.id').forUpdate().execute()
}

export type PersonWritten = Omit<Person, 'id' | 'mergedInto' | 'version'>

/** Saves what was written of a person. The unique index on PESEL has the last word. */
export async function savePerson(
	db: Db,
	partnership: PartnershipId,
	person: PersonWritten & { id: ParticipantId },
): Promise<Result<void, PeselTaken>> {
	if (person.pesel !== null && (await isPeselTaken(db, partnership, { pesel: person.pesel, by: person.id })))
		return refused({ code: 'pesel-taken' })
	await db
		.updateTable('people.participant')
		.set((eb) => ({ ...personRow(person), version: eb('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', person.id)
		.execute()
	return done()
}

/** The columns of what was written, with what search reads. */
export function personRow(person: PersonWritten) {
	const { firstName, lastName, pesel, otherIdentifier, bornOn, sex, phone, email, byFirstName } = person
	const { country, voivodeship, powiat, gmina, place, street, building, flat, postcode } = person
	const found = participantFolding({ firstName, lastName, phone, pesel: pesel ?? '', otherIdentifier: otherIdentifier ?? '' })
	return {
		first_name: firstName,
		last_name: lastName,
		pesel,
		other_identifier: otherIdentifier,
		born_on: bornOn,
		sex,
		phone,
		email,
		by_first_name: byFirstName,
		country,
		voivodeship,
		powiat,
		gmina,
		place,
		street,
		building,
		flat,
		postcode,
		folded: found.folded,
		folded_name: found.foldedName,
	}
}

/** Saves a record that a merge filled or emptied. The version stays: nobody edited it. */
export async function saveMergedPerson(db: Db, partnership: PartnershipId, person: PersonWritten & { id: ParticipantId }): Promise<void> {
	await db
		.updateTable('people.participant')
		.set(personRow(person))
		.where('partnership_id', '=', partnership)
		.where('id', '=', person.id)
		.execute()
}

async function isPeselTaken(db: Db, partnership: PartnershipId, { pesel, by }: { pesel: string; by: ParticipantId }): Promise<boolean> {
	const query = db.selectFrom('people.participant').select('id').where('partnership_id', '=', partnership).where('pesel', '=', pesel)
	return (await query.where('merged_into', 'is', null).where('id', '<>', by).executeTakeFirst()) !== undefined
}
