import type { Act } from '#access'
import { newId } from '#kernel/id'
import { done, type Result } from '#kernel/result'
import { Absent } from '#platform/absent'
import { journal } from '#platform/journal'
import type { LeaveOut, Period } from '../rules/figure.ts'
import { type ReportRefusal, reporting } from '../rules/report.ts'
import { listDefinitions } from '../store/definitions.ts'
import { figuresOf } from '../store/figures.ts'
import { getProgramme } from '../store/programmes.ts'
import { insertReport, type ReportId } from '../store/reports.ts'

export type ReportWish = { readonly programme: string; readonly period: Period & { readonly leaveOut: LeaveOut }; readonly remarks: string }

/** Hands in a report: figures computed now from the records and frozen with their definitions. Nothing changes it afterwards. */
export async function submitReport(act: Act, wish: ReportWish): Promise<Result<ReportId, ReportRefusal>> {
	if (act.account === undefined) throw new Absent('account')
	const programme = await getProgramme(act.db, { partnership: act.partnership, code: wish.programme })
	const decision = reporting(wish.period, act.today)
	if (!decision.ok) return decision
	const whose = { partnership: act.partnership, programme: programme.id }
	const asked = { whose, period: decision.value, definitions: await listDefinitions(act.db, act.partnership, programme) }
	const id: ReportId = newId()
	const figures = await figuresOf(act.db, asked)
	await insertReport(act.db, asked, { id, figures, remarks: wish.remarks, by: act.account, at: act.now })
	const { from = null, to, leaveOut } = decision.value
	await journal(act, { deed: 'report.submitted', subject: id, facts: { programme: programme.id, from, to, leaveOut } })
	return done(id)
}
