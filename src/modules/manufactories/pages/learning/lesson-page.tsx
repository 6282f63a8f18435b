import { deed, may, page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { present } from '#platform/absent'
import { moved, type Reply, shown } from '#platform/reply'
import { Actions, Chip, Form, fields, LinkButton, PageHead, PostButton, Section } from '#ui'
import { markLesson, undoLesson } from '../../actions/hold-lesson.ts'
import { messages } from '../../messages/learning.ts'
import { learningSubjects } from '../../rules/growth-lists.ts'
import { labelIn } from '../../rules/lists.ts'
import { type Lesson, type LessonPerson, listLessons } from '../../store/lessons.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'

const AT = '/manufactories/:manufactory/lessons/:lesson'

export const lessonPageRoutes: readonly Route[] = [
	page(AT, 'manufactory.read', lessonPage),
	deed(`${AT}/attendance`, 'support.write', mark),
	deed(`${AT}/undo`, 'support.write', undo),
]

async function placeOf(view: View): Promise<{ held: Manufactory; lesson: Lesson }> {
	const held = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory') })
	const [lesson] = await listLessons(view.db, view, { manufactory: held.id, lesson: view.id<'lesson'>('lesson') })
	return { held, lesson: present(lesson, 'lesson') }
}

/** A lesson: who came, and what each says about it. */
async function lessonPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const { held, lesson } = await placeOf(view)
	const title = say.lesson(labelIn(learningSubjects, view, lesson.subject), lesson.onDay)
	const home = view.url(`/manufactories/${held.id}`)
	const mayMark = held.mayWrite && may(view.actor, 'support.write')
	return shown(
		title,
		<>
			<PageHead title={title} lead={[held.name, say.long(lesson.minutes), lesson.topic].filter(Boolean).join(' · ')}>
				<LinkButton href={`${home}#learning`}>{say.back}</LinkButton>
				{mayMark && (
					<PostButton action={`${home}/lessons/${lesson.id}/undo`} idempotencyKey={view.key} icon="undo">
						{say.takeBack}
					</PostButton>
				)}
			</PageHead>
			<Section title={say.came}>
				<ul class="lines">
					{lesson.people.map((person) => (
						<li key={person.participant}>
							<span>{person.name ?? say.someone}</span>
							<Came view={view} lesson={lesson} person={person} />
						</li>
					))}
				</ul>
				<Meetings view={view} lesson={lesson} />
			</Section>
			{mayMark && lesson.onDay <= view.today && <MarkForm view={view} lesson={lesson} at={`${home}/lessons/${lesson.id}/attendance`} />}
		</>,
	)
}

function Came({ view, lesson, person }: { view: View; lesson: Lesson; person: LessonPerson }) {
	const say = messages[view.lang]
	if (lesson.onDay > view.today) return <Chip tone="plain">{say.planned}</Chip>
	if (!person.came) return <Chip tone="plain">{say.wasNot}</Chip>
	return (
		<span class="cluster">
			<Chip tone="done">{say.was}</Chip>
			{person.session === null && <span class="soft">{say.own}</span>}
			{person.session !== null && person.answer === 'confirmed' && <Chip tone="done">{say.confirmed}</Chip>}
			{person.session !== null && person.answer === 'disputed' && <Chip tone="danger">{say.disputed}</Chip>}
			{person.session !== null && person.answer === null && <Chip tone="due">{say.waits}</Chip>}
		</span>
	)
}

/** The meetings of support behind it, where codes and papers are. */
function Meetings({ view, lesson }: { view: View; lesson: Lesson }) {
	const sessions = [...new Set(lesson.people.flatMap(({ session }) => session ?? []))]
	if (!may(view.actor, 'support.write') || sessions.length === 0) return null
	return (
		<p class="cluster">
			{sessions.map((session) => (
				<a key={session} href={view.url(`/sessions/${session}`)}>
					{`${messages[view.lang].support}, ${formatDay(view.lang, lesson.onDay)}`}
				</a>
			))}
		</p>
	)
}

function MarkForm({ view, lesson, at }: { view: View; lesson: Lesson; at: string }) {
	const say = messages[view.lang]
	const came = lesson.people.filter((person) => person.came).map(({ participant }) => participant)
	const f = fields<{ came: string }>({ values: { came } })
	const options = lesson.people.map(({ participant, name }) => ({ value: participant, label: name ?? say.someone }))
	return (
		<Form action={at} idempotencyKey={view.key}>
			<f.Checks name="came" label={say.came} options={options} />
			<Actions deed={say.mark} />
		</Form>
	)
}

async function mark(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const { held, lesson } = await placeOf(view)
	const ticked = view.many('came')
	const came = lesson.people.map(({ participant }) => participant).filter((id) => ticked.includes(id))
	const done = await view.act((act) => markLesson(act, { lesson: lesson.id, manufactory: held.id, came }))
	const notice = done.ok ? { kind: 'done' as const, text: say.marked } : { kind: 'refused' as const, text: say.notYet }
	return moved(view.url(`/manufactories/${held.id}/lessons/${lesson.id}`), notice)
}

async function undo(view: View): Promise<Reply> {
	await view.act((act) => undoLesson(act, view.id<'lesson'>('lesson')))
	const home = view.url(`/manufactories/${view.id<'manufactory'>('manufactory')}`)
	return moved(`${home}#learning`, { kind: 'done', text: messages[view.lang].tookBack })
}
