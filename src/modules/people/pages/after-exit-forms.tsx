import { z } from 'zod'
import type { View } from '#access'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { reEnter } from '../actions/re-enter.ts'
import { recordFollowUp } from '../actions/record-follow-up.ts'
import { labelOf } from '../messages/labels.ts'
import { messages } from '../messages/stay.ts'
import type { CheckRefusal } from '../rules/follow-up.ts'
import { type FollowUp, getFollowUp } from '../store/exit.ts'
import { getParticipation, type Participation } from '../store/participation.ts'
import { undoAt } from './taking-back.ts'

type ReturnForm = { onDay: string; note: string }

/** The form of a return. */
export async function reEntryPage(view: View): Promise<Reply> {
	const stay = await getParticipation(view.db, view, { id: view.id<'participation'>('participation'), permission: 'participation.write' })
	return shown(messages[view.lang].returnTitle(stay.firstName), <ReEntryForm view={view} stay={stay} values={{ onDay: view.today }} />)
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
			<Form action={view.url(`/participations/${stay.id}/re-entry`)} idempotencyKey={view.key}>
				<f.Errors />
				<f.Day name="onDay" label={say.returnOn} />
				<f.Area name="note" label={say.returnNote} optional />
				<Actions deed={say.returnDeed} otherwise={{ href: view.url(`/participants/${stay.participant}`), label: say.cancel }} />
			</Form>
		</>
	)
}

type CheckForm = { doneOn: string; reached: string; employed: string; improved: string; remarks: string }
type Check = { view: View; stay: Participation; check: FollowUp }

/** The form of a talk after the exit. */
export async function followUpPage(view: View): Promise<Reply> {
	const { stay, check } = await checkOf(view)
	const yes = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
	const values = {
		doneOn: check.doneOn ?? view.today,
		reached: yes(check.reached),
		employed: yes(check.employed),
		improved: yes(check.improved),
		remarks: check.remarks,
	}
	return shown(
		messages[view.lang].checkTitle(stay.firstName, check.months),
		<FollowUpForm view={view} stay={stay} check={check} values={values} />,
	)
}

/** Records the talk. */
export async function saveFollowUpForm(view: View): Promise<Reply> {
	const { stay, check } = await checkOf(view)
	const say = messages[view.lang]
	const again = (errors: Mistakes<CheckForm>) =>
		refusedForm(
			say.checkTitle(stay.firstName, check.months),
			<FollowUpForm view={view} stay={stay} check={check} values={view.form} errors={errors} />,
		)
	const f = formFields(view.lang)
	const yesNo = () => f.optionalOneOf(['yes', 'no']).transform((value) => (value === undefined ? undefined : value === 'yes'))
	const reached = f.oneOf(['yes', 'no']).transform((value) => value === 'yes')
	const read = readForm(z.object({ doneOn: f.day(), reached, employed: yesNo(), improved: yesNo(), remarks: f.text(2000) }), view.form)
	if (!read.ok) return again(read.errors)
	const { employed, improved, ...told } = read.value
	const saved = await view.act((act) => recordFollowUp(act, check.id, { ...told, employed, improved }))
	if (saved.ok) return moved(view.url(`/participants/${stay.participant}`), { kind: 'done', text: say.checkSaved })
	return again(mistakeOf(view, saved.refusal))
}

async function checkOf(view: View): Promise<{ stay: Participation; check: FollowUp }> {
	const check = await getFollowUp(view.db, view.partnership, view.id<'follow-up'>('followUp'))
	return { check, stay: await getParticipation(view.db, view, { id: check.participation, permission: 'participation.write' }) }
}

function mistakeOf({ lang }: View, refusal: CheckRefusal): Mistakes<CheckForm> {
	const say = messages[lang]
	if (refusal.code === 'work-not-said') return { employed: say.refusals[refusal.code] }
	return { doneOn: refusal.code === 'done-before-exit' ? say.beforeEnd(refusal.endedOn) : say.refusals[refusal.code] }
}

function FollowUpForm({ view, stay, check, values, errors }: Check & { values: FormValues; errors?: Mistakes<CheckForm> }) {
	const say = messages[view.lang]
	const f = fields<CheckForm>({ values, errors })
	const yesNo = ['yes', 'no'].map((value) => ({ value, label: labelOf(view.lang, value) }))
	return (
		<>
			<PageHead title={say.checkTitle(`${stay.firstName} ${stay.lastName}`, check.months)} lead={stay.programmeName} />
			<Form action={view.url(`/follow-ups/${check.id}`)} idempotencyKey={view.key}>
				<f.Errors />
				<f.Day name="doneOn" label={say.doneOn} />
				<f.Radio name="reached" label={say.reached} options={yesNo} />
				<f.Radio name="employed" label={say.employed} options={yesNo} optional />
				<f.Radio name="improved" label={say.improved} hint={say.improvedHint} options={yesNo} optional />
				<f.Area name="remarks" label={say.remarks} optional />
				<Actions deed={say.saveCheck} otherwise={{ href: view.url(`/participants/${stay.participant}`), label: say.cancel }} />
			</Form>
		</>
	)
}
