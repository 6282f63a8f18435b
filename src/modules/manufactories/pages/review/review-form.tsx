import { deed, page, type Route, type View } from '#access'
import { draftAt, filledIn } from '#platform/draft'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { holdReview } from '../../actions/hold-review.ts'
import { monthName } from '../../messages/months.ts'
import { messages } from '../../messages/reviews.ts'
import { termOn } from '../../rules/growth-lists.ts'
import { monthDue, monthInAddress, monthOf } from '../../rules/months.ts'
import { listAgreements } from '../../store/agreements.ts'
import { getManufactory } from '../../store/manufactory.ts'
import { listReviews } from '../../store/reviews.ts'
import { listWorkers } from '../../store/workers.ts'
import { asTyped, type Desk, draftName, faultAt, monthAsked, readReview } from './review-draft.ts'
import { Agree, Earlier, How, Mood, Readiness, WhoWasThere } from './review-parts.tsx'

export const reviewFormRoutes: readonly Route[] = [
	page('/manufactories/:manufactory/reviews/new', 'manufactory.write', ask),
	deed('/manufactories/:manufactory/reviews/new', 'manufactory.write', hold),
]

type ReviewForm = Record<string, string>
type State = { values: Readonly<Record<string, string | readonly string[]>>; errors?: Mistakes<ReviewForm> }

/** What a review's form stands on: the month asked for, else the one that waits, else the present one. */
async function deskOf(view: View): Promise<Desk> {
	const held = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
	const days = termOn('review-due', { day: view.today, amendments: view.amendments })
	const waiting = held.foundedOn === null ? undefined : monthDue({ foundedOn: held.foundedOn, days }, view.today)
	const month = monthAsked(view) ?? waiting ?? monthOf(view.today)
	const [earlier] = await listReviews(view.db, view, { manufactory: held.id, month })
	const workers = await listWorkers(view.db, view, held.id)
	const agreements = await listAgreements(view.db, view, held.id)
	return {
		held,
		month,
		earlier,
		workers: workers.filter(({ leftOn }) => leftOn === null || leftOn >= month),
		open: agreements.filter(({ outcome }) => outcome === null),
	}
}

async function ask(view: View): Promise<Reply> {
	const desk = await deskOf(view)
	const before = desk.earlier && asTyped(desk.earlier)
	const usual = { values: before?.values ?? { heldOn: view.today }, many: { present: before?.present ?? [] } }
	const { values, many } = await filledIn(view, draftName(desk), usual)
	return shown(titleOf(view, desk), <ReviewPage view={view} desk={desk} state={{ values: { ...values, present: many('present') } }} />)
}

async function hold(view: View): Promise<Reply> {
	const desk = await deskOf(view)
	const again = (errors: Mistakes<ReviewForm>) => {
		const values = { ...view.form, present: view.many('present') }
		return refusedForm(titleOf(view, desk), <ReviewPage view={view} desk={desk} state={{ values, errors }} />)
	}
	const read = readReview(view, desk)
	if (!read.ok) return again(read.errors)
	const done = await view.act((act) => holdReview(act, read.value))
	if (!done.ok) return again(faultAt(view, done.refusal))
	return moved(`${view.url(`/manufactories/${desk.held.id}`)}#reviews`, { kind: 'done', text: messages[view.lang].saved })
}

function titleOf(view: View, { held, month }: Desk): string {
	return messages[view.lang].title(monthName(view.lang, month), held.name)
}

function ReviewPage({ view, desk, state }: { view: View; desk: Desk; state: State }) {
	const say = messages[view.lang]
	const { _form: whole, ...errors } = state.errors ?? {}
	const f = fields<ReviewForm>({ values: state.values, errors })
	const home = view.url(`/manufactories/${desk.held.id}`)
	const typed = Object.fromEntries(Object.entries(state.values).map(([name, value]) => [name, [value].flat()[0] ?? '']))
	return (
		<>
			<PageHead title={titleOf(view, desk)} lead={desk.earlier ? say.correctLead : say.lead} />
			<Form
				action={`${home}/reviews/new`}
				idempotencyKey={view.key}
				version={desk.earlier?.version ?? 0}
				draft={draftAt(view, draftName(desk), typed)}
			>
				<f.Errors also={whole === undefined ? [] : [whole]} />
				<input type="hidden" name="month" value={monthInAddress(desk.month)} />
				<Earlier view={view} desk={desk} f={f} />
				<WhoWasThere view={view} desk={desk} f={f} />
				<How view={view} f={f} />
				<Mood view={view} f={f} />
				<Readiness view={view} f={f} />
				<Agree view={view} desk={desk} f={f} />
				{desk.earlier && <f.Area name="why" label={say.why} rows={2} />}
				<Actions deed={desk.earlier ? say.saveCorrection : say.save} otherwise={{ href: `${home}#reviews`, label: say.back }} />
			</Form>
		</>
	)
}
