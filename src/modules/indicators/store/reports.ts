import { sql } from 'kysely'
import { z } from 'zod'
import { type Asker, openPerson } from '#access'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Definition } from '../rules/definition.ts'
import type { Figures, LeaveOut, Period } from '../rules/figure.ts'
import { leaveOuts } from '../rules/figure.ts'
import type { Asked } from './asked.ts'
import { definitionSchema } from './definition-schema.ts'
import { type Behind, type PersonBehind, peopleBehind } from './records.ts'

export type ReportId = Id<'report'>
/** A report as it was handed in. */
export type Report = {
	readonly id: ReportId
	readonly programme: Id<'programme'>
	readonly period: Period & { readonly leaveOut: LeaveOut }
	readonly computedAt: Date
	readonly submittedAt: Date
	readonly submittedBy: string
	readonly remarks: string
	readonly figures: Figures
	readonly definitions: readonly Definition[]
}

const count = z.object({ women: z.int(), men: z.int(), unknown: z.int(), total: z.int() })
const figuresSchema = z.record(z.string(), count)

/** Freezes a report with its definitions, and the ids of the participations behind each figure. */
export async function insertReport(
	db: Db,
	asked: Asked & { definitions: readonly Definition[]; whose: { programme: Id<'programme'> } },
	report: { id: ReportId; figures: Figures; remarks: string; by: AccountId; at: Date },
): Promise<void> {
	const { partnership, programme } = asked.whose
	await db
		.insertInto('indicators.report')
		.values({
			partnership_id: partnership,
			id: report.id,
			programme_id: programme,
			from_on: asked.period.from ?? null,
			to_on: asked.period.to,
			computed_at: report.at,
			figures: JSON.stringify(report.figures),
			definitions: JSON.stringify(asked.definitions),
			left_out: asked.period.leaveOut ?? 'nothing',
			remarks: report.remarks,
			submitted_by: report.by,
			submitted_at: report.at,
		})
		.execute()
	for (const definition of asked.definitions) {
		const behind: Behind = { whose: asked.whose, definition, period: asked.period }
		await sql`insert into indicators.report_evidence (partnership_id, report_id, code, participations)
			select ${partnership}, ${report.id}, ${definition.code}, coalesce(array_agg(q.participation), '{}') ${peopleBehind(behind)}`.execute(
			db,
		)
	}
}

/** The reports of a partnership, the newest first; `before` is the id of the last one seen. */
export async function listReports(
	db: Db,
	partnership: PartnershipId,
	page: { limit: number; before?: ReportId | undefined },
): Promise<(Report & { code: string })[]> {
	const further = page.before === undefined ? sql`` : sql`and r.id < ${page.before}`
	const { rows } = await sql<
		Row & { code: string }
	>`${REPORT}, p.code ${FROM} where r.partnership_id = ${partnership} ${further} order by r.id desc limit ${page.limit}`.execute(db)
	return rows.map((row) => ({ ...read(row), code: row.code }))
}

/** That a report was handed in, without its numbers. */
export type ReportHead = { readonly id: ReportId; readonly code: string; readonly toOn: PlainDate; readonly submittedAt: Date }

/** The newest reports, without their numbers. */
export async function listReportHeads(db: Db, partnership: PartnershipId, limit: number): Promise<ReportHead[]> {
	const { rows } = await sql<ReportHead>`select r.id, p.code, r.to_on as "toOn", r.submitted_at as "submittedAt" from indicators.report r
		join partnership.public_programme p on p.partnership_id = r.partnership_id and p.programme_id = r.programme_id
		where r.partnership_id = ${partnership} order by r.id desc limit ${limit}`.execute(db)
	return rows
}

/** A report; `Absent` when there is none. */
export async function getReport(db: Db, partnership: PartnershipId, id: ReportId): Promise<Report & { code: string }> {
	const { rows } = await sql<
		Row & { code: string }
	>`${REPORT}, p.code ${FROM} where r.partnership_id = ${partnership} and r.id = ${id}`.execute(db)
	const row = present(rows[0], 'report')
	return { ...read(row), code: row.code }
}

/** A participation that stands behind a figure now and did not in the report, or the other way round. */
export type Difference = Pick<PersonBehind, 'participation' | 'participant' | 'firstName' | 'lastName'> & { readonly now: boolean }

/** The people who make the difference between a report and now, whom the asker may see; at most `limit`. */
export async function listDifference(
	db: Db,
	behind: Behind,
	seen: { asker: Asker; report: ReportId; limit: number },
): Promise<Difference[]> {
	const { partnership } = behind.whose
	const { rows } =
		await sql<Difference>`with reported as (select unnest(e.participations) as participation from indicators.report_evidence e
			where e.partnership_id = ${partnership} and e.report_id = ${seen.report} and e.code = ${behind.definition.code}),
		today as (select q.participation ${peopleBehind(behind)}),
		changed as (select coalesce(t.participation, w.participation) as participation, w.participation is not null as now
			from reported t full join today w on w.participation = t.participation where t.participation is null or w.participation is null)
		select c.participation, c.now, p.participant_id as participant, n.first_name as "firstName", n.last_name as "lastName" from changed c
		join people.public_participation p on p.partnership_id = ${partnership} and p.participation_id = c.participation
		join people.public_person n on n.partnership_id = ${partnership} and n.participant_id = p.participant_id
		where ${openPerson(seen.asker, { permission: 'person.read', participant: 'p.participant_id' })}
		order by n.last_name collate "pl-x-icu", n.first_name collate "pl-x-icu", c.participation limit ${seen.limit}`.execute(db)
	return rows
}

type Row = {
	id: ReportId
	programme: Id<'programme'>
	fromOn: PlainDate | null
	toOn: PlainDate
	leftOut: string
	computedAt: Date
	submittedAt: Date
	submittedBy: string
	remarks: string
	figures: unknown
	definitions: unknown
}

const REPORT = sql`select r.id, r.programme_id as programme, r.from_on as "fromOn", r.to_on as "toOn", r.left_out as "leftOut", r.computed_at as "computedAt",
	r.submitted_at as "submittedAt", a.name as "submittedBy", r.remarks, r.figures, r.definitions`
const FROM = sql`from indicators.report r join access.account a on a.id = r.submitted_by
	join partnership.public_programme p on p.partnership_id = r.partnership_id and p.programme_id = r.programme_id`

function read({ fromOn, toOn, leftOut, figures, definitions, ...row }: Row): Report {
	return {
		...row,
		period: { ...(fromOn === null ? {} : { from: fromOn }), to: toOn, leaveOut: z.enum(leaveOuts).parse(leftOut) },
		figures: figuresSchema.parse(figures),
		definitions: z.array(definitionSchema).parse(definitions),
	}
}
