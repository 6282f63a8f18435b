import { z } from 'zod'
import type { View } from '#access'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { reEnter } from '../actions/re-enter.ts'
import { messages } from '../messages/stay.ts'
import { getParticipation, type Participation } from '../store/participation.ts'
import { undoAt } from './taking-back.ts'

type ReturnForm = { onDay: string; note: string }

/** The form of a return. */
export async function reEntryPage(view: View): Promise<Reply> {
	const stay = await getParticipation(view.db, view, { id: view.id<'participation'>('participation'), permission: 'participation.write' })
	const { values } = await filledIn(view, `re-entry-${stay.id}`, { values: { onDay: view.today } })
	return shown(messages[view.lang].returnTitle(stay.firstName), <ReEntryForm view={view} stay={stay} values={values} />)
}

/** Records the return. */
export async function saveReEntry(view: View): Promise<Reply> {
	const stay = await getParticipation(view.db, view, { id: view.id<'participation'>('participation'), permission: 'participation.write' })
	const say = messages[view.lang]
	const again = (errors: Mistakes<ReturnForm>) =>
		refusedForm(say.returnTitle(stay.firstName), <ReEntryForm view={view} stay={stay} values={view.form} errors={errors} />)
	const f = formFields(view.lang)
	const read = readForm(z.object({ onDay: f.day(), note: f.text(2000) }), view.form)
	if (!read.ok) return again(read.errors)
	const saved = await view.act((act) => reEnter(act, stay.id, read.value))
	if (saved.ok) {
		const undo = undoAt(view, `/participations/${stay.id}/re-entries/${saved.value}/reversal`)
		return moved(view.url(`/participants/${stay.participant}`), { kind: 'done', text: say.returned, ...undo })
	}
	const { refusal } = saved
	return again({ onDay: refusal.code === 'return-before-end' ? say.beforeEnd(refusal.endedOn) : say.refusals[refusal.code] })
}

function ReEntryForm({
	view,
	stay,
	values,
	errors,
}: {
	view: View
	stay: Participation
	values: FormValues
	errors?: Mistakes<ReturnForm>
}) {
	const say = messages[view.lang]
	const f = fields<ReturnForm>({ values, errors })
	return (
		<>
			<PageHead title={say.returnTitle(`${stay.firstName} ${stay.lastName}`)} lead={say.returnLead} />
			<Form
				action={view.url(`/participations/${stay.id}/re-entry`)}
				idempotencyKey={view.key}
				draft={draftAt(view, `re-entry-${stay.id}`, values)}
			>
				<f.Errors />
				<f.Day name="onDay" label={say.returnOn} />
				<f.Area name="note" label={say.returnNote} optional />
				<Actions deed={say.returnDeed} otherwise={{ href: view.url(`/participants/${stay.participant}`), label: say.cancel }} />
			</Form>
		</>
	)
}
