import { may, type View } from '#access'
import { onDay } from '#kernel/reference-list'
import { Doubt } from '#reference'
import { Chip, DataTable, LinkButton, Section } from '#ui'
import { messages } from '../../messages/learning.ts'
import { learningSubjects } from '../../rules/growth-lists.ts'
import { labelIn } from '../../rules/lists.ts'
import { type Learned, type Lesson, listLearned, listLessons } from '../../store/lessons.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import { listWorkers, type WorkerRow } from '../../store/workers.ts'
import type { ManufactorySection } from '../record/section.ts'

/** How far each worker is in the programme, by subject, and the lessons. */
export const learningSection: ManufactorySection = { name: 'learning', order: 600, show: showLearning }

async function showLearning(view: View, held: Manufactory) {
	const say = messages[view.lang]
	if (held.foundedOn === null) return undefined
	const lessons = await listLessons(view.db, view, { manufactory: held.id })
	const learned = await listLearned(view.db, view.partnership, held.id)
	const workers = (await listWorkers(view.db, view, held.id)).filter(({ leftOn, lastName }) => leftOn === null && lastName !== null)
	const [first] = learningSubjects.in(view.amendments)
	return (
		<Section title={say.section} id="learning" action={<Hold view={view} held={held} />}>
			{lessons.length === 0 && <p class="soft">{say.none}</p>}
			{workers.length > 0 && (lessons.length > 0 || learned.length > 0) && <Completion view={view} workers={workers} learned={learned} />}
			{lessons.length > 0 && first && <Doubt of={first} />}
			{lessons.length > 0 && <Lessons view={view} held={held} lessons={lessons} />}
		</Section>
	)
}

function Hold({ view, held }: { view: View; held: Manufactory }) {
	if (!held.mayWrite || !may(view.actor, 'support.write') || held.workers === 0) return null
	return (
		<LinkButton href={view.url(`/manufactories/${held.id}/lessons/new`)} icon="add" small>
			{messages[view.lang].hold}
		</LinkButton>
	)
}

/** Workers beside subjects: hours done of the hours of the programme. */
function Completion({ view, workers, learned }: { view: View; workers: readonly WorkerRow[]; learned: readonly Learned[] }) {
	const say = messages[view.lang]
	const subjects = onDay(learningSubjects.in(view.amendments), view.today)
	const hoursOf = (worker: WorkerRow, code: string) =>
		Math.round((learned.find((one) => one.participant === worker.participantId && one.subject === code)?.minutes ?? 0) / 6) / 10
	return (
		<DataTable
			id="learned"
			caption={say.section}
			rows={workers}
			rowKey={({ id }) => id}
			numbers
			columns={[
				{ key: 'person', header: say.person, cell: ({ firstName, lastName }) => `${firstName} ${lastName}` },
				...subjects.map(({ code, label, facts }) => ({
					key: code,
					header: label[view.lang],
					tight: true,
					cell: (worker: WorkerRow) => {
						const hours = hoursOf(worker, code)
						const words = say.hours(hours, facts.hours)
						return hours >= facts.hours ? <Chip tone="done">{words}</Chip> : <span class={hours === 0 ? 'soft' : undefined}>{words}</span>
					},
				})),
			]}
		/>
	)
}

function Lessons({ view, held, lessons }: { view: View; held: Manufactory; lessons: readonly Lesson[] }) {
	const say = messages[view.lang]
	return (
		<details class="unfold" open={lessons.length <= 3}>
			<summary>{`${say.lessons}: ${lessons.length}`}</summary>
			<ul class="lines">
				{lessons.map((lesson) => (
					<li key={lesson.id}>
						<div>
							<a href={view.url(`/manufactories/${held.id}/lessons/${lesson.id}`)}>
								{say.lesson(labelIn(learningSubjects, view, lesson.subject), lesson.onDay)}
							</a>
							<p class="soft small-text">{[say.long(lesson.minutes), lesson.topic].filter(Boolean).join(' · ')}</p>
						</div>
						{lesson.onDay > view.today ? (
							<Chip tone="plain">{say.planned}</Chip>
						) : (
							<span>{say.cameOf(lesson.people.filter(({ came }) => came).length, lesson.people.length)}</span>
						)}
					</li>
				))}
			</ul>
		</details>
	)
}
