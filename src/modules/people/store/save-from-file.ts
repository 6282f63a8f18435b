import { sql } from 'kysely'
import { type AccountId, newId, type PartnershipId } from '#kernel/id'
import { addDays, type PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { ExitFromFile, ParticipationFromFile, PersonFromFile } from '../rules/file-stay.ts'
import { followUpsAfter } from '../rules/follow-up.ts'
import { entryRow } from './entry-snapshot.ts'
import { personRow } from './person.ts'

export type PersonRowFromFile = { readonly id: string; readonly person: PersonFromFile }
export type StayRowFromFile = {
	readonly id: string
	readonly participant: string
	readonly programme: string
	readonly stay: ParticipationFromFile
}
export type EntryRowFromFile = { readonly participation: string; readonly version: number; readonly stay: ParticipationFromFile }
/** `before`: the exit in force until now. */
export type ExitRowFromFile = { readonly participation: string; readonly before: string | null; readonly exit: ExitFromFile | null }
/** A check that was due longer ago than this is no task: a file may tell of exits years back. */
const TOO_OLD_DAYS = 30

export type FileWriter = { readonly by: AccountId | undefined; readonly at: Date; readonly today: PlainDate }

const PERSON_COLUMNS = `first_name, last_name, pesel, other_identifier, born_on, sex, phone, email, country, voivodeship, powiat, gmina, place, street, building, flat, postcode, folded, folded_name`
const PERSON_TYPES = `id uuid, first_name text, last_name text, pesel text, other_identifier text, born_on date, sex text, phone text, email text, country text, voivodeship text,
	powiat text, gmina text, place text, street text, building text, flat text, postcode text, folded text, folded_name text`
const STAY_COLUMNS = `kind, institution, started_on, planned_education_end_on, business_founded_on, scope, technical_id, added_by`
const STAY_TYPES = `id uuid, participant_id uuid, programme_id uuid, kind text, institution text, started_on date, planned_education_end_on date, business_founded_on date, scope text, technical_id text, added_by text`
const ENTRY_COLUMNS = `sex, age_years, citizenship, education, labour_status, labour_substatus, country, voivodeship, powiat, gmina, place, street, building, flat, postcode, degurba,
	foreign_background, third_country, minority, homeless, disability, household`
const ENTRY_TYPES = `participation_id uuid, version integer, frozen_on date, sex text, age_years integer, citizenship text, education text, labour_status text, labour_substatus text,
	country text, voivodeship text, powiat text, gmina text, place text, street text, building text, flat text, postcode text, degurba smallint,
	foreign_background text, third_country text, minority text, homeless text, disability text, household text`

/** New people of a batch: one statement. */
export async function insertPeopleFromFile(db: Db, partnership: PartnershipId, rows: readonly PersonRowFromFile[]): Promise<void> {
	if (rows.length === 0) return
	await sql`insert into people.participant (partnership_id, id, ${sql.raw(PERSON_COLUMNS)})
		select ${partnership}, id, ${sql.raw(PERSON_COLUMNS)} from json_to_recordset(${peopleJson(rows)}::json) as told(${sql.raw(PERSON_TYPES)})`.execute(
		db,
	)
}

/** Changed people of a batch: one statement. */
export async function updatePeopleFromFile(db: Db, partnership: PartnershipId, rows: readonly PersonRowFromFile[]): Promise<void> {
	if (rows.length === 0) return
	await sql`update people.participant p set (${sql.raw(PERSON_COLUMNS)}, version) = (select ${sql.raw(prefixed('told', PERSON_COLUMNS))}, p.version + 1)
		from json_to_recordset(${peopleJson(rows)}::json) as told(${sql.raw(PERSON_TYPES)}) where p.partnership_id = ${partnership} and p.id = told.id`.execute(
		db,
	)
}

/** New stays of a batch: one statement. */
export async function insertStaysFromFile(db: Db, partnership: PartnershipId, rows: readonly StayRowFromFile[]): Promise<void> {
	if (rows.length === 0) return
	await sql`insert into people.participation (partnership_id, id, participant_id, programme_id, declared_on, ${sql.raw(STAY_COLUMNS)})
		select ${partnership}, id, participant_id, programme_id, started_on, ${sql.raw(STAY_COLUMNS)}
		from json_to_recordset(${staysJson(rows)}::json) as told(${sql.raw(STAY_TYPES)})`.execute(db)
}

/** Changed stays of a batch: one statement. */
export async function updateStaysFromFile(db: Db, partnership: PartnershipId, rows: readonly StayRowFromFile[]): Promise<void> {
	if (rows.length === 0) return
	await sql`update people.participation p set (${sql.raw(STAY_COLUMNS)}, version) = (select ${sql.raw(prefixed('told', STAY_COLUMNS))}, p.version + 1)
		from json_to_recordset(${staysJson(rows)}::json) as told(${sql.raw(STAY_TYPES)}) where p.partnership_id = ${partnership} and p.id = told.id`.execute(
		db,
	)
}

/** Entries of a batch as new, frozen versions that count from now on; an entry still open is written over. Two statements. */
export async function saveEntriesFromFile(
	db: Db,
	partnership: PartnershipId,
	{ rows, by, at }: { rows: readonly EntryRowFromFile[] } & FileWriter,
): Promise<void> {
	if (rows.length === 0) return
	const told = JSON.stringify(
		rows.map(({ participation, version, stay }) => ({
			participation_id: participation,
			version,
			frozen_on: stay.startedOn,
			age_years: stay.ageYears,
			...entryRow(stay.entry),
		})),
	)
	const older = rows.flatMap(({ participation, version }) => (version > 1 ? participation : []))
	if (older.length > 0) {
		await sql`update people.entry_snapshot set current = false
			where partnership_id = ${partnership} and participation_id = any(${older}::uuid[]) and current`.execute(db)
	}
	await sql`insert into people.entry_snapshot (partnership_id, participation_id, version, frozen_on, correction_reason, recorded_by, recorded_at, ${sql.raw(ENTRY_COLUMNS)})
		select ${partnership}, participation_id, version, frozen_on, case when version > 1 then 'import' else '' end, ${by ?? null}::uuid, ${at}::timestamptz, ${sql.raw(ENTRY_COLUMNS)}
		from json_to_recordset(${told}::json) as told(${sql.raw(ENTRY_TYPES)})
		on conflict (partnership_id, participation_id, version) do update set (current, frozen_on, recorded_by, recorded_at, ${sql.raw(ENTRY_COLUMNS)})
			= (select true, excluded.frozen_on, excluded.recorded_by, excluded.recorded_at, ${sql.raw(prefixed('excluded', ENTRY_COLUMNS))})`.execute(
		db,
	)
}

/**
 * Exits of a batch: the one in force is revoked, its waiting checks dropped, and the told one, if any, takes its place with its checks. The file
 * tells the situation at the end of the stay (the column says so), so that day is kept and not the day of the import.
 */
export async function saveExitsFromFile(
	db: Db,
	partnership: PartnershipId,
	{ rows, by, at, today }: { rows: readonly ExitRowFromFile[] } & FileWriter,
): Promise<void> {
	if (rows.length === 0) return
	const revoked = rows.flatMap(({ before }) => before ?? [])
	if (revoked.length > 0) {
		await sql`update people.follow_up set dropped_at = ${at}::timestamptz
			where partnership_id = ${partnership} and exit_id = any(${revoked}::uuid[]) and done_on is null and dropped_at is null`.execute(db)
		await sql`update people.exit set revoked_at = ${at}::timestamptz where partnership_id = ${partnership} and id = any(${revoked}::uuid[])`.execute(
			db,
		)
	}
	const exits = rows.flatMap(({ participation, exit }) => (exit === null ? [] : [{ id: newId<'exit'>(), participation, ...exit }]))
	if (exits.length === 0) return
	await sql`insert into people.exit (partnership_id, id, participation_id, ended_on, path_completed, reason, situations, situations_on, by_id, at)
		select ${partnership}, id, participation, "endedOn", "pathCompleted", case when "pathCompleted" then null else coalesce(reason, 'other') end, situations,
			case when situations = '{}' then null else "endedOn" end, ${by ?? null}::uuid, ${at}::timestamptz
		from json_to_recordset(${JSON.stringify(exits)}::json)
			as told(id uuid, participation uuid, "endedOn" date, "pathCompleted" boolean, reason text, situations text[])`.execute(db)
	const due = (endedOn: PlainDate) => followUpsAfter(endedOn).filter(({ dueOn }) => dueOn >= addDays(today, -TOO_OLD_DAYS))
	const checks = exits.flatMap((exit) =>
		due(exit.endedOn).map(({ months, dueOn }) => ({ id: newId(), participation: exit.participation, exit: exit.id, months, dueOn })),
	)
	if (checks.length === 0) return
	await sql`insert into people.follow_up (partnership_id, id, participation_id, exit_id, months, due_on)
		select ${partnership}, id, participation, exit, months, "dueOn"
		from json_to_recordset(${JSON.stringify(checks)}::json) as told(id uuid, participation uuid, exit uuid, months smallint, "dueOn" date)`.execute(
		db,
	)
}

/** Tells the planner how large the tables have grown in this transaction; cheap when they have not doubled. */
export async function learnCounts(db: Db): Promise<void> {
	await sql`select platform.learn_counts('people.participant', 'people.participation', 'people.entry_snapshot', 'people.exit', 'people.follow_up',
		'people.participation_fact', 'people.entry_profile')`.execute(db)
}

function peopleJson(rows: readonly PersonRowFromFile[]): string {
	return JSON.stringify(rows.map(({ id, person }) => ({ id, ...personRow({ ...person, byFirstName: false }) })))
}

function staysJson(rows: readonly StayRowFromFile[]): string {
	return JSON.stringify(
		rows.map(({ id, participant, programme, stay }) => ({
			id,
			participant_id: participant,
			programme_id: programme,
			kind: stay.kind,
			institution: stay.institution,
			started_on: stay.startedOn,
			planned_education_end_on: stay.plannedEducationEndOn,
			business_founded_on: stay.businessFoundedOn,
			scope: stay.scope,
			technical_id: stay.technicalId,
			added_by: stay.addedBy,
		})),
	)
}

function prefixed(alias: string, columns: string): string {
	return columns
		.split(',')
		.map((column) => `${alias}.${column.trim()}`)
		.join(', ')
}
