import { z } from 'zod'
import type { View } from '#access'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { readDay } from '#platform/typed-day'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { recordExit, recordSituations } from '../actions/record-exit.ts'
import { labelOf } from '../messages/labels.ts'
import { messages } from '../messages/stay.ts'
import { type ExitRefusal, endsInWindowFrom, exitReasons, isInWindow, situationsUntil } from '../rules/exit.ts'
import { offered, situationList } from '../rules/lists.ts'
import { type ExitInForce, findExit } from '../store/exit.ts'
import { getParticipation, type Participation } from '../store/participation.ts'
import { undoAt } from './taking-back.ts'

type ExitForm = { endedOn: string; path: string; reason: string; situations: string }

/** The form that ends a participation. */
export async function exitPage(view: View): Promise<Reply> {
	const stay = await stayOf(view)
	const { values, many } = await filledIn(view, `exit-${stay.id}`, { values: { endedOn: view.today } })
	return shown(
		messages[view.lang].exitTitle(stay.firstName),
		<ExitForm view={view} stay={stay} values={values} situations={many('situations')} />,
	)
}

/** Ends it. */
export async function saveExit(view: View): Promise<Reply> {
	const stay = await stayOf(view)
	const say = messages[view.lang]
	const situations = view.many('situations')
	const again = (errors: Mistakes<ExitForm>) =>
		refusedForm(
			say.exitTitle(stay.firstName),
			<ExitForm view={view} stay={stay} values={view.form} situations={situations} errors={errors} />,
		)
	const f = formFields(view.lang)
	const read = readForm(
		z.object({ endedOn: f.day(), path: f.oneOf(['completed', 'interrupted']), reason: f.optionalOneOf(exitReasons) }),
		view.form,
	)
	if (!read.ok) return again(read.errors)
	const { endedOn, path, reason } = read.value
	const saved = await view.act((act) => recordExit(act, stay.id, { endedOn, pathCompleted: path === 'completed', reason, situations }))
	if (!saved.ok) return again(mistakeOf(view, saved.refusal))
	const undo = undoAt(view, `/participations/${stay.id}/exits/${saved.value.exit}/reversal`)
	const text = saved.value.late ? say.exitSavedLate : say.exitSaved
	return moved(view.url(`/participants/${stay.participant}`), { kind: 'done', text, ...undo })
}

/** The form for what was found out after the exit. */
export async function situationPage(view: View): Promise<Reply> {
	const stay = await stayOf(view)
	const exit = present(await findExit(view.db, view.partnership, stay.id), 'exit')
	return shown(
		messages[view.lang].situationTitle(stay.firstName),
		<SituationForm view={view} stay={stay} exit={exit} situations={exit.situations} />,
	)
}

/** Saves what was found out. */
export async function saveSituation(view: View): Promise<Reply> {
	const stay = await stayOf(view)
	const say = messages[view.lang]
	const saved = await view.act((act) => recordSituations(act, stay.id, view.many('situations')))
	if (saved.ok)
		return moved(view.url(`/participants/${stay.participant}`), {
			kind: 'done',
			text: saved.value.late ? say.situationSavedLate : say.situationSaved,
		})
	const exit = present(await findExit(view.db, view.partnership, stay.id), 'exit')
	const errors = { situations: say.refusals[saved.refusal.code] }
	return refusedForm(
		say.situationTitle(stay.firstName),
		<SituationForm view={view} stay={stay} exit={exit} situations={view.many('situations')} errors={errors} />,
	)
}

function stayOf(view: View): Promise<Participation> {
	return getParticipation(view.db, view, { id: view.id<'participation'>('participation'), permission: 'participation.write' })
}

function mistakeOf({ lang }: View, refusal: ExitRefusal): Mistakes<ExitForm> {
	const say = messages[lang]
	switch (refusal.code) {
		case 'end-before-start':
			return { endedOn: say.endBeforeStart(refusal.startedOn) }
		case 'reason-missing':
			return { reason: say.refusals[refusal.code] }
		case 'unknown-situation':
			return { situations: say.refusals[refusal.code] }
		default:
			return { endedOn: say.refusals[refusal.code] }
	}
}

/** Said before it is saved, where the form came back: the four weeks are over for this day. */
function pastWindow(view: View, { endedOn = '' }: FormValues): string[] {
	const on = readDay(endedOn)
	return on === undefined || on >= endsInWindowFrom(view.today) ? [] : [messages[view.lang].windowPassed(situationsUntil(on))]
}

type ExitFormProps = { view: View; stay: Participation; values: FormValues; situations: readonly string[]; errors?: Mistakes<ExitForm> }

function ExitForm({ view, stay, values, situations, errors }: ExitFormProps) {
	const say = messages[view.lang]
	const f = fields<ExitForm>({ values: { ...values, situations }, errors })
	const paths = [
		{ value: 'completed', label: say.pathCompleted, hint: say.pathCompletedHint },
		{ value: 'interrupted', label: say.pathInterrupted, hint: say.pathInterruptedHint },
	]
	return (
		<>
			<PageHead title={say.exitTitle(`${stay.firstName} ${stay.lastName}`)} lead={stay.programmeName} />
			<Form action={view.url(`/participations/${stay.id}/exit`)} idempotencyKey={view.key} draft={draftAt(view, `exit-${stay.id}`, values)}>
				<f.Errors also={pastWindow(view, values)} />
				<f.Day name="endedOn" label={say.endedOn} hint={say.endedHint(endsInWindowFrom(view.today))} />
				<f.Radio name="path" label={say.path} options={paths} />
				<f.Select
					name="reason"
					label={say.reasonOfExit}
					options={exitReasons.map((value) => ({ value, label: labelOf(view, value) }))}
					optional
				/>
				<f.Checks
					name="situations"
					label={say.situations}
					hint={`${say.situationsHint} ${say.windowRule}`}
					options={situationOptions(view)}
					optional
				/>
				<Actions deed={say.saveExit} otherwise={{ href: view.url(`/participants/${stay.participant}`), label: say.cancel }} />
			</Form>
		</>
	)
}

type SituationFormProps = { view: View; stay: Participation; exit: ExitInForce; situations: readonly string[]; errors?: Mistakes<ExitForm> }

function SituationForm({ view, stay, exit, situations, errors }: SituationFormProps) {
	const say = messages[view.lang]
	const f = fields<ExitForm>({ values: { situations }, errors })
	const until = situationsUntil(exit.endedOn)
	return (
		<>
			<PageHead
				title={say.situationTitle(`${stay.firstName} ${stay.lastName}`)}
				lead={isInWindow(exit.endedOn, view.today) ? say.windowUntil(until) : say.windowPassed(until)}
			/>
			<Form action={view.url(`/participations/${stay.id}/situation`)} idempotencyKey={view.key}>
				<f.Errors />
				<f.Checks name="situations" label={say.situations} hint={say.situationsHint} options={situationOptions(view)} optional />
				<Actions deed={say.saveSituation} otherwise={{ href: view.url(`/participants/${stay.participant}`), label: say.cancel }} />
			</Form>
		</>
	)
}

function situationOptions(view: View) {
	return offered(situationList, { on: view.today, amendments: view.amendments }).map((value) => ({ value, label: labelOf(view, value) }))
}
