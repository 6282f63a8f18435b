import type { View } from '#access'
import { formatInstant, formatNumber } from '#kernel/lang'
import { present } from '#platform/absent'
import { type Reply, shown } from '#platform/reply'
import { type Column, DataTable, Facts, PageHead, Section } from '#ui'
import { reportMessages } from '../messages/reports.ts'
import { type Compared, compared } from '../rules/report.ts'
import { figuresOf } from '../store/figures.ts'
import { type Difference, getReport, listDifference, type Report } from '../store/reports.ts'
import { reportPeriod } from './report-words.ts'

/** A report as it was handed in, beside the same figures computed from today's records. */
export async function reportPage(view: View): Promise<Reply> {
	const say = reportMessages[view.lang]
	const report = await getReport(view.db, view.partnership, view.id('report'))
	const now = await figuresOf(view.db, askedBy(view, report))
	const title = say.titleOf(report.code, report.period.to)
	return shown(
		title,
		<>
			<PageHead title={title} />
			<Section title={say.period}>
				<Facts items={factsOf(view, report)} />
			</Section>
			<Section title={say.compare}>
				<p class="soft">{say.compareWhy}</p>
				<DataTable
					id="compared"
					caption={say.compare}
					columns={columns(view, report)}
					rows={compared(report.figures, now)}
					rowKey={({ code }) => code}
				/>
			</Section>
		</>,
	)
}

/** At most as many people as fit a page that can be read. */
const MOST = 500

/** The people who make the difference between a report and today, for one indicator. */
export async function differencePage(view: View): Promise<Reply> {
	const say = reportMessages[view.lang]
	const report = await getReport(view.db, view.partnership, view.id('report'))
	const definition = present(
		report.definitions.find(({ code }) => code === view.param('indicator')),
		'indicator',
	)
	const { whose, period } = askedBy(view, report)
	const rows = await listDifference(view.db, { whose, period, definition }, { asker: view, report: report.id, limit: MOST })
	const title = say.whoOf(definition.name[view.lang])
	const columns: Column<Difference>[] = [
		{ key: 'name', header: say.person, cell: (row) => `${row.lastName} ${row.firstName}` },
		{ key: 'change', header: say.change, cell: (row) => (row.now ? say.added : say.gone) },
	]
	return shown(
		title,
		<>
			<PageHead title={title} lead={<a href={view.url(`/reports/${report.id}`)}>{say.backToReport}</a>} />
			<DataTable
				id="difference"
				caption={title}
				columns={columns}
				rows={rows}
				rowKey={({ participation }) => participation}
				rowHref={({ participant }) => view.url(`/participants/${participant}`)}
				empty={<p class="soft">{say.noDifference}</p>}
			/>
		</>,
	)
}

function askedBy({ partnership }: View, { programme, definitions, period }: Report) {
	return { whose: { partnership, programme }, definitions, period }
}

function factsOf({ lang }: View, report: Report): [string, string][] {
	const say = reportMessages[lang]
	return [
		[say.period, reportPeriod(lang, report)],
		[say.leaveOut, say.leaveOuts[report.period.leaveOut]],
		[say.submittedAt, formatInstant(lang, report.submittedAt)],
		[say.by, report.submittedBy],
		[say.remarks, report.remarks],
	]
}

function columns(view: View, report: Report): Column<Compared>[] {
	const say = reportMessages[view.lang]
	const names = new Map(report.definitions.map(({ code, name }) => [code, name[view.lang]]))
	const difference = ({ code, difference: by }: Compared) => {
		if (by === 0) return say.same
		return (
			<a
				href={view.url(`/reports/${report.id}/${encodeURIComponent(code)}`)}
			>{`${by > 0 ? '+' : '−'}${formatNumber(view.lang, Math.abs(by))}`}</a>
		)
	}
	return [
		{ key: 'name', header: say.indicator, cell: ({ code }) => names.get(code) ?? code },
		{ key: 'code', header: say.code, cell: ({ code }) => code },
		{ key: 'reported', header: say.reported, align: 'end', cell: ({ reported }) => formatNumber(view.lang, reported.total) },
		{ key: 'now', header: say.now, align: 'end', cell: ({ now }) => formatNumber(view.lang, now.total) },
		{ key: 'difference', header: say.difference, align: 'end', cell: difference },
	]
}
