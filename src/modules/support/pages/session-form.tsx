import { z } from 'zod'
import type { View } from '#access'
import { parseId } from '#kernel/id'
import { formatDay } from '#kernel/lang'
import { draftAt } from '#platform/draft'
import { formFields } from '#platform/fields'
import type { FormValues } from '#platform/form'
import { Actions, Form, fields, type Mistakes } from '#ui'
import { messages } from '../messages.ts'
import { type Reader, readForm, type SessionMode, type Form as SupportForm } from '../rules/kinds.ts'
import { presences } from '../rules/session-state.ts'
import type { PersonChoice } from '../store/choices.ts'
import type { CircleRow } from '../store/circles.ts'
import { Mistake, PersonPicker, Segments } from './controls.tsx'
import { KindChoice } from './kind-choice.tsx'

/** The names of the form of a meeting. */
export type SessionFields = Record<
	| 'mode'
	| 'form'
	| 'onDay'
	| 'startsAt'
	| 'minutes'
	| 'otherMinutes'
	| 'participation'
	| 'circle'
	| 'programme'
	| 'headCount'
	| 'presence'
	| 'topic'
	| 'note'
	| 'place',
	string
>

/** Kind, day, hour and minutes, as every form about a meeting has them. */
export function meetingSchema({ lang, amendments }: Reader) {
	const f = formFields(lang)
	const say = messages[lang]
	return {
		form: z.string({ error: say.refusals['unknown-kind'] }).transform((text, context): SupportForm => {
			const form = readForm(text, amendments)
			if (form === undefined) context.addIssue(say.refusals['unknown-kind'])
			return form ?? z.NEVER
		}),
		onDay: f.day(),
		startsAt: f.time(),
		minutes: f.optionalWhole({ min: 1, max: 1440 }),
		otherMinutes: f.optionalWhole({ min: 1, max: 1440 }),
		topic: f.text(500),
		note: f.text(10_000),
		place: f.text(200),
		headCount: f.optionalWhole({ min: 0, max: 100_000 }),
	}
}

/** Reads the form of a new meeting. The typed minutes go before the button. */
export function sessionSchema(reader: Reader) {
	const f = formFields(reader.lang)
	return z.object({
		...meetingSchema(reader),
		mode: f.oneOf(['individual', 'group']),
		circle: f.optionalId<'circle'>(),
		programme: f.optionalId<'programme'>(),
		presence: f.optionalOneOf(presences),
	})
}

/** Minutes of a form: typed, else the button; `undefined` when neither. */
export function minutesOf(read: { minutes: number | undefined; otherMinutes: number | undefined }): number | undefined {
	return read.otherMinutes ?? read.minutes
}

/** What the form offers. */
export type Offer = {
	readonly mode: SessionMode
	readonly people: readonly PersonChoice[]
	readonly chosen: readonly string[]
	readonly found: readonly PersonChoice[] | undefined
	readonly recent: readonly SupportForm[]
	readonly circles: readonly CircleRow[]
	readonly programmes: readonly { readonly id: string; readonly code: string; readonly name: string }[]
	readonly back: string
}
type FormProps = { view: View; offer: Offer; values: FormValues; errors: Mistakes<SessionFields> }

/** The most used form of the product: kind, day, minutes, whom; the rest folds away. */
export function SessionForm({ view, offer, values, errors }: FormProps) {
	const say = messages[view.lang].meetings
	const f = fields<SessionFields>({ values, errors })
	return (
		<>
			<f.Errors />
			<Form action={view.url('/sessions')} idempotencyKey={view.key} draft={draftAt(view, draftName(view), values)}>
				<input type="hidden" name="mode" value={offer.mode} />
				<input type="hidden" name="back" value={offer.back} />
				{offer.mode === 'group' && offer.circles.length > 0 && (
					<CircleSelect view={view} circles={offer.circles} value={values.circle ?? ''} />
				)}
				<KindChoice view={view} mode={offer.mode} values={values} recent={offer.recent} error={errors.form} />
				<PersonPicker view={view} {...offer} error={errors.participation} />
				<When view={view} values={values} errors={errors} />
				<MinutesButtons view={view} values={values} errors={errors} />
				<More view={view} offer={offer} values={values} errors={errors} />
				<Actions deed={say.recordSession} otherwise={{ href: offer.back, label: say.cancelLink }} />
			</Form>
		</>
	)
}

/** Most meetings are written down on their day: the day stands in a line, and opens to be changed. */
function When({ view, values, errors }: Pick<FormProps, 'view' | 'values' | 'errors'>) {
	const say = messages[view.lang].meetings
	const f = fields<SessionFields>({ values, errors })
	const { onDay = '', startsAt = '' } = values
	const opened = onDay !== view.today || startsAt !== '' || errors.onDay !== undefined || errors.startsAt !== undefined
	return (
		<details class="field" id="when" open={opened}>
			<summary>{messages[view.lang].file.today(formatDay(view.lang, view.today))}</summary>
			<div class="two">
				<f.Day name="onDay" label={say.day} />
				<f.Time name="startsAt" label={say.time} optional />
			</div>
		</details>
	)
}

/** A draft for each person or group that a meeting is begun for. */
export function draftName({ query: { mode, participant, circle } }: View): string {
	const whose = parseId(participant) ?? parseId(circle) ?? 'anybody'
	return `session-new-${mode === 'group' ? 'group' : 'individual'}-${whose}`
}

const USUAL = [30, 45, 60, 90]

type MinutesProps = Pick<FormProps, 'view' | 'values' | 'errors'>

/** Usual lengths as buttons, any other as a number. */
export function MinutesField({ view, values, errors }: MinutesProps) {
	const f = fields<SessionFields>({ values, errors })
	return (
		<>
			<MinutesButtons view={view} values={values} errors={errors} />
			<f.Number name="otherMinutes" label={messages[view.lang].meetings.otherMinutes} optional />
		</>
	)
}

/** Usual lengths in one row, with the length of the last meeting where it was another. */
function MinutesButtons({ view, values, errors }: MinutesProps) {
	const say = messages[view.lang]
	const last = Number(values.minutes)
	const offered = Number.isInteger(last) && last > 0 ? [...new Set([...USUAL, last])].sort((one, other) => one - other) : USUAL
	return (
		<div id="minutes" class="row-of-few">
			<Mistake id="minutes" text={errors.minutes} />
			<Segments
				name="minutes"
				label={say.meetings.howLong}
				options={offered.map((minutes) => ({ value: String(minutes), label: say.minutes(minutes) }))}
				value={values.minutes ?? ''}
			/>
		</div>
	)
}

function CircleSelect({ view, circles, value }: { view: View; circles: readonly CircleRow[]; value: string }) {
	const say = messages[view.lang].meetings
	const options = circles.map((circle) => ({
		value: circle.id,
		label: `${circle.name} (${circle.programme}, ${messages[view.lang].people(circle.members)})`,
	}))
	const f = fields<SessionFields>({ values: { circle: value } })
	return <f.Select name="circle" label={say.circleAsked} hint={say.circleHint} options={options} blank={say.noCircle} optional />
}

function More({ view, offer, values, errors }: FormProps) {
	const words = messages[view.lang]
	const say = words.meetings
	const f = fields<SessionFields>({ values, errors })
	const isGroup = offer.mode === 'group'
	const opened =
		Object.keys(errors).length > 0 || ['otherMinutes', 'topic', 'note', 'presence', 'headCount'].some((name) => (values[name] ?? '') !== '')
	return (
		<details open={opened}>
			<summary class="button">{say.more}</summary>
			<f.Number name="otherMinutes" label={say.otherMinutes} optional />
			<f.Text name="topic" label={say.topic} optional />
			<f.Area name="note" label={say.note} hint={say.noteHint} optional />
			<f.Text name="place" label={say.place} optional />
			{!isGroup && (
				<f.Select
					name="presence"
					label={say.how}
					blank={say.howBlank}
					optional
					options={presences.map((value) => ({ value, label: words.presences[value] }))}
				/>
			)}
			{isGroup && <f.Number name="headCount" label={say.headCount} hint={say.headCountHint} optional />}
			{isGroup && (
				<f.Select
					name="programme"
					label={say.programme}
					hint={say.programmeHint}
					optional
					options={offer.programmes.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` }))}
				/>
			)}
		</details>
	)
}
