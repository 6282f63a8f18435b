import type { View } from '#access'
import { formatDay, formatNumber } from '#kernel/lang'
import { Chip, type Column } from '#ui'
import { messages } from '../../messages/enterprise/words.ts'
import type { JobCount } from '../../rules/enterprise/jobs.ts'
import { labelIn, pkd } from '../../rules/enterprise/lists.ts'
import { formName } from '../../rules/form/legal-forms.ts'
import { type Check, nextCheck } from '../../rules/survival/checks.ts'
import type { JobRow } from '../../store/enterprise/jobs.ts'
import type { ListedEnterprise } from '../../store/enterprise/list-enterprises.ts'
import type { CheckRow } from '../../store/survival/checks.ts'
import { countToday } from './count-jobs.ts'

/** A row of the list: an enterprise with its jobs of today and the check it waits for. */
export type EnterpriseRow = ListedEnterprise & { readonly count: JobCount; readonly next: Check | undefined }

/** The rows of a page from three queries. */
export function rowsOf(
	view: View,
	found: readonly ListedEnterprise[],
	{ jobs, checks }: { jobs: readonly JobRow[]; checks: readonly CheckRow[] },
): EnterpriseRow[] {
	const jobsOf = Map.groupBy(jobs, ({ enterpriseId }) => enterpriseId)
	const checksOf = Map.groupBy(checks, ({ enterpriseId }) => enterpriseId)
	return found.map((listed) => ({
		...listed,
		count: countToday(view, jobsOf.get(listed.id) ?? [], listed.closedOn),
		next: nextCheck(checksOf.get(listed.id) ?? [], listed.closedOn),
	}))
}

type ListColumn = Omit<Column<EnterpriseRow>, 'cell'> & {
	readonly text: (row: EnterpriseRow) => string
	readonly cell?: Column<EnterpriseRow>['cell']
}

/** The columns of the list, on the page and in a file. */
export function enterpriseColumns(view: View): ListColumn[] {
	const say = messages[view.lang]
	const { lang } = view
	const stateOf = ({ closedOn }: EnterpriseRow) => (closedOn === null ? say.states.lives : say.closedOn(closedOn))
	return [
		{ key: 'name', header: say.name, text: (row) => row.name },
		{ key: 'form', header: say.form, text: (row) => formName(view, row.form) },
		{
			key: 'state',
			header: say.state,
			text: stateOf,
			cell: (row) => <Chip tone={row.closedOn === null ? 'done' : 'plain'}>{stateOf(row)}</Chip>,
		},
		{ key: 'jobs', header: say.jobs, text: ({ count }) => formatNumber(lang, count.people), align: 'end', tight: true },
		{
			key: 'share',
			header: say.share,
			text: ({ count }) => (count.atRiskShare === null ? '' : say.percent(count.atRiskShare)),
			align: 'end',
			tight: true,
		},
		{ key: 'check', header: say.nextCheck, text: ({ next }) => checkText(view, next), cell: (row) => <CheckCell view={view} row={row} /> },
		{
			key: 'support',
			header: say.support,
			text: (row) => (row.supportEndsOn === null ? '' : formatDay(lang, row.supportEndsOn)),
			tight: true,
			wide: true,
		},
		{ key: 'line', header: say.mainLine, text: (row) => lineText(view, row.mainLine), wide: true },
		{ key: 'keeper', header: say.keeper, text: (row) => row.keeper, wide: true },
	]
}

/** A PKD code with its name. */
export function lineText(view: View, code: string): string {
	return code === '' ? '' : `${code} ${labelIn(pkd, view, code)}`
}

/** The check that waits, in words. */
function checkText({ lang, today }: View, next: Check | undefined): string {
	if (next === undefined) return ''
	const say = messages[lang]
	return next.dueOn < today ? say.checkLate(next.months, next.dueOn) : say.checkOn(next.months, next.dueOn)
}

function CheckCell({ view, row }: { view: View; row: EnterpriseRow }) {
	const text = checkText(view, row.next)
	if (text === '') return '–'
	return row.next !== undefined && row.next.dueOn < view.today ? <Chip tone="danger">{text}</Chip> : text
}
