import { z } from 'zod'
import type { View } from '#access'
import { formatDay, type Lang } from '#kernel/lang'
import { formFields } from '#platform/fields'
import { type FormValues, readForm, refusedAt } from '#platform/form'
import { type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, ErrorSummary, fields, PageHead } from '#ui'
import { reportMessages } from '../messages/reports.ts'
import { leaveOuts } from '../rules/figure.ts'
import type { ReportRefusal } from '../rules/report.ts'
import { listProgrammes, type Programme } from '../store/programmes.ts'

type PeriodForm = { programme: string; from: string; to: string; leaveOut: string }
export type Filled = { values: FormValues; errors?: Record<string, string> }

/** The form of a new report, filled with the programme and days that the reader comes from. It leads to the figures, not yet to the report. */
export async function newReport(view: View): Promise<Reply> {
	const { programme = '', from = '', to = view.today, leaveOut = 'nothing' } = view.query
	const values = { programme, from, to, leaveOut }
	return shown(
		reportMessages[view.lang].fresh,
		<Page view={view} programmes={await listProgrammes(view.db, view.partnership)} filled={{ values }} />,
	)
}

/** The same form with a sentence at what has to be mended. */
export async function mendPeriod(view: View, filled: Filled): Promise<Reply> {
	const programmes = await listProgrammes(view.db, view.partnership)
	return refusedForm(reportMessages[view.lang].fresh, <Page view={view} programmes={programmes} filled={filled} />)
}

/** The period of a report as a form or an address tells it. */
export function readPeriod(lang: Lang, values: FormValues) {
	const f = formFields(lang)
	const read = readForm(z.object({ programme: f.required(), from: f.optionalDay(), to: f.day(), leaveOut: f.oneOf(leaveOuts) }), values)
	if (!read.ok) return read
	const { programme, from, to, leaveOut } = read.value
	return { ok: true as const, value: { programme, period: { to, leaveOut, ...(from === undefined ? {} : { from }) } } }
}

/** What was typed, with the refusal at its day. */
export function refusedPeriod(lang: Lang, values: FormValues, refusal: ReportRefusal): Filled {
	const say = reportMessages[lang]
	return refusedAt(values, 'to', refusal.code === 'ends-before-start' ? say.endsBeforeStart : say.notOverYet(refusal.today))
}

function Page({ view, programmes, filled }: { view: View; programmes: readonly Programme[]; filled: Filled }) {
	const say = reportMessages[view.lang]
	return (
		<>
			<PageHead title={say.fresh} lead={say.why} />
			<ErrorSummary errors={Object.entries(filled.errors ?? {}).map(([id, message]) => ({ id, message }))} />
			<form class="form" method="get" action={view.url('/reports/preview')} noValidate>
				<PeriodFields view={view} programmes={programmes} filled={filled} />
				<Actions deed={say.preview} otherwise={{ href: view.url('/figures', { programme: filled.values.programme }), label: say.cancel }} />
			</form>
		</>
	)
}

function PeriodFields({ view, programmes, filled }: { view: View; programmes: readonly Programme[]; filled: Filled }) {
	const say = reportMessages[view.lang]
	const f = fields<PeriodForm>(filled)
	const choices = programmes.map(({ code, name, fromOn }) => ({ value: code, label: `${code}: ${name} (${formatDay(view.lang, fromOn)})` }))
	return (
		<>
			<f.Select name="programme" label={say.programme} options={choices} />
			<f.Day name="from" label={say.from} hint={say.fromHint} optional />
			<f.Day name="to" label={say.to} />
			<f.Radio
				name="leaveOut"
				label={say.leaveOut}
				hint={say.leaveOutHint}
				options={leaveOuts.map((value) => ({ value, label: say.leaveOuts[value] }))}
			/>
		</>
	)
}
