import { z } from 'zod'
import type { View } from '#access'
import { formatNumber, type Lang } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, type Column, DataTable, Facts, Form, fields, PageHead, Section } from '#ui'
import { previewReport } from '../actions/preview-report.ts'
import { submitReport } from '../actions/submit-report.ts'
import { figureMessages } from '../messages/figures.ts'
import { reportMessages } from '../messages/reports.ts'
import { type Count, countOf, type LeaveOut, type Period } from '../rules/figure.ts'
import { type Filled, mendPeriod, readPeriod, refusedPeriod } from './report-form.tsx'
import { reportPeriod } from './report-words.ts'

type Wish = { readonly programme: string; readonly period: Period & { readonly leaveOut: LeaveOut } }

/** The figures that a report would freeze, before it is handed in. */
export async function reportPreview(view: View): Promise<Reply> {
	const { values } = await filledIn(view, 'report', { values: {} })
	return previewOf(view, { values: { ...values, ...view.query } })
}

/** Hands the report in: the figures are computed once more, in the same transaction. */
export async function saveReport(view: View): Promise<Reply> {
	const read = readPeriod(view.lang, view.form)
	if (!read.ok) return mendPeriod(view, read)
	const told = readForm(z.object({ remarks: formFields(view.lang).text(2000) }), view.form)
	if (!told.ok) return previewOf(view, told)
	const saved = await view.act((act) => submitReport(act, { ...read.value, remarks: told.value.remarks }))
	if (!saved.ok) return mendPeriod(view, refusedPeriod(view.lang, view.form, saved.refusal))
	return moved(view.url(`/reports/${saved.value}`), { kind: 'done', text: reportMessages[view.lang].submitted })
}

async function previewOf(view: View, filled: Filled): Promise<Reply> {
	const read = readPeriod(view.lang, filled.values)
	if (!read.ok) return mendPeriod(view, read)
	const found = await view.act((act) => previewReport(act, read.value))
	if (!found.ok) return mendPeriod(view, refusedPeriod(view.lang, filled.values, found.refusal))
	const { definitions, figures } = found.value
	const rows = definitions.map(({ code, name }) => ({ code, name: name[view.lang], count: figures[code] ?? countOf({}) }))
	const title = reportMessages[view.lang].previewTitle(read.value.programme, read.value.period.to)
	const body = <Preview view={view} wish={read.value} rows={rows} filled={filled} />
	return filled.errors === undefined ? shown(title, body) : refusedForm(title, body)
}

type Row = { readonly code: string; readonly name: string; readonly count: Count }
type PreviewProps = { view: View; wish: Wish; rows: readonly Row[]; filled: Filled }

function Preview({ view, wish, rows, filled }: PreviewProps) {
	const say = reportMessages[view.lang]
	return (
		<>
			<PageHead title={say.previewTitle(wish.programme, wish.period.to)} lead={say.previewLead} />
			<Section title={say.period}>
				<Facts
					items={[
						[say.programme, wish.programme],
						[say.period, reportPeriod(view.lang, wish)],
						[say.leaveOut, say.leaveOuts[wish.period.leaveOut]],
					]}
				/>
			</Section>
			<Section title={say.previewFigures}>
				<DataTable id="preview" caption={say.previewFigures} columns={columns(view.lang)} rows={rows} rowKey={({ code }) => code} />
			</Section>
			<HandIn view={view} filled={filled} />
		</>
	)
}

function HandIn({ view, filled }: { view: View; filled: Filled }) {
	const say = reportMessages[view.lang]
	const f = fields<{ programme: string; from: string; to: string; leaveOut: string; remarks: string }>(filled)
	const { programme, from, to, leaveOut } = filled.values
	return (
		<Form action={view.url('/reports')} idempotencyKey={view.key} draft={draftAt(view, 'report', filled.values)}>
			<f.Errors />
			<f.Hidden name="programme" />
			<f.Hidden name="from" />
			<f.Hidden name="to" />
			<f.Hidden name="leaveOut" />
			<f.Area name="remarks" label={say.remarks} optional />
			<Actions deed={say.submit} otherwise={{ href: view.url('/reports/new', { programme, from, to, leaveOut }), label: say.mendPeriod }} />
		</Form>
	)
}

function columns(lang: Lang): Column<Row>[] {
	const say = figureMessages[lang]
	const number = (key: 'women' | 'men' | 'total'): Column<Row> => ({
		key,
		header: say[key],
		align: 'end',
		cell: ({ count }) => formatNumber(lang, count[key]),
	})
	return [
		{ key: 'name', header: say.indicator, cell: ({ name }) => name },
		{ key: 'code', header: say.code, cell: ({ code }) => code },
		number('women'),
		number('men'),
		number('total'),
	]
}
