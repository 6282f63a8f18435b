import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import { type FadingPlan, minutesOf, type PlannedQuarter } from '../../rules/support/fading.ts'
import type { EnterpriseId } from '../enterprise/enterprise.ts'

export type KeptPlan = FadingPlan & { readonly version: number; readonly by: string; readonly at: Date }

/** The plan in force with its quarters; versions before it stay. */
export async function findPlan(db: Db, partnership: PartnershipId, enterprise: EnterpriseId): Promise<KeptPlan | undefined> {
	const found = await sql<KeptPlan>`select p.version, p.begins_on as "beginsOn", p.ends_on as "endsOn", a.name as by, p.at,
			(select jsonb_agg(jsonb_build_object('minutes', q.minutes, 'grosze', q.grosze, 'reason', q.reason) order by q.number)
				from enterprises.fading_quarter q where q.partnership_id = p.partnership_id and q.enterprise_id = p.enterprise_id and q.version = p.version) as quarters
		from enterprises.fading_plan p join access.account a on a.id = p.by_id
		where p.partnership_id = ${partnership} and p.enterprise_id = ${enterprise} and p.current`.execute(db)
	return found.rows[0]
}

/** Keeps a plan as the next version. The enterprise is held; the database says the rule of the curve again. */
export async function insertPlan(
	db: Db,
	partnership: PartnershipId,
	{ enterprise, plan, version, by, at }: { enterprise: EnterpriseId; plan: FadingPlan; version: number; by: AccountId; at: Date },
): Promise<void> {
	await db
		.updateTable('enterprises.fading_plan')
		.set({ current: false })
		.where('partnership_id', '=', partnership)
		.where('enterprise_id', '=', enterprise)
		.where('current', '=', true)
		.execute()
	const of = { partnership_id: partnership, enterprise_id: enterprise, version }
	await db
		.insertInto('enterprises.fading_plan')
		.values({ ...of, begins_on: plan.beginsOn, ends_on: plan.endsOn, by_id: by, at })
		.execute()
	const rows = plan.quarters.map((quarter, at) => ({ ...of, number: at + 1, ...rowOf(quarter) }))
	await db.insertInto('enterprises.fading_quarter').values(rows).execute()
}

function rowOf(quarter: PlannedQuarter) {
	return {
		minutes: JSON.stringify(quarter.minutes),
		total_minutes: minutesOf(quarter),
		grosze: quarter.grosze,
		reason: quarter.reason,
	}
}

export type EntryId = Id<'fading-entry'>

/** What was written down as given. A correction points to what it corrects, with opposite numbers. */
export type EntryRow = {
	readonly id: EntryId
	readonly onDay: PlainDate
	readonly field: string
	readonly minutes: number
	readonly grosze: number
	readonly remarks: string
	readonly correctsId: EntryId | null
	readonly isCorrected: boolean
	readonly by: string
}

/** The entries of an enterprise, the newest first. */
export async function listEntries(db: Db, partnership: PartnershipId, enterprise: EnterpriseId): Promise<EntryRow[]> {
	const found =
		await sql<EntryRow>`select f.id, f.on_day as "onDay", f.field, f.minutes, f.grosze::float8 as grosze, f.remarks, f.corrects_id as "correctsId",
			exists (select from enterprises.fading_entry c where c.partnership_id = f.partnership_id and c.corrects_id = f.id) as "isCorrected", a.name as by
		from enterprises.fading_entry f join access.account a on a.id = f.by_id
		where f.partnership_id = ${partnership} and f.enterprise_id = ${enterprise} order by f.on_day desc, f.id desc limit 500`.execute(db)
	return found.rows
}

/** One entry, for its correction; the enterprise is held. */
export async function getEntry(db: Db, partnership: PartnershipId, of: { enterprise: EnterpriseId; entry: EntryId }): Promise<EntryRow> {
	const entries = await listEntries(db, partnership, of.enterprise)
	return present(
		entries.find(({ id }) => id === of.entry),
		'fading-entry',
	)
}

export type EntryWritten = Pick<EntryRow, 'onDay' | 'field' | 'minutes' | 'grosze' | 'remarks'>

export async function insertEntry(
	db: Db,
	partnership: PartnershipId,
	entry: EntryWritten & { enterprise: EnterpriseId; corrects: EntryId | null; by: AccountId; at: Date },
): Promise<EntryId> {
	const id = newId<'fading-entry'>()
	const { enterprise, corrects, by, at, onDay, field, minutes, grosze, remarks } = entry
	await db
		.insertInto('enterprises.fading_entry')
		.values({
			partnership_id: partnership,
			id,
			enterprise_id: enterprise,
			on_day: onDay,
			field,
			minutes,
			grosze,
			remarks,
			corrects_id: corrects,
			by_id: by,
			at,
		})
		.execute()
	return id
}

/** A meeting with people of the enterprise: counted once, however many of them were there. No persons in it. */
export type MeetingGiven = { readonly onDay: PlainDate; readonly kind: string; readonly subkind: string | null; readonly minutes: number }

/** Meetings of module support, since the enterprise began, with those who had a job in it on that day. */
export async function listMeetingsWith(db: Db, partnership: PartnershipId, enterprise: EnterpriseId): Promise<MeetingGiven[]> {
	const found = await sql<MeetingGiven>`select a.on_day as "onDay", a.kind, nullif(a.subkind, '') as subkind, max(a.minutes)::int as minutes
		from enterprises.job j
		join people.participation q on q.partnership_id = j.partnership_id and q.participant_id = j.participant_id
		join support.public_attendance a on a.partnership_id = q.partnership_id and a.participation_id = q.id
			and a.on_day >= j.from_on and (j.until_on is null or a.on_day <= j.until_on)
		where j.partnership_id = ${partnership} and j.enterprise_id = ${enterprise} and j.revoked_at is null
		group by a.session_id, a.on_day, a.kind, a.subkind order by a.on_day limit 5000`.execute(db)
	return found.rows
}
