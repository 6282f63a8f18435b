import { z } from 'zod'
import { deed, may, page, type Route, type View } from '#access'
import { onDay } from '#kernel/reference-list'
import { formFields } from '#platform/fields'
import { readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Chip, Facts, Form, fields, LinkButton, type Mistakes, PageHead, PostButton, RecordBody, RecordHead, Section } from '#ui'
import { endGroup, resumeGroup } from '../../actions/group/keep-group.ts'
import { recordGroupStep, takeBackGroupStep } from '../../actions/group/keep-members.ts'
import { messages } from '../../messages/group.ts'
import { groupSteps } from '../../rules/enterprise/lists.ts'
import { type Group, getGroup, listMembers } from '../../store/group/groups.ts'
import { listSteps, type StepRow } from '../../store/group/steps.ts'
import { MembersSection } from './members.tsx'

const AT = '/initiative-groups/:initiative'
export const groupRecordRoutes: readonly Route[] = [
	page(AT, 'enterprise.read', groupPage),
	page(`${AT}/steps/new`, 'enterprise.write', stepPage),
	deed(`${AT}/steps`, 'enterprise.write', step),
	deed(`${AT}/steps/:step/undo`, 'enterprise.write', undoStep),
	page(`${AT}/ending`, 'enterprise.write', endPage),
	deed(`${AT}/ending`, 'enterprise.write', end),
	deed(`${AT}/ending/undo`, 'enterprise.write', resume),
]

/** Where a group stands, in words. */
export function stateText({ lang }: Pick<View, 'lang'>, { endedOn, enterpriseId }: Group): string {
	const say = messages[lang]
	if (endedOn !== null) return say.ended(endedOn)
	return enterpriseId === null ? say.works : say.founded
}

async function groupPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await getGroup(view.db, view.partnership, view.id<'initiative-group'>('initiative'))
	const members = await listMembers(view.db, view, held.id)
	const steps = await listSteps(view.db, view.partnership, held.id)
	const facts = (
		<Facts
			items={[
				[say.assumptions, held.assumptions],
				[say.plan, held.plan],
				[say.enterprise, held.enterpriseId && <a href={view.url(`/enterprises/${held.enterpriseId}`)}>{held.enterprise}</a>],
				[say.owner, held.ownerName],
			]}
		/>
	)
	return shown(
		held.name,
		<>
			<Head view={view} held={held} />
			<RecordBody aside={<Section title={say.about}>{facts}</Section>}>
				<StepsSection view={view} held={held} steps={steps} />
				<MembersSection view={view} held={held} members={members} />
			</RecordBody>
		</>,
	)
}

function Head({ view, held }: { view: View; held: Group }) {
	const say = messages[view.lang]
	const at = view.url(`/initiative-groups/${held.id}`)
	const writes = may(view.actor, 'enterprise.write')
	const founds = writes && held.enterpriseId === null && held.endedOn === null
	return (
		<RecordHead
			title={held.name}
			facts={held.endReason ?? undefined}
			state={<Chip tone={held.enterpriseId === null ? 'info' : 'done'}>{stateText(view, held)}</Chip>}
			action={
				founds && (
					<LinkButton href={view.url('/enterprises/new', { group: held.id })} main>
						{say.found}
					</LinkButton>
				)
			}
		>
			{writes && <LinkButton href={`${at}/edit`}>{say.edit}</LinkButton>}
			{founds && <LinkButton href={`${at}/ending`}>{say.end}</LinkButton>}
			{writes && held.endedOn !== null && (
				<PostButton action={`${at}/ending/undo`} idempotencyKey={view.key}>
					{say.resume}
				</PostButton>
			)}
		</RecordHead>
	)
}

function StepsSection({ view, held, steps }: { view: View; held: Group; steps: readonly StepRow[] }) {
	const say = messages[view.lang]
	const at = view.url(`/initiative-groups/${held.id}/steps`)
	const writes = may(view.actor, 'enterprise.write')
	const add = writes && held.endedOn === null && (
		<LinkButton href={`${at}/new`} icon="add" small>
			{say.addStep}
		</LinkButton>
	)
	return (
		<Section title={say.steps} id="steps" action={add}>
			<ul class="lines">
				{onDay(groupSteps.in(view.amendments), view.today).map(({ code, label }) => {
					const made = steps.filter((one) => one.step === code)
					return (
						<li key={code}>
							<p>
								<Chip tone={made.length > 0 ? 'done' : 'plain'}>{made.length > 0 ? say.done : say.waiting}</Chip> {label[view.lang]}
							</p>
							{made.map((one) => (
								<p key={one.id} class="soft">
									{`${say.line(one.onDay, one.minutes === null ? null : one.minutes / 60, one.by)} ${one.remarks} `}
									{writes && (
										<PostButton action={`${at}/${one.id}/undo`} idempotencyKey={view.key} small>
											{say.takeBack}
										</PostButton>
									)}
								</p>
							))}
						</li>
					)
				})}
			</ul>
		</Section>
	)
}

type StepForm = Record<'step' | 'onDay' | 'hours' | 'remarks', string>
type EndForm = Record<'on' | 'reason', string>

async function stepPage(view: View): Promise<Reply> {
	return shown(messages[view.lang].addStep, stepForm(view, { onDay: view.today }))
}

async function step(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const again = (errors: Mistakes<StepForm>) => refusedForm(say.addStep, stepForm(view, view.form, errors))
	const f = formFields(view.lang)
	const codes = groupSteps.in(view.amendments).map(({ code }) => code)
	const schema = z.object({
		step: f.required(undefined, 80).refine((code) => codes.includes(code)),
		onDay: f.day(),
		hours: f.optionalWhole({ min: 1, max: 1000 }),
		remarks: f.text(2000),
	})
	const read = readForm(schema, view.form)
	if (!read.ok) return again(read.errors)
	const { hours, ...made } = read.value
	const minutes = hours === undefined ? null : hours * 60
	const done = await view.act((act) => recordGroupStep(act, { ...made, minutes, group: view.id<'initiative-group'>('initiative') }))
	return done.ok ? moved(home(view), { kind: 'done', text: say.saved }) : again({ onDay: say.refusals[done.refusal.code] })
}

async function undoStep(view: View): Promise<Reply> {
	const of = { group: view.id<'initiative-group'>('initiative'), step: view.id<'group-step'>('step') }
	await view.act((act) => takeBackGroupStep(act, of))
	return moved(home(view), { kind: 'done', text: messages[view.lang].tookBack })
}

async function endPage(view: View): Promise<Reply> {
	return shown(messages[view.lang].end, endForm(view, { on: view.today }))
}

async function end(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const again = (errors: Mistakes<EndForm>) => refusedForm(say.end, endForm(view, view.form, errors))
	const f = formFields(view.lang)
	const read = readForm(z.object({ on: f.day(), reason: f.required(undefined, 2000) }), view.form)
	if (!read.ok) return again(read.errors)
	const ended = await view.act((act) => endGroup(act, { ...read.value, group: view.id<'initiative-group'>('initiative') }))
	return ended.ok ? moved(home(view), { kind: 'done', text: say.saved }) : again({ on: say.refusals[ended.refusal.code] })
}

async function resume(view: View): Promise<Reply> {
	await view.act((act) => resumeGroup(act, view.id<'initiative-group'>('initiative')))
	return moved(home(view), { kind: 'done', text: messages[view.lang].saved })
}

function home(view: View): string {
	return view.url(`/initiative-groups/${view.id('initiative')}`)
}

function stepForm(view: View, values: Readonly<Record<string, string>>, errors?: Mistakes<StepForm>) {
	const say = messages[view.lang]
	const f = fields<StepForm>({ values, errors })
	const options = groupSteps.in(view.amendments).map(({ code, label }) => ({ value: code, label: label[view.lang] }))
	return (
		<>
			<PageHead title={say.addStep} />
			<Form action={`${home(view)}/steps`} idempotencyKey={view.key}>
				<f.Errors />
				<f.Select name="step" label={say.step} options={options} />
				<f.Day name="onDay" label={say.onDay} />
				<f.Number name="hours" label={say.hours} optional />
				<f.Area name="remarks" label={say.remarks} optional />
				<Actions deed={say.save} otherwise={{ href: home(view), label: say.back }} />
			</Form>
		</>
	)
}

function endForm(view: View, values: Readonly<Record<string, string>>, errors?: Mistakes<EndForm>) {
	const say = messages[view.lang]
	const f = fields<EndForm>({ values, errors })
	return (
		<>
			<PageHead title={say.end} />
			<Form action={`${home(view)}/ending`} idempotencyKey={view.key}>
				<f.Errors />
				<f.Day name="on" label={say.onDay} />
				<f.Area name="reason" label={say.reason} />
				<Actions deed={say.end} otherwise={{ href: home(view), label: say.back }} />
			</Form>
		</>
	)
}
