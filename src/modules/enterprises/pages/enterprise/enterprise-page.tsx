import { deed, may, page, type Route, type View } from '#access'
import { formatDay, formatInstant } from '#kernel/lang'
import { moved, type Reply, shown } from '#platform/reply'
import { Chip, Facts, LinkButton, PostButton, RecordBody, RecordHead, Section } from '#ui'
import { reopenEnterprise } from '../../actions/enterprise/close-enterprise.ts'
import { messages } from '../../messages/enterprise/words.ts'
import type { JobCount } from '../../rules/enterprise/jobs.ts'
import { formName } from '../../rules/form/legal-forms.ts'
import { nextCheck } from '../../rules/survival/checks.ts'
import { type Enterprise, getEnterprise } from '../../store/enterprise/enterprise.ts'
import { type FounderRow, listFounders } from '../../store/enterprise/founders.ts'
import { listJobs } from '../../store/enterprise/jobs.ts'
import { listStatusNotes } from '../../store/enterprise/status.ts'
import { findPlan, listEntries, listMeetingsWith } from '../../store/support/fading.ts'
import { type CheckRow, listChecks } from '../../store/survival/checks.ts'
import { FadingSection } from '../support/section.tsx'
import { SurvivalSection } from '../survival/checks.tsx'
import { lineText } from './columns.tsx'
import { countToday } from './count-jobs.ts'
import { FoundersSection } from './founders.tsx'
import { HandedTestsSection, handedTests } from './handed-tests.tsx'
import { JobsSection } from './jobs-section.tsx'
import { StatusSection } from './status.tsx'

export const recordRoutes: readonly Route[] = [
	page('/enterprises/:enterprise', 'enterprise.read', enterprisePage),
	deed('/enterprises/:enterprise/closure/undo', 'enterprise.write', reopen),
]

async function enterprisePage(view: View): Promise<Reply> {
	const held = await getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
	const founders = await listFounders(view.db, view, held.id)
	const jobs = await listJobs(view.db, view, [held.id])
	const notes = await listStatusNotes(view.db, view.partnership, held.id)
	const plan = await findPlan(view.db, view.partnership, held.id)
	const meetings = await listMeetingsWith(view.db, view.partnership, held.id)
	const entries = await listEntries(view.db, view.partnership, held.id)
	const checks = await listChecks(view.db, view.partnership, [held.id])
	const tests = await handedTests(view, held)
	const count = countToday(view, jobs, held.closedOn)
	return shown(
		held.name,
		<>
			<Head view={view} held={held} next={nextThing(view, { held, founders, count, checks, hasPlan: plan !== undefined })} />
			<RecordBody aside={<Registers view={view} held={held} />}>
				<FoundersSection view={view} held={held} founders={founders} />
				<JobsSection view={view} held={held} jobs={jobs} count={count} />
				<StatusSection view={view} held={held} count={count} notes={notes} />
				<FadingSection view={view} held={held} plan={plan} meetings={meetings} entries={entries} />
				<HandedTestsSection view={view} tests={tests} />
				<SurvivalSection view={view} held={held} checks={checks} />
			</RecordBody>
		</>,
	)
}

async function reopen(view: View): Promise<Reply> {
	const enterprise = view.id<'enterprise'>('enterprise')
	await view.act((act) => reopenEnterprise(act, enterprise))
	return moved(view.url(`/enterprises/${enterprise}`), { kind: 'done', text: messages[view.lang].reopened })
}

type Known = { held: Enterprise; founders: readonly FounderRow[]; count: JobCount; checks: readonly CheckRow[]; hasPlan: boolean }

/** What the enterprise waits for, the first of it. */
function nextThing(view: View, { held, founders, count, checks, hasPlan }: Known): string | undefined {
	const say = messages[view.lang].next
	if (held.closedOn !== null) return say.closed
	if (founders.length === 0) return say.noFounders
	if (held.registeredOn === null) return say.notRegistered
	if (count.people === 0) return say.noJobs
	const next = nextCheck(checks, held.closedOn)
	if (next !== undefined && next.dueOn <= view.today) return say.check(next.months, next.dueOn)
	if (!hasPlan) return say.noPlan
	return next === undefined ? undefined : say.check(next.months, next.dueOn)
}

function Head({ view, held, next }: { view: View; held: Enterprise; next: string | undefined }) {
	const say = messages[view.lang]
	const at = view.url(`/enterprises/${held.id}`)
	const state = held.closedOn === null ? say.states.lives : say.closedOn(held.closedOn)
	const writes = may(view.actor, 'enterprise.write')
	return (
		<RecordHead
			title={held.name}
			facts={[formName(view, held.form), held.programme ?? '', held.offer].filter(Boolean).join(', ')}
			state={<Chip tone={held.closedOn === null ? 'done' : 'plain'}>{state}</Chip>}
			next={next}
			action={
				writes && (
					<LinkButton href={`${at}/edit`} main>
						{say.edit}
					</LinkButton>
				)
			}
		>
			{writes && held.closedOn === null && <LinkButton href={`${at}/closure`}>{say.close}</LinkButton>}
			{writes && held.closedOn !== null && (
				<PostButton action={`${at}/closure/undo`} idempotencyKey={view.key}>
					{say.reopen}
				</PostButton>
			)}
		</RecordHead>
	)
}

function Registers({ view, held }: { view: View; held: Enterprise }) {
	const say = messages[view.lang]
	const day = (on: string | null) => (on === null ? null : formatDay(view.lang, on))
	return (
		<>
			<Section title={say.registers}>
				<Facts
					items={[
						[say.foundedOn, day(held.foundedOn)],
						[say.registeredOn, day(held.registeredOn)],
						['KRS', held.krs],
						['NIP', held.nip],
						['REGON', held.regon],
						[say.lines, [held.mainLine, ...held.otherLines].filter(Boolean).map((code) => <p key={code}>{lineText(view, code)}</p>)],
						[say.origin, <Origin key="origin" view={view} held={held} />],
						[say.keeper, held.keeperName],
					]}
				/>
			</Section>
			<Section title={say.contacts}>
				<Facts
					items={[
						[say.address, held.address],
						[say.phone, held.phone],
						[say.email, held.email],
						[say.website, held.website],
						[say.history, say.madeBy(held.madeBy, formatInstant(view.lang, held.madeAt))],
					]}
				/>
			</Section>
		</>
	)
}

function Origin({ view, held }: { view: View; held: Enterprise }) {
	if (held.manufactoryId !== null) return <a href={view.url(`/manufactories/${held.manufactoryId}`)}>{held.manufactory}</a>
	if (held.groupId !== null) return <a href={view.url(`/initiative-groups/${held.groupId}`)}>{held.group}</a>
	return messages[view.lang].direct
}
