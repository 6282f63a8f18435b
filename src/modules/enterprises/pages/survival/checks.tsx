import { z } from 'zod'
import { deed, may, page, type Route, type TodayLine, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { Absent } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Chip, Form, fields, LinkButton, type Mistakes, PageHead, PostButton, Section, type Tone } from '#ui'
import { answerCheck, takeBackCheck } from '../../actions/survival/answer-check.ts'
import { messages } from '../../messages/survival.ts'
import { closingReasons, labelIn, offered, revenueBands, whatHelped } from '../../rules/enterprise/lists.ts'
import { answers, type CheckState, checkState } from '../../rules/survival/checks.ts'
import { type Enterprise, getEnterprise } from '../../store/enterprise/enterprise.ts'
import { type CheckRow, listWaitingChecks } from '../../store/survival/checks.ts'

const AT = '/enterprises/:enterprise/survival/:months'
export const survivalRoutes: readonly Route[] = [
	page(AT, 'enterprise.write', askPage),
	deed(AT, 'enterprise.write', answer),
	deed(`${AT}/undo`, 'enterprise.write', undo),
]

type CheckForm = Record<'answer' | 'doneOn' | 'jobs' | 'atRiskJobs' | 'revenue' | 'helped' | 'closedOn' | 'reason' | 'remarks', string>
type State = { view: View; held: Enterprise; values: FormValues; helped: readonly string[]; errors?: Mistakes<CheckForm> }

async function askPage(view: View): Promise<Reply> {
	const held = await theEnterprise(view)
	const { values, many } = await filledIn(view, draftName(view, held), { values: { doneOn: view.today } })
	const form = <CheckForm view={view} held={held} values={values} helped={many('helped')} />
	return shown(messages[view.lang].title(held.name, monthsOf(view)), form)
}

async function answer(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theEnterprise(view)
	const months = monthsOf(view)
	const again = (errors: Mistakes<CheckForm>) =>
		refusedForm(
			say.title(held.name, months),
			<CheckForm view={view} held={held} values={view.form} helped={view.many('helped')} errors={errors} />,
		)
	const read = readForm(schemaOf(view), view.form)
	if (!read.ok) return again(read.errors)
	const { closedOn, reason, ...told } = read.value
	if (told.answer === 'alive' && told.jobs === null) return again({ jobs: say.jobsMissing })
	const alive = told.answer === 'alive' ? told : { ...told, jobs: null, atRiskJobs: null, revenue: null }
	const closing = closedOn === undefined || reason === '' ? null : { on: closedOn, reason }
	const helped = view.many('helped').filter((code) => /^[a-z0-9-]+$/.test(code))
	const done = await view.act((act) => answerCheck(act, { ...alive, helped, enterprise: held.id, months, closing }))
	if (!done.ok) {
		const at = done.refusal.code === 'closing-missing' || done.refusal.code === 'closed-before-founded' ? 'closedOn' : 'doneOn'
		return again({ [at]: say.refusals[done.refusal.code] })
	}
	const home = view.url(`/enterprises/${held.id}`)
	const undoing = { action: `${home}/survival/${months}/undo`, label: say.takeBack }
	return moved(`${home}#survival`, { kind: 'done', text: say.saved, undo: undoing })
}

function schemaOf(view: View) {
	const f = formFields(view.lang)
	const people = () => f.optionalWhole({ min: 0, max: 10_000 }).transform((count) => count ?? null)
	return z.object({
		answer: f.oneOf(answers),
		doneOn: f.day(),
		jobs: people(),
		atRiskJobs: people(),
		revenue: f.text(80).transform((code) => (/^[a-z0-9-]+$/.test(code) ? code : null)),
		closedOn: f.optionalDay(),
		reason: f.text(80).pipe(z.string().regex(/^[a-z0-9-]*$/)),
		remarks: f.text(4000),
	})
}

async function undo(view: View): Promise<Reply> {
	const enterprise = view.id<'enterprise'>('enterprise')
	await view.act((act) => takeBackCheck(act, { enterprise, months: monthsOf(view) }))
	return moved(`${view.url(`/enterprises/${enterprise}`)}#survival`, { kind: 'done', text: messages[view.lang].tookBack })
}

function theEnterprise(view: View): Promise<Enterprise> {
	return getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
}

function monthsOf(view: View): number {
	const months = Number(view.param('months'))
	if (!Number.isInteger(months) || months < 1 || months > 120) throw new Absent('survival-check')
	return months
}

function draftName(view: View, held: Enterprise): string {
	return `survival-${monthsOf(view)}-${held.id}`
}

function CheckForm({ view, held, values, helped, errors }: State) {
	const say = messages[view.lang]
	const f = fields<CheckForm>({ values: { ...values, helped }, errors })
	const home = view.url(`/enterprises/${held.id}`)
	return (
		<>
			<PageHead title={say.title(held.name, monthsOf(view))} />
			<Form action={`${home}/survival/${monthsOf(view)}`} idempotencyKey={view.key} draft={draftAt(view, draftName(view, held), values)}>
				<f.Errors />
				<f.Radio name="answer" label={say.question} options={answers.map((value) => ({ value, label: say.answers[value] }))} />
				<f.Day name="doneOn" label={say.doneOn} />
				<f.Number name="jobs" label={say.jobs} optional />
				<f.Number name="atRiskJobs" label={say.atRisk} optional />
				<f.Select name="revenue" label={say.revenue} options={offered(revenueBands, view)} blank={say.none_} optional />
				<f.Checks name="helped" label={say.helped} options={offered(whatHelped, view)} optional />
				<f.Day name="closedOn" label={say.closedOn} optional />
				<f.Select name="reason" label={say.reason} options={offered(closingReasons, view)} blank={say.none_} optional />
				<f.Area name="remarks" label={say.remarks} optional />
				<Actions deed={say.save} otherwise={{ href: `${home}#survival`, label: say.back }} />
			</Form>
		</>
	)
}

const TONES: Record<CheckState, Tone> = { done: 'done', late: 'danger', due: 'due', later: 'plain', stopped: 'plain' }

/** The checks on the enterprise's page, with what was answered. */
export function SurvivalSection({ view, held, checks }: { view: View; held: Enterprise; checks: readonly CheckRow[] }) {
	const say = messages[view.lang]
	return (
		<Section title={say.section} id="survival">
			{checks.length === 0 && <p class="soft">{say.none}</p>}
			<ul class="lines">
				{checks.map((check) => (
					<li key={check.months}>
						<CheckLine view={view} held={held} check={check} />
					</li>
				))}
			</ul>
		</Section>
	)
}

function CheckLine({ view, held, check }: { view: View; held: Enterprise; check: CheckRow }) {
	const say = messages[view.lang]
	const state = checkState(check, { today: view.today, closedOn: held.closedOn })
	const at = view.url(`/enterprises/${held.id}/survival/${check.months}`)
	const writes = may(view.actor, 'enterprise.write')
	const told = [
		check.jobs === null ? '' : say.told(check.jobs),
		check.revenue === null ? '' : labelIn(revenueBands, view, check.revenue),
		...check.helped.map((code) => labelIn(whatHelped, view, code)),
		check.remarks,
	].filter(Boolean)
	return (
		<>
			<p>
				{say.after(check.months)} <Chip tone={TONES[state]}>{check.answer === null ? say.states[state] : say.answers[check.answer]}</Chip>
				<span class="line-what">{check.doneOn === null ? say.due(check.dueOn) : say.by(check.doneOn, check.by ?? '')}</span>
			</p>
			{told.length > 0 && <p class="soft">{told.join(', ')}</p>}
			{writes && check.answer === null && state !== 'stopped' && (
				<LinkButton href={at} small>
					{say.answer}
				</LinkButton>
			)}
			{writes && check.answer !== null && (
				<PostButton action={`${at}/undo`} idempotencyKey={view.key} small>
					{say.takeBack}
				</PostButton>
			)}
		</>
	)
}

const WEEK_DAYS = 7

/** Checks that wait: for those who keep enterprises, their own; those overdue also before who may write all. */
export async function survivalToday(view: View): Promise<readonly TodayLine[]> {
	if (!may(view.actor, 'enterprise.write')) return []
	const say = messages[view.lang]
	const { account } = view.actor
	const waiting = await listWaitingChecks(view.db, view.partnership, { account, today: view.today, within: WEEK_DAYS })
	return waiting
		.filter(({ isMine, dueOn }) => isMine || dueOn < view.today)
		.map(({ enterpriseId, name, months, dueOn }) => {
			const href = view.url(`/enterprises/${enterpriseId}/survival/${months}`)
			const kind = dueOn < view.today ? ('overdue' as const) : dueOn === view.today ? ('today' as const) : ('week' as const)
			return {
				kind,
				href,
				who: name,
				what: say.today(months),
				when: formatDay(view.lang, dueOn),
				dueOn,
				action: { label: say.answer, href },
			}
		})
}
