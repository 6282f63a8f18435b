import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id } from '#kernel/id'
import type { Pesel } from '#kernel/pesel'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Citizenship, Education, LabourStatus, ParticipantKind, Sex, YesNoRefused } from '../rules/value-lists.ts'

/** A stay as the file of the funder wants it; every text may be empty. */
export type FileRecord = {
	readonly participant: Id<'participant'>
	readonly firstName: string
	readonly lastName: string
	readonly pesel: Pesel | null
	readonly otherIdentifier: string | null
	readonly phone: string
	readonly email: string
	readonly kind: ParticipantKind
	readonly institution: string
	readonly startedOn: PlainDate
	readonly educationPlannedEndOn: PlainDate | null
	readonly businessFoundedOn: PlainDate | null
	readonly scope: string
	readonly technicalId: string
	readonly addedBy: string
	readonly sex: Sex
	readonly ageYears: number | null
	readonly citizenship: Citizenship
	readonly education: Education
	readonly labourStatus: LabourStatus
	readonly labourSubstatus: string | null
	readonly country: string
	readonly voivodeship: string
	readonly powiat: string
	readonly gmina: string
	readonly place: string
	readonly street: string
	readonly building: string
	readonly flat: string
	readonly postcode: string
	readonly degurba: number | null
	readonly foreignBackground: YesNoRefused | null
	readonly thirdCountry: YesNoRefused | null
	readonly minority: YesNoRefused | null
	readonly homeless: YesNoRefused | null
	readonly disability: YesNoRefused | null
	readonly endedOn: PlainDate | null
	readonly pathCompleted: boolean | null
	readonly situations: readonly string[] | null
	readonly supports: readonly { kind: string; subkind: string | null; startedOn: PlainDate | null }[]
}

/** The file cannot be without these. */
const WHOLE = sql`s.sex is not null and s.citizenship is not null and s.education is not null and s.labour_status is not null and s.postcode <> ''
	and (p.pesel is not null or p.other_identifier is not null)`

const FROM = sql`people.participation x
	join people.participant p on p.partnership_id = x.partnership_id and p.id = x.participant_id
	left join people.entry_snapshot s on s.partnership_id = x.partnership_id and s.participation_id = x.id and s.current
	left join people.exit e on e.partnership_id = x.partnership_id and e.participation_id = x.id and e.revoked_at is null`

/** The stays of a programme that have begun and lack nothing that the file needs, open to the one who asks, some at a time by keyset. */
export async function* listFileRecords(db: Db, asker: Asker, programme: Id<'programme'>): AsyncIterable<readonly FileRecord[]> {
	let after = '00000000-0000-0000-0000-000000000000'
	for (;;) {
		const found =
			await sql<FileRecord>`select x.participant_id as participant, p.first_name as "firstName", p.last_name as "lastName", p.pesel,
				p.other_identifier as "otherIdentifier", p.phone, p.email, x.kind, x.institution, x.started_on as "startedOn",
				x.planned_education_end_on as "educationPlannedEndOn", x.business_founded_on as "businessFoundedOn", x.scope, x.technical_id as "technicalId",
				x.added_by as "addedBy", s.sex, s.age_years as "ageYears", s.citizenship, s.education, s.labour_status as "labourStatus",
				s.labour_substatus as "labourSubstatus", s.country, s.voivodeship, s.powiat, s.gmina, s.place, s.street, s.building, s.flat, s.postcode,
				s.degurba, s.foreign_background as "foreignBackground", s.third_country as "thirdCountry", s.minority, s.homeless, s.disability,
				e.ended_on as "endedOn", e.path_completed as "pathCompleted", e.situations,
				coalesce((select json_agg(json_build_object('kind', u.kind, 'subkind', u.subkind, 'startedOn', u.started_on)
					order by u.position, u.started_on nulls last, u.kind, u.subkind nulls first, u.id) from support.support u
					where u.partnership_id = x.partnership_id and u.participation_id = x.id), '[]') as supports
			from ${FROM}
			where ${open(asker, programme)} and x.started_on is not null and ${WHOLE} and x.participant_id > ${after}::uuid
			order by x.participant_id limit 500`.execute(db)
		const last = found.rows.at(-1)
		if (last === undefined) return
		yield found.rows
		after = last.participant
	}
}

export type Lacking = { readonly participant: Id<'participant'>; readonly firstName: string; readonly lastName: string }

/** Those whose stay has begun but lacks something that the file needs: at most 51. */
export async function listLackingForFile(db: Db, asker: Asker, programme: Id<'programme'>): Promise<Lacking[]> {
	const found =
		await sql<Lacking>`select x.participant_id as participant, p.first_name as "firstName", p.last_name as "lastName" from ${FROM}
		where ${open(asker, programme)} and x.started_on is not null and (s.participation_id is null or not (${WHOLE}))
		order by p.last_name collate "pl-x-icu", p.first_name collate "pl-x-icu", x.participant_id limit 51`.execute(db)
	return found.rows
}

function open(asker: Asker, programme: Id<'programme'>) {
	return sql`x.partnership_id = ${asker.partnership} and x.programme_id = ${programme} and p.merged_into is null
		and ${openPerson(asker, { permission: 'file.export', participant: 'x.participant_id' })}`
}
