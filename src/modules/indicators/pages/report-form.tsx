import { z } from 'zod'
import type { View } from '#access'
import { formatDay, type Lang } from '#kernel/lang'
import { formFields } from '#platform/fields'
import { type FormValues, readForm, refusedAt } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, PageHead } from '#ui'
import { submitReport } from '../actions/submit-report.ts'
import { reportMessages } from '../messages/reports.ts'
import { leaveOuts } from '../rules/figure.ts'
import type { ReportRefusal } from '../rules/report.ts'
import { listProgrammes, type Programme } from '../store/programmes.ts'

type ReportForm = { programme: string; from: string; to: string; leaveOut: string; remarks: string }
type Filled = { values: FormValues; errors?: Record<string, string> }

/** The form of a new report, filled with the programme and days that the reader comes from. */
export async function newReport(view: View): Promise<Reply> {
	const values = {
		programme: view.query.programme ?? '',
		from: view.query.from ?? '',
		to: view.query.to ?? view.today,
		leaveOut: 'nothing',
	}
	return shown(
		reportMessages[view.lang].fresh,
		<Page view={view} programmes={await listProgrammes(view.db, view.partnership)} filled={{ values }} />,
	)
}

/** Hands the report in. */
export async function saveReport(view: View): Promise<Reply> {
	const say = reportMessages[view.lang]
	const again = async (filled: Filled) =>
		refusedForm(say.fresh, <Page view={view} programmes={await listProgrammes(view.db, view.partnership)} filled={filled} />)
	const read = readForm(schema(view.lang), view.form)
	if (!read.ok) return again(read)
	const { programme, from, to, leaveOut, remarks } = read.value
	const period = { to, leaveOut, ...(from === undefined ? {} : { from }) }
	const done = await view.act((act) => submitReport(act, { programme, period, remarks }))
	if (!done.ok) return again(refusedAt(view.form, 'to', sentence(view.lang, done.refusal)))
	return moved(view.url(`/reports/${done.value}`), { kind: 'done', text: say.submitted })
}

function schema(lang: Lang) {
	const f = formFields(lang)
	return z.object({ programme: f.required(), from: f.optionalDay(), to: f.day(), leaveOut: f.oneOf(leaveOuts), remarks: f.text(2000) })
}

function sentence(lang: Lang, refusal: ReportRefusal): string {
	const say = reportMessages[lang]
	return refusal.code === 'ends-before-start' ? say.endsBeforeStart : say.notOverYet(refusal.today)
}

function Page({ view, programmes, filled }: { view: View; programmes: readonly Programme[]; filled: Filled }) {
	const say = reportMessages[view.lang]
	const f = fields<ReportForm>(filled)
	return (
		<>
			<PageHead title={say.fresh} lead={say.why} />
			<Form action={view.url('/reports')} idempotencyKey={view.key}>
				<f.Errors />
				<f.Select
					name="programme"
					label={say.programme}
					options={programmes.map(({ code, name, fromOn }) => ({
						value: code,
						label: `${code}: ${name} (${formatDay(view.lang, fromOn)})`,
					}))}
				/>
				<f.Day name="from" label={say.from} hint={say.fromHint} optional />
				<f.Day name="to" label={say.to} />
				<f.Radio
					name="leaveOut"
					label={say.leaveOut}
					hint={say.leaveOutHint}
					options={leaveOuts.map((value) => ({ value, label: say.leaveOuts[value] }))}
				/>
				<f.Area name="remarks" label={say.remarks} optional />
				<Actions deed={say.submit} otherwise={{ href: view.url('/figures', { programme: filled.values.programme }), label: say.cancel }} />
			</Form>
		</>
	)
}
