import { z } from 'zod'
import { may, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { recordPastFollowUp } from '../actions/record-past-follow-up.ts'
import { messages as past } from '../messages/past-follow-up.ts'
import { messages } from '../messages/stay.ts'
import { followUpsDueBy, type PastCheckRefusal } from '../rules/follow-up.ts'
import { findExit } from '../store/exit.ts'
import { getParticipation, type Participation, type StayRead } from '../store/participation.ts'
import { type CheckForm, checkFields, mistakeOf, TalkFields } from './follow-up-form.tsx'
import { undoAt } from './taking-back.ts'

type PastForm = CheckForm & { months: string }
type Asked = { view: View; stay: Participation; choices: readonly { value: string; label: string }[] }

/** A quiet way to write down a check that nobody was asked for: the day was long past when the exit came from a file. */
export function PastFollowUpLink({ view, stay }: { view: View; stay: StayRead }) {
	if (stay.exit === null || !may(view.actor, 'participation.write')) return null
	const told = new Set(stay.followUps.flatMap(({ months, dropped }) => (dropped ? [] : [months])))
	if (followUpsDueBy(stay.exit.endedOn, view.today).every(({ months }) => told.has(months))) return null
	return (
		<p class="hint">
			<a href={view.url(`/participations/${stay.id}/past-follow-up`)}>{past[view.lang].link}</a>
		</p>
	)
}

/** The form of such a check. */
export async function pastFollowUpPage(view: View): Promise<Reply> {
	const asked = await askedOf(view)
	// The check that a figure counts (EECR05, EECR06).
	const { values } = await filledIn(view, `past-follow-up-${asked.stay.id}`, { values: { months: '6' } })
	return shown(past[view.lang].title(asked.stay.firstName), <PastFollowUpForm {...asked} values={values} />)
}

/** Records it. */
export async function savePastFollowUp(view: View): Promise<Reply> {
	const asked = await askedOf(view)
	const again = (errors: Mistakes<PastForm>) =>
		refusedForm(past[view.lang].title(asked.stay.firstName), <PastFollowUpForm {...asked} values={view.form} errors={errors} />)
	const months = formFields(view.lang).oneOf(['3', '6', '12']).transform(Number)
	const read = readForm(z.object({ months, ...checkFields(view.lang) }), view.form)
	if (!read.ok) return again(read.errors)
	const saved = await view.act((act) => recordPastFollowUp(act, asked.stay.id, read.value))
	if (saved.ok) {
		const undo = undoAt(view, `/follow-ups/${saved.value}/reversal?unasked=1`)
		return moved(view.url(`/participants/${asked.stay.participant}`), { kind: 'done', text: messages[view.lang].checkSaved, ...undo })
	}
	return again(pastMistake(view, saved.refusal))
}

async function askedOf(view: View): Promise<Asked> {
	const id = view.id<'participation'>('participation')
	const stay = await getParticipation(view.db, view, { id, permission: 'participation.write' })
	const exit = await findExit(view.db, view.partnership, id)
	const due = exit === undefined ? [] : followUpsDueBy(exit.endedOn, view.today)
	const label = (count: number, on: string) => `${messages[view.lang].after(count)} (${on})`
	const choices = due.map(({ months, dueOn }) => ({ value: String(months), label: label(months, formatDay(view.lang, dueOn)) }))
	return { view, stay, choices }
}

function pastMistake(view: View, refusal: PastCheckRefusal): Mistakes<PastForm> {
	if (refusal.code === 'not-ended' || refusal.code === 'not-due-yet') return { months: past[view.lang].refusals[refusal.code] }
	return mistakeOf(view, refusal)
}

function PastFollowUpForm({ view, stay, choices, values, errors }: Asked & { values: FormValues; errors?: Mistakes<PastForm> }) {
	const say = past[view.lang]
	const f = fields<PastForm>({ values, errors })
	return (
		<>
			<PageHead title={say.title(`${stay.firstName} ${stay.lastName}`)} lead={say.lead} />
			<Form
				action={view.url(`/participations/${stay.id}/past-follow-up`)}
				idempotencyKey={view.key}
				draft={draftAt(view, `past-follow-up-${stay.id}`, values)}
			>
				<f.Errors />
				<f.Radio name="months" label={say.months} options={choices} />
				<TalkFields view={view} values={values} errors={errors} />
				<Actions
					deed={messages[view.lang].saveCheck}
					otherwise={{ href: view.url(`/participants/${stay.participant}`), label: messages[view.lang].cancel }}
				/>
			</Form>
		</>
	)
}
