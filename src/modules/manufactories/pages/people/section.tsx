import { may, type View } from '#access'
import type { Id } from '#kernel/id'
import { formatNumber } from '#kernel/lang'
import { attendedBy, formLabel, supportsOf } from '#support'
import { LinkButton, Section } from '#ui'
import { messages } from '../../messages/people.ts'
import { fullTime } from '../../rules/lists.ts'
import { hundredths } from '../../rules/working-time.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import { listStaysOf } from '../../store/people-to-employ.ts'
import { listWorkers, type WorkerRow } from '../../store/workers.ts'
import type { ManufactorySection } from '../record/section.ts'
import { WorkerLine } from './worker-line.tsx'

/** Who works here, and for those who may see it what support they have. */
export const peopleSection: ManufactorySection = { name: 'people', order: 200, show: showPeople }

async function showPeople(view: View, held: Manufactory) {
	const say = messages[view.lang]
	const workers = await listWorkers(view.db, view, held.id)
	const supports = await supportOf(view, workers)
	const attended = await attendedOf(view, workers)
	const now = workers.filter(({ leftOn }) => leftOn === null)
	const earlier = workers.filter(({ leftOn }) => leftOn !== null)
	const lines = (rows: readonly WorkerRow[]) => (
		<ul class="lines">
			{rows.map((worker) => (
				<li key={worker.id}>
					<WorkerLine
						view={view}
						held={held}
						worker={worker}
						support={supports.get(worker.participantId)}
						attended={attended.get(worker.participantId)}
					/>
				</li>
			))}
		</ul>
	)
	return (
		<Section title={say.section} id="people" action={<Employ view={view} held={held} />}>
			{now.length === 0 ? <p class="soft">{say.nobody}</p> : <p class="soft">{say.inAll(postsOf(view, now))}</p>}
			{lines(now)}
			{!held.belongs && workers.some(({ lastName }) => lastName === null) && <p class="soft">{say.withheld}</p>}
			{earlier.length > 0 && (
				<details>
					<summary>{say.earlier}</summary>
					{lines(earlier)}
				</details>
			)}
		</Section>
	)
}

function Employ({ view, held }: { view: View; held: Manufactory }) {
	if (!held.mayWrite || held.kept === null || held.kept === 'closed' || !may(view.actor, 'person.read')) return null
	return (
		<LinkButton href={view.url(`/manufactories/${held.id}/workers/new`)} icon="add" small>
			{messages[view.lang].employ}
		</LinkButton>
	)
}

function postsOf(view: View, workers: readonly WorkerRow[]): string {
	const hours = fullTime.in(view.amendments).findLast(({ validFrom }) => validFrom <= view.today)?.facts.weeklyHours ?? 40
	const minutes = workers.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0)
	return formatNumber(view.lang, hundredths(minutes, hours * 60) / 100)
}

/** The forms of support that last, of those whose records are open: two queries for all of them. */
async function supportOf(view: View, workers: readonly WorkerRow[]): Promise<ReadonlyMap<Id<'participant'>, string>> {
	const open = workers.filter((worker) => worker.open).map(({ participantId }) => participantId)
	if (open.length === 0) return new Map()
	const stays = await listStaysOf(view.db, view, open)
	const supports = await supportsOf(
		view.db,
		view.partnership,
		stays.map(({ participation }) => participation),
	)
	const words = messages[view.lang]
	return new Map(
		open.map((participant) => {
			const own = new Set(stays.filter((stay) => stay.participant === participant).map(({ participation }) => participation))
			const lasting = supports.filter((support) => own.has(support.participationId) && support.endedOn === null)
			const forms = [...new Set(lasting.map((support) => formLabel(view, support)))].join(', ')
			return [participant, forms === '' ? words.noSupport : words.supportLine(forms)]
		}),
	)
}

/** What they have been to, of those whose records are open: meetings and hours by form of support. One query for all of them. */
async function attendedOf(view: View, workers: readonly WorkerRow[]): Promise<ReadonlyMap<Id<'participant'>, string>> {
	const open = [...new Set(workers.filter((worker) => worker.open).map(({ participantId }) => participantId))]
	const rows = await attendedBy(view.db, view, open)
	const say = messages[view.lang]
	return new Map(
		open.flatMap((participant) => {
			const hers = rows.filter((row) => row.participant === participant)
			if (hers.length === 0) return []
			const forms = hers.map((row) => say.attendedForm(formLabel(view, row), row.meetings, row.minutes)).join('; ')
			const lastOn = hers.map((row) => row.lastOn).reduce((one, other) => (one > other ? one : other))
			return [[participant, say.attended(forms, lastOn)] as const]
		}),
	)
}
