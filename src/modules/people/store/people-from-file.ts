import { sql } from 'kysely'
import type { Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { KnownStay, PersonFromFile } from '../rules/file-stay.ts'
import type { ParticipantId } from './participant.ts'
import type { ParticipationId } from './participation.ts'

/** What a row of a file is found by: PESEL, else the other identifier, else the folded name ("last first") with the birth day. */
export type PersonKey = {
	readonly pesel: string | null
	readonly otherIdentifier: string | null
	readonly foldedName: string
	readonly bornOn: PlainDate | null
}

/** A person whom a key may mean, with her stay in the programme of the import, if she has one. */
export type KnownPerson = {
	readonly id: ParticipantId
	readonly foldedName: string
	readonly person: PersonFromFile
	readonly stay:
		| (KnownStay & {
				readonly id: ParticipationId
				readonly entryVersion: number
				readonly entryFrozen: boolean
				readonly exitId: Id<'exit'> | null
		  })
		| null
}

type Found = { id: ParticipantId; foldedName: string; person: PersonFromFile }
type Asked = { readonly programme: Id<'programme'>; readonly keys: readonly PersonKey[] }

/** Everybody whom one of the keys may mean, with their stays: two queries for a batch, whatever its size. */
export async function findPeopleByKeys(db: Db, partnership: PartnershipId, { programme, keys }: Asked): Promise<KnownPerson[]> {
	const people = await findPeople(db, partnership, keys)
	const stays = await findStays(db, partnership, { programme, people: [...people.keys()] })
	return [...people.values()].map((person) => ({ ...person, stay: stays.get(person.id) ?? null }))
}

/** By the indexes on PESEL, other identifier and folded name. */
async function findPeople(db: Db, partnership: PartnershipId, keys: readonly PersonKey[]): Promise<Map<string, Found>> {
	const pesels = keys.flatMap(({ pesel }) => pesel ?? [])
	const others = keys.flatMap(({ pesel, otherIdentifier }) => (pesel === null ? (otherIdentifier ?? []) : []))
	const names = keys.flatMap(({ pesel, foldedName }) => (pesel === null ? foldedName : []))
	const one = sql`select p.id, p.folded_name as "foldedName", ${sql.raw(PERSON)} as person from people.participant p where p.partnership_id = ${partnership} and p.merged_into is null`
	const found = await sql<Found>`${one} and p.pesel = any(${pesels}::text[])
		union all ${one} and p.other_identifier is not null and p.other_identifier = any(${others}::text[])
		union all ${one} and p.folded_name = any(${names}::text[])`.execute(db)
	return new Map(found.rows.map((row) => [row.id, row]))
}

type StayRow = NonNullable<KnownPerson['stay']>

// Each table by its own index with `any`, joined afterwards: while an import fills empty tables the planner knows no counts, and a join of all
// of them at once went through 500 x 500 x 500 rows.
async function findStays(
	db: Db,
	partnership: PartnershipId,
	asked: { programme: Id<'programme'>; people: readonly string[] },
): Promise<Map<string, StayRow>> {
	const found = await sql<{ participant: string; stay: StayRow }>`
		with x as materialized (select * from people.participation where partnership_id = ${partnership} and programme_id = ${asked.programme} and participant_id = any(${asked.people}::uuid[])),
			s as materialized (select * from people.entry_snapshot where partnership_id = ${partnership} and participation_id = any(array(select id from x)) and current),
			ends as materialized (select * from people.exit where partnership_id = ${partnership} and participation_id = any(array(select id from x))),
			e as materialized (select * from ends where revoked_at is null),
			r as materialized (select participation_id, jsonb_agg(ended_on) as days from ends where revoked_at is not null and not mistaken group by 1)
		select x.participant_id as participant, ${sql.raw(STAY)} as stay
		from x left join s on s.participation_id = x.id left join e on e.participation_id = x.id left join r on r.participation_id = x.id`.execute(
		db,
	)
	return new Map(found.rows.map((row) => [row.participant, row.stay]))
}

/** Whom a key means among those found. Two people with the same name and birth day and no number are one too few to tell: nobody. */
export function personOfKey(key: PersonKey, known: readonly KnownPerson[]): KnownPerson | undefined {
	if (key.pesel !== null) return known.find(({ person }) => person.pesel === key.pesel)
	if (key.otherIdentifier !== null) {
		const same = known.find(({ person }) => person.otherIdentifier === key.otherIdentifier)
		if (same !== undefined) return same
	}
	const named = known.filter(({ foldedName, person }) => foldedName === key.foldedName && person.bornOn === key.bornOn)
	const free = named.filter(({ person }) => key.otherIdentifier === null || person.otherIdentifier === null)
	return free.length === 1 ? free[0] : undefined
}

const PERSON = object('p', {
	firstName: 'first_name',
	lastName: 'last_name',
	pesel: 'pesel',
	otherIdentifier: 'other_identifier',
	bornOn: 'born_on',
	sex: 'sex',
	phone: 'phone',
	email: 'email',
	country: 'country',
	voivodeship: 'voivodeship',
	powiat: 'powiat',
	gmina: 'gmina',
	place: 'place',
	street: 'street',
	building: 'building',
	flat: 'flat',
	postcode: 'postcode',
})
const ENTRY = object('s', {
	sex: 'sex',
	citizenship: 'citizenship',
	education: 'education',
	labourStatus: 'labour_status',
	labourSubstatus: 'labour_substatus',
	household: 'household',
	degurba: 'degurba',
	foreignBackground: 'foreign_background',
	thirdCountry: 'third_country',
	minority: 'minority',
	homeless: 'homeless',
	disability: 'disability',
})
const PLACE = ['country', 'voivodeship', 'powiat', 'gmina', 'place', 'street', 'building', 'flat', 'postcode']
	.map((name) => `'${name}', coalesce(s.${name}, '')`)
	.join(', ')
const EXIT = object('e', { endedOn: 'ended_on', pathCompleted: 'path_completed', reason: 'reason', situations: 'situations' })
const STAY = `(${object('x', {
	id: 'id',
	kind: 'kind',
	institution: 'institution',
	startedOn: 'started_on',
	plannedEducationEndOn: 'planned_education_end_on',
	businessFoundedOn: 'business_founded_on',
	scope: 'scope',
	technicalId: 'technical_id',
	addedBy: 'added_by',
})} || jsonb_build_object('ageYears', s.age_years, 'entryVersion', coalesce(s.version, 0), 'entryFrozen', s.frozen_on is not null,
	'entry', ${ENTRY} || jsonb_build_object(${PLACE}), 'exitId', e.id, 'exit', case when e.id is not null then ${EXIT} end,
	'revokedEnds', coalesce(r.days, '[]')))`

function object(alias: string, columns: Record<string, string>): string {
	return `jsonb_build_object(${Object.entries(columns)
		.map(([name, column]) => `'${name}', ${alias}.${column}`)
		.join(', ')})`
}
