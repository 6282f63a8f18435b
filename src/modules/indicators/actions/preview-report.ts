import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import type { Definition } from '../rules/definition.ts'
import type { Figures, LeaveOut, Period } from '../rules/figure.ts'
import { type ReportRefusal, reporting } from '../rules/report.ts'
import { listDefinitions } from '../store/definitions.ts'
import { figuresOf } from '../store/figures.ts'
import { getProgramme } from '../store/programmes.ts'

type Previewed = { readonly definitions: readonly Definition[]; readonly figures: Figures }

/** The figures that a report of this period would freeze now; writes nothing. */
export async function previewReport(
	act: Act,
	wish: { readonly programme: string; readonly period: Period & { readonly leaveOut: LeaveOut } },
): Promise<Result<Previewed, ReportRefusal>> {
	const programme = await getProgramme(act.db, { partnership: act.partnership, code: wish.programme })
	const decision = reporting(wish.period, act.today)
	if (!decision.ok) return decision
	const definitions = await listDefinitions(act.db, act.partnership, programme)
	const whose = { partnership: act.partnership, programme: programme.id }
	return done({ definitions, figures: await figuresOf(act.db, { whose, period: decision.value, definitions }) })
}
