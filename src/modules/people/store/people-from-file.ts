import { sql } from 'kysely'
import type { Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { KnownStay, PersonFromFile } from '../rules/file-stay.ts'
import type { ParticipantId } from './participant.ts'
import type { ParticipationId } from './participation.ts'

/** What a row of a file is found by: PESEL, else the other identifier, else the folded name ("last first") with the birth day. */
export type PersonKey = { readonly pesel: string | null; readonly otherIdentifier: string | null; readonly foldedName: string; readonly bornOn: PlainDate | null }

/** A person whom a key may mean, with her stay in the programme of the import, if she has one. */
export type KnownPerson = {
	readonly id: ParticipantId
	readonly foldedName: string
	readonly person: PersonFromFile
	readonly stay: (KnownStay & { readonly id: ParticipationId; readonly entryVersion: number; readonly entryFrozen: boolean; readonly exitId: Id<'exit'> | null }) | null
}

/** Everybody whom one of the keys may mean: one query for a batch, by the indexes on PESEL, other identifier and folded name. */
export async function findPeopleByKeys(db: Db, partnership: PartnershipId, asked: { programme: Id<'programme'>; keys: readonly PersonKey[] }): Promise<KnownPerson[]> {
	const pesels = asked.keys.flatMap(({ pesel }) => pesel ?? [])
	const others = asked.keys.flatMap(({ pesel, otherIdentifier }) => (pesel === null ? (otherIdentifier ?? []) : []))
	const names = asked.keys.flatMap(({ pesel, foldedName }) => (pesel === null ? foldedName : []))
	const found = await sql<KnownPerson>`
		with wanted as materialized (
			select id from people.participant where partnership_id = ${partnership} and merged_into is null and pesel = any(${pesels}::text[])
			union select id from people.participant where partnership_id = ${partnership} and merged_into is null and other_identifier = any(${others}::text[])
			union select id from people.participant where partnership_id = ${partnership} and merged_into is null and folded_name = any(${names}::text[]))
		select p.id, p.folded_name as "foldedName", ${sql.raw(PERSON)} as person,
			case when x.id is not null then ${sql.raw(STAY)} end as stay
		from wanted w
		join people.participant p on p.partnership_id = ${partnership} and p.id = w.id
		left join people.participation x on x.partnership_id = p.partnership_id and x.participant_id = p.id and x.programme_id = ${asked.programme}
		left join people.entry_snapshot s on s.partnership_id = x.partnership_id and s.participation_id = x.id and s.current
		left join people.exit e on e.partnership_id = x.partnership_id and e.participation_id = x.id and e.revoked_at is null`.execute(db)
	return found.rows
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
	firstName: 'first_name', lastName: 'last_name', pesel: 'pesel', otherIdentifier: 'other_identifier', bornOn: 'born_on', sex: 'sex', phone: 'phone', email: 'email',
	country: 'country', voivodeship: 'voivodeship', powiat: 'powiat', gmina: 'gmina', place: 'place', street: 'street', building: 'building', flat: 'flat', postcode: 'postcode',
})
const ENTRY = object('s', {
	sex: 'sex', citizenship: 'citizenship', education: 'education', labourStatus: 'labour_status', labourSubstatus: 'labour_substatus', household: 'household',
	degurba: 'degurba', foreignBackground: 'foreign_background', thirdCountry: 'third_country', minority: 'minority', homeless: 'homeless', disability: 'disability',
})
const PLACE = ['country', 'voivodeship', 'powiat', 'gmina', 'place', 'street', 'building', 'flat', 'postcode'].map((name) => `'${name}', coalesce(s.${name}, '')`).join(', ')
const EXIT = object('e', { endedOn: 'ended_on', pathCompleted: 'path_completed', reason: 'reason', situations: 'situations' })
const STAY = `(${object('x', {
	id: 'id', kind: 'kind', institution: 'institution', startedOn: 'started_on', plannedEducationEndOn: 'planned_education_end_on',
	businessFoundedOn: 'business_founded_on', scope: 'scope', technicalId: 'technical_id', addedBy: 'added_by',
})} || jsonb_build_object('ageYears', s.age_years, 'entryVersion', coalesce(s.version, 0), 'entryFrozen', s.frozen_on is not null,
	'entry', ${ENTRY} || jsonb_build_object(${PLACE}), 'exitId', e.id, 'exit', case when e.id is not null then ${EXIT} end,
	'revokedEnds', coalesce((select jsonb_agg(r.ended_on) from people.exit r where r.partnership_id = x.partnership_id and r.participation_id = x.id and r.revoked_at is not null), '[]')))`

function object(alias: string, columns: Record<string, string>): string {
	return `jsonb_build_object(${Object.entries(columns).map(([name, column]) => `'${name}', ${alias}.${column}`).join(', ')})`
}
