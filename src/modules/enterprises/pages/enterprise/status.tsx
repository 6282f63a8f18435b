import { z } from 'zod'
import { deed, may, page, type Route, type View } from '#access'
import { onDay } from '#kernel/reference-list'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Doubt } from '#reference'
import { Actions, Chip, Form, fields, LinkButton, type Mistakes, PageHead, Section, type Tone } from '#ui'
import { noteStatus } from '../../actions/enterprise/note-status.ts'
import { messages } from '../../messages/enterprise/status.ts'
import type { JobCount } from '../../rules/enterprise/jobs.ts'
import { statusConditions } from '../../rules/enterprise/lists.ts'
import { type StatusOutcome, statusOf } from '../../rules/enterprise/status.ts'
import { type Enterprise, getEnterprise } from '../../store/enterprise/enterprise.ts'
import type { StatusNote } from '../../store/enterprise/status.ts'

/** What the aim is, noted like a condition: then the share of people at risk applies. */
const AIM = 'aim-reintegration'

export const statusRoutes: readonly Route[] = [
	page('/enterprises/:enterprise/status', 'enterprise.write', notePage),
	deed('/enterprises/:enterprise/status', 'enterprise.write', note),
]

type NoteForm = Record<'condition' | 'holds' | 'onDay' | 'evidence', string>

async function notePage(view: View): Promise<Reply> {
	const held = await getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
	const values = { condition: view.query.condition ?? '', onDay: view.today }
	return shown(messages[view.lang].noteTitle, <NoteForm view={view} held={held} values={values} />)
}

async function note(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
	const again = (errors: Mistakes<NoteForm>) =>
		refusedForm(say.noteTitle, <NoteForm view={view} held={held} values={view.form} errors={errors} />)
	const f = formFields(view.lang)
	const codes = noteable(view).map(({ value }) => value)
	const schema = z.object({
		condition: f.required(undefined, 80).refine((code) => codes.includes(code)),
		holds: f.oneOf(['yes', 'no']).transform((holds) => holds === 'yes'),
		onDay: f.day(),
		evidence: f.text(2000),
	})
	const read = readForm(schema, view.form)
	if (!read.ok) return again(read.errors)
	const noted = await view.act((act) => noteStatus(act, { ...read.value, enterprise: held.id }))
	if (!noted.ok) return again({ onDay: say.dayNotCome })
	return moved(`${view.url(`/enterprises/${held.id}`)}#status`, { kind: 'done', text: say.saved })
}

function noteable(view: View) {
	const said = onDay(statusConditions.in(view.amendments), view.today).filter(({ facts }) => facts.reads === 'said')
	return [...said.map(({ code, label }) => ({ value: code, label: label[view.lang] })), { value: AIM, label: messages[view.lang].aim }]
}

type Props = { view: View; held: Enterprise; values: FormValues; errors?: Mistakes<NoteForm> }

function NoteForm({ view, held, values, errors }: Props) {
	const say = messages[view.lang]
	const f = fields<NoteForm>({ values, errors })
	const home = view.url(`/enterprises/${held.id}`)
	const doubted = onDay(statusConditions.in(view.amendments), view.today).find(({ verified }) => verified !== 'verified')
	return (
		<>
			<PageHead title={say.noteTitle} lead={held.name} />
			{doubted && (
				<p>
					<Doubt of={doubted} />
				</p>
			)}
			<Form action={`${home}/status`} idempotencyKey={view.key}>
				<f.Errors />
				<f.Select name="condition" label={say.condition} options={noteable(view)} />
				<f.Radio name="holds" label={say.holds} options={(['yes', 'no'] as const).map((value) => ({ value, label: say[value] }))} />
				<f.Day name="onDay" label={say.onDay} />
				<f.Area name="evidence" label={say.evidence} optional />
				<Actions deed={say.save} otherwise={{ href: `${home}#status`, label: say.back }} />
			</Form>
		</>
	)
}

const TONES: Record<StatusOutcome['is'], Tone> = { holds: 'done', missing: 'danger', 'not-noted': 'due', 'not-asked': 'plain' }

/** Which conditions hold and which are missing, each with its source, on the enterprise's page. */
export function StatusSection({
	view,
	held,
	count,
	notes,
}: {
	view: View
	held: Enterprise
	count: JobCount
	notes: readonly StatusNote[]
}) {
	const say = messages[view.lang]
	const noted = new Map(notes.map((one) => [one.condition, one]))
	const conditions = onDay(statusConditions.in(view.amendments), view.today)
	const outcomes = statusOf(conditions, { form: held.form, jobs: count, noted, reintegration: noted.get(AIM)?.holds ?? false })
	const add = may(view.actor, 'enterprise.write') && (
		<LinkButton href={view.url(`/enterprises/${held.id}/status`)} small>
			{say.note}
		</LinkButton>
	)
	return (
		<Section title={say.section} id="status" action={add}>
			<p class="soft">{say.lead}</p>
			<ul class="lines">
				{outcomes.map((outcome) => (
					<li key={outcome.condition.code}>
						<OutcomeLine view={view} outcome={outcome} noted={noted.get(outcome.condition.code)} />
					</li>
				))}
			</ul>
		</Section>
	)
}

function OutcomeLine({
	view,
	outcome: { condition, is, have },
	noted,
}: {
	view: View
	outcome: StatusOutcome
	noted: StatusNote | undefined
}) {
	const say = messages[view.lang]
	const numbers = [
		have == null ? '' : say.have(have),
		have === undefined || condition.facts.number === null ? '' : say.need(condition.facts.number),
	]
	return (
		<>
			<p>
				<Chip tone={TONES[is]}>{say.is[is]}</Chip> {condition.label[view.lang]}
			</p>
			<p class="soft small-text">
				{[...numbers, noted ? say.noted(noted.onDay, noted.by) : '', noted?.evidence ?? ''].filter(Boolean).join(', ')}{' '}
				{condition.verified === 'verified' ? `${say.source}: ${condition.source}` : <Doubt of={condition} />}
			</p>
		</>
	)
}
