import type { View } from '#access'
import { onDay } from '#kernel/reference-list'
import { type CountedJob, countJobs, type JobCount } from '../../rules/enterprise/jobs.ts'
import { atRiskGroups, isAtRisk } from '../../rules/form/at-risk.ts'
import type { JobRow } from '../../store/enterprise/jobs.ts'

/** Jobs as counting needs them: whether somebody is at risk comes from her published entry, else as the enterprise told it. */
function counted({ amendments, today }: Pick<View, 'amendments' | 'today'>, jobs: readonly JobRow[]): readonly CountedJob[] {
	const groups = onDay(atRiskGroups.in(amendments), today)
	return jobs.map(({ id, participantId, name, from, until, employment, fte, entry, toldAtRisk }) => {
		const person = participantId ?? name ?? id
		const atRisk = entry === null ? toldAtRisk : (isAtRisk(groups, entry) ?? null)
		return { person, from, until, employment, fte, atRisk }
	})
}

/** Jobs on the day of the view; none once the enterprise has closed. */
export function countToday(view: Pick<View, 'amendments' | 'today'>, jobs: readonly JobRow[], closedOn: string | null): JobCount {
	return countJobs(closedOn !== null && closedOn < view.today ? [] : counted(view, jobs), view.today)
}
