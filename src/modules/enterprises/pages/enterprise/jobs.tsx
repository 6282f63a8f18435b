import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { contractKinds, departureReasons } from '#manufactories'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { endJob, startJob, takeBackJob } from '../../actions/enterprise/keep-jobs.ts'
import { messages } from '../../messages/enterprise/jobs.ts'
import { offered } from '../../rules/enterprise/lists.ts'
import { type Enterprise, getEnterprise } from '../../store/enterprise/enterprise.ts'
import { chosenPerson, personSearch } from './find-person.tsx'

const AT = '/enterprises/:enterprise/jobs'
export const jobRoutes: readonly Route[] = [
	page(`${AT}/new`, 'enterprise.write', newPage),
	deed(AT, 'enterprise.write', add),
	page(`${AT}/:job/end`, 'enterprise.write', endPage),
	deed(`${AT}/:job/end`, 'enterprise.write', end),
	deed(`${AT}/:job/undo`, 'enterprise.write', undo),
]

type JobForm = Record<'participant' | 'name' | 'toldAtRisk' | 'contract' | 'position' | 'weeklyHours' | 'from' | 'until', string>
type State<T> = { values: FormValues; errors?: Mistakes<T> }

/** Hours of a week as people type them, as minutes. */
export function weeklyMinutes(view: View) {
	const say = messages[view.lang]
	return formFields(view.lang)
		.required(say.hoursWrong)
		.transform((text) => (/^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 60) : 0))
		.pipe(z.number().min(1, say.hoursWrong).max(10_080, say.hoursWrong))
}

async function newPage(view: View): Promise<Reply> {
	const held = await theEnterprise(view)
	return shown(messages[view.lang].add, await formPage(view, held, { values: { from: view.today } }))
}

async function add(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theEnterprise(view)
	const again = async (errors: Mistakes<JobForm>) => refusedForm(say.add, await formPage(view, held, { values: view.form, errors }))
	const f = formFields(view.lang)
	const schema = z.object({
		participant: f.optionalId<'participant'>().transform((id) => id ?? null),
		name: f.text(),
		toldAtRisk: f.optionalOneOf(['yes', 'no']).transform((told) => (told === undefined ? null : told === 'yes')),
		contract: f.required(undefined, 80),
		position: f.required(),
		weeklyHours: weeklyMinutes(view),
		from: f.day(),
		until: f.optionalDay().transform((day) => day ?? null),
	})
	const read = readForm(schema, view.form)
	if (!read.ok) return again(read.errors)
	const { weeklyHours, ...job } = read.value
	const told = job.participant === null ? job.toldAtRisk : null
	const started = await view.act((act) =>
		startJob(act, { ...job, toldAtRisk: told, weeklyMinutes: weeklyHours, enterprise: held.id, worker: null }),
	)
	if (!started.ok) return again({ [FIELDS[started.refusal.code] ?? 'from']: say.refusals[started.refusal.code] })
	const undoing = { action: view.url(`/enterprises/${held.id}/jobs/${started.value.job}/undo`), label: say.takeBack }
	return moved(home(view), { kind: 'done', text: say.saved, undo: undoing })
}

const FIELDS: Readonly<Record<string, keyof JobForm>> = {
	'contract-ends-before-it-begins': 'until',
	'contract-unknown': 'contract',
	'who-is-missing': 'name',
}

async function endPage(view: View): Promise<Reply> {
	return shown(messages[view.lang].endTitle, <EndForm view={view} values={{ lastOn: view.today }} />)
}

async function end(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const f = formFields(view.lang)
	const again = (errors: Mistakes<{ lastOn: string; reason: string }>) =>
		refusedForm(say.endTitle, <EndForm view={view} values={view.form} errors={errors} />)
	const read = readForm(z.object({ lastOn: f.day(), reason: f.required(undefined, 80).pipe(z.string().regex(/^[a-z0-9-]+$/)) }), view.form)
	if (!read.ok) return again(read.errors)
	const ended = await view.act((act) => endJob(act, { ...read.value, job: view.id<'job'>('job') }))
	if (!ended.ok) return again({ lastOn: say.refusals[ended.refusal.code] })
	return moved(home(view), { kind: 'done', text: say.ended })
}

async function undo(view: View): Promise<Reply> {
	await view.act((act) => takeBackJob(act, view.id<'job'>('job')))
	return moved(home(view), { kind: 'done', text: messages[view.lang].tookBack })
}

function theEnterprise(view: View): Promise<Enterprise> {
	return getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
}

function home(view: View): string {
	return `${view.url(`/enterprises/${view.id<'enterprise'>('enterprise')}`)}#jobs`
}

async function formPage(view: View, held: Enterprise, { values, errors }: State<JobForm>) {
	const say = messages[view.lang]
	const at = view.url(`/enterprises/${held.id}/jobs`)
	const person = await chosenPerson(view)
	const f = fields<JobForm>({ values, errors })
	return (
		<>
			<PageHead title={`${say.add}: ${held.name}`} lead={person ? person.name : say.lead} />
			{person === undefined && (await personSearch(view, `${at}/new`))}
			<Form action={at} idempotencyKey={view.key}>
				<f.Errors />
				{person ? (
					<input type="hidden" name="participant" value={person.id} />
				) : (
					<>
						<f.Text name="name" label={say.otherName} optional />
						<f.Select
							name="toldAtRisk"
							label={say.told}
							options={(['yes', 'no'] as const).map((value) => ({ value, label: say.toldOptions[value] }))}
							blank={say.notTold}
							optional
						/>
					</>
				)}
				<f.Select name="contract" label={say.contract} options={offered(contractKinds, view)} />
				<f.Text name="position" label={say.position} />
				<f.Number name="weeklyHours" label={say.weeklyHours} />
				<f.Day name="from" label={say.from} />
				<f.Day name="until" label={say.until} optional />
				<Actions deed={say.save} otherwise={{ href: home(view), label: say.back }} />
			</Form>
		</>
	)
}

function EndForm({ view, values, errors }: { view: View } & State<{ lastOn: string; reason: string }>) {
	const say = messages[view.lang]
	const f = fields<{ lastOn: string; reason: string }>({ values, errors })
	return (
		<>
			<PageHead title={say.endTitle} />
			<Form action={view.url(`/enterprises/${view.id('enterprise')}/jobs/${view.id('job')}/end`)} idempotencyKey={view.key}>
				<f.Errors />
				<f.Day name="lastOn" label={say.lastOn} />
				<f.Radio name="reason" label={say.reason} options={offered(departureReasons, view)} />
				<Actions deed={say.end} otherwise={{ href: home(view), label: say.back }} />
			</Form>
		</>
	)
}
