import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead, parseTypedDay } from '#ui'
import { planSeries, takeBackSeries } from '../actions/plan-series.ts'
import { messages } from '../messages.ts'
import { LONGEST_SERIES } from '../rules/series.ts'
import { listRecentForms } from '../store/choices.ts'
import { listCircles } from '../store/circles.ts'
import { Segments } from './controls.tsx'
import { KindChoice, kindOf } from './kind-choice.tsx'
import { MinutesField, meetingSchema, minutesOf, type SessionFields } from './session-form.tsx'

export const seriesRoutes: readonly Route[] = [
	page('/groups/:group/series', 'support.write', begin),
	deed('/groups/:group/series', 'support.write', save),
	deed('/groups/:group/series/:series/reversal', 'support.write', undo),
]

type SeriesFields = SessionFields & Record<'everyWeeks' | 'times' | 'until' | 'skip', string>

async function begin(view: View): Promise<Reply> {
	const { values } = await filledIn(view, draftName(view), { values: { onDay: '', minutes: '90', everyWeeks: '1' } })
	return ask(view, values, {})
}

function draftName(view: View): string {
	return `series-${view.id('group')}`
}

async function save(view: View): Promise<Reply> {
	const f = formFields(view.lang)
	const say = messages[view.lang]
	const more = {
		everyWeeks: f.oneOf(['1', '2']),
		times: f.optionalWhole({ min: 1, max: LONGEST_SERIES }),
		until: f.optionalDay(),
		skip: skipped(view),
	}
	const read = readForm(z.object({ ...meetingSchema(view), ...more }), { ...view.form, form: kindOf(view.form) ?? '' })
	if (!read.ok) return ask(view, view.form, read.errors)
	const minutes = minutesOf(read.value)
	if (minutes === undefined) return ask(view, view.form, { minutes: say.meetings.minutesMissing })
	const { form, onDay, startsAt, place, topic, everyWeeks, times, until, skip } = read.value
	const plan = { from: onDay, everyWeeks: everyWeeks === '1' ? 1 : 2, times, until, skip } as const
	const circle = view.id<'circle'>('group')
	const result = await view.act((act) => planSeries(act, { circle, ...form, startsAt, minutes, place, topic, plan }))
	if (!result.ok) return ask(view, view.form, { [fieldOf(result.refusal.code)]: say.refusals[result.refusal.code] })
	const { series, meetings } = result.value
	const back = { action: view.url(`/groups/${circle}/series/${series}/reversal`), label: say.undoing.undo }
	return moved(view.url(`/groups/${circle}`), { kind: 'done', text: say.groups.planned(meetings), undo: back })
}

async function undo(view: View): Promise<Reply> {
	const say = messages[view.lang].undoing
	const circle = view.id<'circle'>('group')
	const result = await view.act((act) => takeBackSeries(act, { circle, series: view.id<'series'>('series') }))
	const notice = result.ok ? ({ kind: 'done', text: say.seriesUndone } as const) : ({ kind: 'refused', text: say.seriesBegun } as const)
	return moved(view.url(`/groups/${circle}`), notice)
}

/** Days between commas, as people write them. */
function skipped(view: View) {
	return z
		.string()
		.default('')
		.transform((text, context): PlainDate[] => {
			const parts = text.split(/[,;\n]+/).filter((each) => each.trim() !== '')
			const days = parts.flatMap((each) => parseTypedDay(each) ?? [])
			if (days.length < parts.length) context.addIssue(messages[view.lang].groups.skipHint)
			return days
		})
}

function fieldOf(code: string): 'times' | 'until' | 'form' {
	if (code === 'series-has-no-end' || code === 'series-too-long') return 'times'
	return code === 'series-is-empty' ? 'until' : 'form'
}

async function ask(view: View, values: FormValues, errors: Mistakes<SeriesFields>): Promise<Reply> {
	const [found] = await listCircles(view.db, view, { today: view.today, id: view.id<'circle'>('group') })
	const circle = present(found, 'circle')
	const recent = await listRecentForms(view.db, view, { mode: 'group', until: view.today })
	const title = messages[view.lang].groups.seriesTitle
	const body = (
		<>
			<PageHead title={`${title}: ${circle.name}`} lead={messages[view.lang].people(circle.members)} />
			<SeriesForm view={view} values={values} errors={errors}>
				<KindChoice view={view} mode="group" values={values} recent={recent} error={errors.form} />
			</SeriesForm>
		</>
	)
	return Object.keys(errors).length === 0 ? shown(title, body) : refusedForm(title, body)
}

type SeriesProps = { view: View; values: FormValues; errors: Mistakes<SeriesFields>; children: ComponentChildren }

function SeriesForm({ view, values, errors, children }: SeriesProps) {
	const words = messages[view.lang]
	const say = words.groups
	const f = fields<SeriesFields>({ values, errors })
	const at = view.url(`/groups/${view.id<'circle'>('group')}`)
	const every = [
		{ value: '1', label: say.weekly },
		{ value: '2', label: say.fortnightly },
	]
	return (
		<>
			<f.Errors />
			<Form action={`${at}/series`} idempotencyKey={view.key} draft={draftAt(view, draftName(view), values)}>
				{children}
				<div class="two">
					<f.Day name="onDay" label={say.first} />
					<f.Time name="startsAt" label={words.meetings.time} optional />
				</div>
				<MinutesField view={view} values={values} errors={errors} />
				<Segments name="everyWeeks" label={say.every} options={every} value={values.everyWeeks ?? '1'} />
				<div class="two">
					<f.Number name="times" label={say.times} optional />
					<f.Day name="until" label={say.until} optional />
				</div>
				<f.Text name="skip" label={say.skip} hint={say.skipHint} optional />
				<f.Text name="topic" label={words.meetings.topic} optional />
				<f.Text name="place" label={words.meetings.place} optional />
				<Actions deed={say.seriesDeed} otherwise={{ href: at, label: words.meetings.cancelLink }} />
			</Form>
		</>
	)
}
