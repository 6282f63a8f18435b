import { z } from 'zod'
import type { View } from '#access'
import type { Lang } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { recordFollowUp } from '../actions/record-follow-up.ts'
import { labelOf } from '../messages/labels.ts'
import { messages } from '../messages/stay.ts'
import type { CheckRefusal } from '../rules/follow-up.ts'
import { type FollowUp, getFollowUp } from '../store/exit.ts'
import { getParticipation, type Participation } from '../store/participation.ts'
import { undoAt } from './taking-back.ts'

export type CheckForm = { doneOn: string; reached: string; employed: string; improved: string; remarks: string }
type Check = { view: View; stay: Participation; check: FollowUp }

/** The form of a talk after the exit. */
export async function followUpPage(view: View): Promise<Reply> {
	const { stay, check } = await checkOf(view)
	const yes = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
	const usual = {
		doneOn: check.doneOn ?? view.today,
		reached: yes(check.reached),
		employed: yes(check.employed),
		improved: yes(check.improved),
		remarks: check.remarks,
	}
	const { values } = await filledIn(view, `follow-up-${check.id}`, { values: usual })
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
	const read = readForm(z.object(checkFields(view.lang)), view.form)
	if (!read.ok) return again(read.errors)
	const saved = await view.act((act) => recordFollowUp(act, check.id, read.value))
	if (saved.ok) {
		const undo = undoAt(view, `/follow-ups/${check.id}/reversal`)
		return moved(view.url(`/participants/${stay.participant}`), { kind: 'done', text: say.checkSaved, ...undo })
	}
	return again(mistakeOf(view, saved.refusal))
}

async function checkOf(view: View): Promise<{ stay: Participation; check: FollowUp }> {
	const check = await getFollowUp(view.db, view.partnership, view.id<'follow-up'>('followUp'))
	return { check, stay: await getParticipation(view.db, view, { id: check.participation, permission: 'participation.write' }) }
}

/** What a talk after the exit is asked for. */
export function checkFields(lang: Lang) {
	const f = formFields(lang)
	const yesNo = f.optionalOneOf(['yes', 'no']).transform((value) => (value === undefined ? undefined : value === 'yes'))
	const reached = f.oneOf(['yes', 'no']).transform((value) => value === 'yes')
	return { doneOn: f.day(), reached, employed: yesNo, improved: yesNo, remarks: f.text(2000) }
}

/** The sentence of a refusal at its field. */
export function mistakeOf({ lang }: View, refusal: CheckRefusal): Mistakes<CheckForm> {
	const say = messages[lang]
	if (refusal.code === 'work-not-said') return { employed: say.refusals[refusal.code] }
	return { doneOn: refusal.code === 'done-before-exit' ? say.beforeEnd(refusal.endedOn) : say.refusals[refusal.code] }
}

function FollowUpForm({ view, stay, check, values, errors }: Check & { values: FormValues; errors?: Mistakes<CheckForm> }) {
	const say = messages[view.lang]
	const f = fields<CheckForm>({ values, errors })
	return (
		<>
			<PageHead title={say.checkTitle(`${stay.firstName} ${stay.lastName}`, check.months)} lead={stay.programmeName} />
			<Form action={view.url(`/follow-ups/${check.id}`)} idempotencyKey={view.key} draft={draftAt(view, `follow-up-${check.id}`, values)}>
				<f.Errors />
				<TalkFields view={view} values={values} errors={errors} />
				<Actions deed={say.saveCheck} otherwise={{ href: view.url(`/participants/${stay.participant}`), label: say.cancel }} />
			</Form>
		</>
	)
}

/** The questions of a talk after the exit. */
export function TalkFields({ view, values, errors }: { view: View; values: FormValues; errors: Mistakes<CheckForm> | undefined }) {
	const say = messages[view.lang]
	const f = fields<CheckForm>({ values, errors })
	const yesNo = ['yes', 'no'].map((value) => ({ value, label: labelOf(view, value) }))
	return (
		<>
			<f.Day name="doneOn" label={say.doneOn} />
			<f.Radio name="reached" label={say.reached} options={yesNo} />
			<f.Radio name="employed" label={say.employed} options={yesNo} optional />
			<f.Radio name="improved" label={say.improved} hint={say.improvedHint} options={yesNo} optional />
			<f.Area name="remarks" label={say.remarks} optional />
		</>
	)
}
