import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Facts, Form, fields, type Mistakes, PageHead, Section } from '#ui'
import { changeSession } from '../actions/change-session.ts'
import { messages } from '../messages.ts'
import { formLabel, formValue } from '../rules/kinds.ts'
import { findSession, type SessionRecord } from '../store/session-list.ts'
import type { Change } from '../store/sessions.ts'
import { whenText } from './chips.tsx'
import { KindSelect } from './controls.tsx'
import { MinutesField, meetingSchema, minutesOf, type SessionFields } from './session-form.tsx'

export const changeSessionRoutes: readonly Route[] = [
	page('/sessions/:session/change', 'support.write', change),
	deed('/sessions/:session/change', 'support.write', save),
]

async function load(view: View): Promise<SessionRecord> {
	return present(await findSession(view.db, view, { id: view.id<'session'>('session'), permission: 'support.write' }), 'session')
}

async function change(view: View): Promise<Reply> {
	const found = await load(view)
	const { values } = await filledIn(view, `session-${found.id}`, { values: valuesOf(found) })
	const version = values._version ?? found.version
	const form = <ChangeForm view={view} found={found} version={version} values={values} errors={{}} />
	return shown(messages[view.lang].meetings.changeTitle, form)
}

async function save(view: View): Promise<Reply> {
	const found = await load(view)
	const say = messages[view.lang]
	const read = readForm(z.object(meetingSchema(view)), view.form)
	if (!read.ok) return again(view, { found, errors: read.errors })
	const minutes = minutesOf(read.value)
	if (minutes === undefined) return again(view, { found, errors: { minutes: say.meetings.minutesMissing } })
	const { form, onDay, startsAt, place, topic, note, headCount } = read.value
	const to: Change = { ...form, onDay, startsAt: startsAt ?? null, minutes, place, topic, note, headCount: headCount ?? null }
	const result = await view.act((act) => changeSession(act, { session: found.id, version: Number(view.form._version), to }))
	if (result.ok)
		return moved(view.url(`/sessions/${found.id}`), {
			kind: 'done',
			text: result.value.asksAgain ? say.meetings.changedAsks : say.meetings.changed,
		})
	const { code } = result.refusal
	const meanwhile = code === 'changed-meanwhile'
	const field = code === 'not-begun' ? 'onDay' : 'form'
	return again(view, { found: await load(view), errors: meanwhile ? {} : { [field]: say.refusals[code] }, meanwhile })
}

function again(view: View, shownAgain: { found: SessionRecord; errors: Mistakes<SessionFields>; meanwhile?: boolean }): Reply {
	return refusedForm(
		messages[view.lang].meetings.changeTitle,
		<ChangeForm view={view} {...shownAgain} version={shownAgain.found.version} values={view.form} />,
	)
}

function valuesOf(found: SessionRecord): FormValues {
	const usual = [30, 45, 60, 90].includes(found.minutes)
	return {
		form: formValue(found),
		onDay: found.onDay,
		startsAt: found.startsAt?.slice(0, 5) ?? '',
		minutes: usual ? String(found.minutes) : '',
		otherMinutes: usual ? '' : String(found.minutes),
		topic: found.topic,
		note: found.note,
		place: found.place,
		headCount: found.headCount === null ? '' : String(found.headCount),
	}
}

type ChangeProps = {
	view: View
	found: SessionRecord
	version: string | number
	values: FormValues
	errors: Mistakes<SessionFields>
	meanwhile?: boolean | undefined
}

function ChangeForm({ view, found, version, values, errors, meanwhile }: ChangeProps) {
	const words = messages[view.lang]
	const say = words.meetings
	const f = fields<SessionFields>({ values, errors })
	return (
		<>
			<PageHead title={say.changeTitle} lead={`${formLabel(view, found)}, ${formatDay(view.lang, found.onDay)}`} />
			<f.Errors also={meanwhile ? [words.refusals['changed-meanwhile']] : []} />
			{meanwhile && <SavedVersion view={view} found={found} />}
			<Form
				action={view.url(`/sessions/${found.id}/change`)}
				idempotencyKey={view.key}
				version={version}
				draft={draftAt(view, `session-${found.id}`, values)}
			>
				<KindSelect view={view} mode={found.mode} value={values.form ?? ''} on={found.onDay} error={errors.form} />
				<div class="two">
					<f.Day name="onDay" label={say.day} />
					<f.Time name="startsAt" label={say.time} optional />
				</div>
				<MinutesField view={view} values={values} errors={errors} />
				<f.Text name="topic" label={say.topic} optional />
				<f.Area name="note" label={say.note} hint={say.noteHint} optional />
				<f.Text name="place" label={say.place} optional />
				{found.mode === 'group' && <f.Number name="headCount" label={say.headCount} hint={say.headCountHint} optional />}
				<Actions deed={say.saveChange} otherwise={{ href: view.url(`/sessions/${found.id}`), label: say.cancelLink }} />
			</Form>
		</>
	)
}

function SavedVersion({ view, found }: { view: View; found: SessionRecord }) {
	const words = messages[view.lang]
	const say = words.meetings
	return (
		<Section title={say.savedVersion}>
			<Facts
				items={[
					[say.kindAsked, formLabel(view, found)],
					[say.when, whenText(view.lang, found)],
					[say.minutes, words.minutes(found.minutes)],
					[say.topic, found.topic],
					[say.note, found.note],
					[say.place, found.place],
				]}
			/>
		</Section>
	)
}
