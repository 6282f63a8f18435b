import { may, type View } from '#access'
import { parseId } from '#kernel/id'
import { formatInstant } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { type Column, DataTable, Empty, LinkButton, ListHead, PAGE_SIZE, pageOf } from '#ui'
import { reportMessages } from '../messages/reports.ts'
import { listReports, type Report } from '../store/reports.ts'
import { reportPeriod } from './report-words.ts'

type Row = Report & { code: string }

/** The reports of the partnership, the newest first. */
export async function reportList(view: View): Promise<Reply> {
	const say = reportMessages[view.lang]
	const found = await listReports(view.db, view.partnership, { limit: PAGE_SIZE + 1, before: parseId(view.query.before) })
	const { rows, more } = pageOf(found)
	const fresh = { href: view.url('/reports/new', { programme: view.query.programme }), label: say.fresh }
	const canSubmit = may(view.actor, 'report.submit')
	return shown(
		say.title,
		<>
			<ListHead title={say.title}>
				{canSubmit && rows.length > 0 && (
					<LinkButton main href={fresh.href} icon="add">
						{fresh.label}
					</LinkButton>
				)}
			</ListHead>
			<DataTable
				id="reports"
				caption={say.title}
				columns={columns(view)}
				rows={rows}
				rowKey={({ id }) => id}
				rowHref={({ id }) => view.url(`/reports/${id}`)}
				more={more ? view.url('/reports', { before: rows.at(-1)?.id }) : undefined}
				empty={
					<Empty title={say.none} action={canSubmit ? fresh : undefined}>
						{say.why}
					</Empty>
				}
			/>
		</>,
	)
}

function columns({ lang }: View): Column<Row>[] {
	const say = reportMessages[lang]
	return [
		{ key: 'title', header: say.programme, cell: (row) => say.titleOf(row.code, row.period.to) },
		{ key: 'period', header: say.period, cell: (row) => reportPeriod(lang, row) },
		{ key: 'left', header: say.leaveOut, cell: (row) => say.leaveOuts[row.period.leaveOut] },
		{ key: 'at', header: say.submittedAt, cell: (row) => formatInstant(lang, row.submittedAt) },
		{ key: 'by', header: say.by, cell: (row) => row.submittedBy },
	]
}
