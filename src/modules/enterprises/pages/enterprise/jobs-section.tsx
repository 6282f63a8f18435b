import { may, type View } from '#access'
import type { Id } from '#kernel/id'
import { contractKinds } from '#manufactories'
import type { ParticipantSection } from '#people'
import { LinkButton, PostButton, Section } from '#ui'
import { messages } from '../../messages/enterprise/jobs.ts'
import { messages as words } from '../../messages/enterprise/words.ts'
import { isHeldOn, type JobCount } from '../../rules/enterprise/jobs.ts'
import { labelIn } from '../../rules/enterprise/lists.ts'
import type { Enterprise } from '../../store/enterprise/enterprise.ts'
import { type JobRow, listJobsOf } from '../../store/enterprise/jobs.ts'

type Props = { view: View; held: Enterprise; jobs: readonly JobRow[]; count: JobCount }

/** The jobs of an enterprise on its page: how many, the share of people at risk, who. */
export function JobsSection({ view, held, jobs, count }: Props) {
	const say = messages[view.lang]
	const now = jobs.filter((job) => job.until === null || job.until >= view.today)
	const earlier = jobs.filter((job) => !now.includes(job))
	const add = may(view.actor, 'enterprise.write') && held.closedOn === null && (
		<LinkButton href={view.url(`/enterprises/${held.id}/jobs/new`)} icon="add" small>
			{say.add}
		</LinkButton>
	)
	return (
		<Section title={say.section} id="jobs" action={add}>
			<p>{jobs.length === 0 ? say.none : say.summary(count.people, count.fte)}</p>
			{count.atRiskShare !== null && <p>{say.share(count.atRisk, count.employed, count.atRiskShare)}</p>}
			{count.notKnown > 0 && <p class="soft">{say.notKnown(count.notKnown)}</p>}
			<Lines view={view} jobs={now} />
			{earlier.length > 0 && (
				<details>
					<summary>{say.earlier}</summary>
					<Lines view={view} jobs={earlier} />
				</details>
			)}
		</Section>
	)
}

function Lines({ view, jobs }: { view: View; jobs: readonly JobRow[] }) {
	return (
		<ul class="lines">
			{jobs.map((job) => (
				<li key={job.id}>
					<JobLine view={view} job={job} />
				</li>
			))}
		</ul>
	)
}

function JobLine({ view, job }: { view: View; job: JobRow }) {
	const say = messages[view.lang]
	const { name, open, participantId, leftReason } = job
	const at = view.url(`/enterprises/${job.enterpriseId}/jobs/${job.id}`)
	return (
		<>
			<p>
				{open && participantId ? <a href={view.url(`/participants/${participantId}`)}>{name}</a> : (name ?? words[view.lang].withheld)}
				<span class="line-what">{say.line(job.position, labelIn(contractKinds, view, job.contract), job.fte)}</span>
			</p>
			<p class="soft">{say.since(job.from, job.until)}</p>
			{may(view.actor, 'enterprise.write') && (
				<div class="line-deed cluster">
					{leftReason === null && (
						<LinkButton href={`${at}/end`} small>
							{say.end}
						</LinkButton>
					)}
					<PostButton action={`${at}/undo`} idempotencyKey={view.key} small>
						{say.takeBack}
					</PostButton>
				</div>
			)}
		</>
	)
}

/** Her job and her firm, on a participant's page. */
export const enterpriseSections: readonly ParticipantSection[] = [{ name: 'enterprise', order: 260, show: showWork }]

async function showWork(view: View, participant: Id<'participant'>) {
	if (!may(view.actor, 'enterprise.read')) return undefined
	const jobs = await listJobsOf(view.db, view, participant)
	if (jobs.length === 0) return undefined
	const say = messages[view.lang]
	return (
		<Section title={say.mine} id="enterprise">
			<ul class="lines">
				{jobs.map((job) => (
					<li key={job.id}>
						<p>
							<a href={view.url(`/enterprises/${job.enterpriseId}`)}>{job.enterprise}</a>
							<span class="line-what">{say.line(job.position, labelIn(contractKinds, view, job.contract), job.fte)}</span>
						</p>
						<p class={isHeldOn(job, view.today) ? undefined : 'soft'}>{say.since(job.from, job.until)}</p>
					</li>
				))}
			</ul>
		</Section>
	)
}
