import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { parseId } from '#kernel/id'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { holdLesson } from '../../actions/hold-lesson.ts'
import { messages } from '../../messages/learning.ts'
import { learningSubjects } from '../../rules/growth-lists.ts'
import { offered } from '../../rules/lists.ts'
import { type Learner, listLearners, listNeighbours } from '../../store/lessons.ts'
import { getManufactory, type Manufactory, type ManufactoryId } from '../../store/manufactory.ts'

export const lessonFormRoutes: readonly Route[] = [
	page('/manufactories/:manufactory/lessons/new', 'support.write', ask),
	deed('/manufactories/:manufactory/lessons', 'support.write', hold),
]

type LessonForm = Record<'subject' | 'onDay' | 'startsAt' | 'minutes' | 'topic' | 'came', string>
type Values = Readonly<Record<string, string | readonly string[]>>
type Desk = {
	held: Manufactory
	together: readonly ManufactoryId[]
	learners: readonly Learner[]
	neighbours: readonly { id: string; name: string }[]
}

async function deskOf(view: View): Promise<Desk> {
	const held = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
	const neighbours = await listNeighbours(view.db, view, held.id)
	const asked = view.many('with').map((id) => parseId<'manufactory'>(id))
	const together = [held.id, ...neighbours.map(({ id }) => id).filter((id) => asked.includes(id))]
	const learners = await listLearners(view.db, view, { manufactories: together, onDay: view.today })
	return { held, together, learners, neighbours }
}

async function ask(view: View): Promise<Reply> {
	const desk = await deskOf(view)
	const { values, many } = await filledIn(view, draftName(desk), { values: { onDay: view.today, minutes: '120' } })
	return shown(titleOf(view, desk), <LessonPage view={view} desk={desk} values={{ ...values, came: many('came') }} />)
}

async function hold(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const desk = await deskOf(view)
	const again = (errors: Mistakes<LessonForm>) => {
		const values = { ...view.form, came: view.many('came') }
		return refusedForm(titleOf(view, desk), <LessonPage view={view} desk={desk} values={values} errors={errors} />)
	}
	const f = formFields(view.lang)
	const subject = f.required(say.refusals['unknown-subject'], 80)
	const startsAt = f.time().transform((at) => at ?? '')
	const schema = z.object({ subject, onDay: f.day(), startsAt, minutes: f.whole({ min: 5, max: 720 }), topic: f.text(500) })
	const read = readForm(schema, view.form)
	if (!read.ok) return again(read.errors)
	const ticked = desk.learners.map(({ participant }) => participant).filter((id) => view.many('came').includes(id))
	const everybody = desk.learners.map(({ participant }) => participant)
	const expected = read.value.onDay > view.today && ticked.length > 0 ? ticked : everybody
	const lesson = { ...read.value, manufactories: desk.together, expected, came: ticked }
	if (read.value.onDay <= view.today && ticked.length === 0) return again({ came: say.refusals['nobody-there'] })
	const done = await view.act((act) => holdLesson(act, lesson))
	if (!done.ok) return again({ [done.refusal.code === 'unknown-subject' ? 'subject' : 'came']: say.refusals[done.refusal.code] })
	const home = view.url(`/manufactories/${desk.held.id}`)
	const undo = { action: `${home}/lessons/${done.value.lesson}/undo`, label: say.takeBack }
	return moved(`${home}#learning`, { kind: 'done', text: say.saved, undo })
}

function titleOf(view: View, { held }: Desk): string {
	return messages[view.lang].title(held.name)
}

function draftName({ held }: Desk): string {
	return `manufactory-${held.id}-lesson`
}

type LessonPageProps = { view: View; desk: Desk; values: Values; errors?: Mistakes<LessonForm> }

function LessonPage({ view, desk, values, errors }: LessonPageProps) {
	const say = messages[view.lang]
	const f = fields<LessonForm>({ values, errors })
	const home = view.url(`/manufactories/${desk.held.id}`)
	const several = desk.together.length > 1
	const people = desk.learners.map(({ participant, name, manufactoryName }) => ({
		value: participant,
		label: several ? `${name} (${manufactoryName})` : name,
	}))
	const typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()[0] ?? '']))
	return (
		<>
			<PageHead title={titleOf(view, desk)} lead={say.lead} />
			<Together view={view} desk={desk} at={`${home}/lessons/new`} />
			<Form action={`${home}/lessons`} idempotencyKey={view.key} draft={draftAt(view, draftName(desk), typed)}>
				<f.Errors />
				{desk.together.slice(1).map((id) => (
					<input key={id} type="hidden" name="with" value={id} />
				))}
				<f.Radio name="subject" label={say.subject} options={offered(learningSubjects, view)} />
				<f.Day name="onDay" label={say.onDay} />
				<f.Time name="startsAt" label={say.startsAt} optional />
				<f.Number name="minutes" label={say.minutes} />
				<f.Text name="topic" label={say.topic} optional />
				{people.length === 0 ? <p>{say.nobody}</p> : <f.Checks name="came" label={say.came} hint={say.cameHint} options={people} />}
				<Actions deed={say.save} otherwise={{ href: `${home}#learning`, label: say.back }} />
			</Form>
		</>
	)
}

/** Others whose workers learn together: chosen first, then the form has their people too. */
function Together({ view, desk, at }: { view: View; desk: Desk; at: string }) {
	const say = messages[view.lang]
	const f = fields<{ with: string }>({ values: { with: desk.together }, prefix: 'also-' })
	if (desk.neighbours.length === 0) return null
	return (
		<details class="unfold">
			<summary>{say.with}</summary>
			<form method="get" action={at} class="form">
				<f.Checks
					name="with"
					label={say.with}
					hint={say.withHint}
					options={desk.neighbours.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<button type="submit" class="button">
					{say.show}
				</button>
			</form>
		</details>
	)
}
