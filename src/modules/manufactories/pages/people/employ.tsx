import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { type Id, parseId } from '#kernel/id'
import type { Lang } from '#kernel/lang'
import { readGrosze } from '#kernel/money'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Doubt } from '#reference'
import { Actions, Form, FormPart, fields, type Mistakes, PageHead } from '#ui'
import { type EmployRefusal, employWorker } from '../../actions/employ-worker.ts'
import { messages } from '../../messages/people.ts'
import { contractKinds, fullTime, offered } from '../../rules/lists.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { findPersonToEmploy, type PersonToEmploy } from '../../store/people-to-employ.ts'
import { findPage } from './find-person.tsx'

export const employRoutes: readonly Route[] = [
	page('/manufactories/:manufactory/workers/new', 'manufactory.write', employPage),
	deed('/manufactories/:manufactory/workers', 'manufactory.write', employ),
]

type WorkForm = Record<'contract' | 'position' | 'weeklyHours' | 'pay' | 'from' | 'until' | 'acknowledgedOn', string>

/** Whom, when nobody is chosen yet; then the contract. */
async function employPage(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const chosen = parseId<'participant'>(view.query.participant)
	if (chosen === undefined) return findPage(view, held)
	const person = present(await findPersonToEmploy(view.db, view, chosen), 'participant')
	const { values } = await filledIn(view, draftOf(held, person), { values: { from: view.today } })
	return shown(messages[view.lang].employTitle(held.name), <EmployForm view={view} held={held} person={person} values={values} />)
}

async function employ(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const participant = present(parseId<'participant'>(view.form.participant), 'participant')
	const person = present(await findPersonToEmploy(view.db, view, participant), 'participant')
	const again = (errors: Mistakes<WorkForm>) =>
		refusedForm(say.employTitle(held.name), <EmployForm view={view} held={held} person={person} values={view.form} errors={errors} />)
	const read = readForm(schemaOf(view), view.form)
	if (!read.ok) return again(read.errors)
	const done = await view.act((act) => employWorker(act, { ...read.value, manufactory: held.id, participant }))
	if (!done.ok) return again(mistakeOf(view.lang, done.refusal))
	const home = view.url(`/manufactories/${held.id}`)
	const undo = { action: `${home}/workers/${done.value.worker}/undo`, label: say.takeBack }
	return moved(`${home}#people`, { kind: 'done', text: say.employed, undo })
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
}

function draftOf(held: Manufactory, person: { id: Id<'participant'> }): string {
	return `manufactory-${held.id}-worker-${person.id}`
}

function schemaOf(view: View) {
	const f = formFields(view.lang)
	const say = messages[view.lang]
	const kinds = offered(contractKinds, view).map(({ value }) => value)
	return z
		.object({
			contract: f.required(undefined, 80).refine((code) => kinds.includes(code)),
			position: f.required(),
			weeklyHours: f
				.required(say.hoursWrong)
				.transform((text) => (/^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 60) : 0))
				.pipe(z.number().min(1, say.hoursWrong).max(10_080, say.hoursWrong)),
			pay: f.text(20).transform((text, context) => {
				const grosze = text === '' ? null : readGrosze(text)
				if (grosze === undefined || (grosze ?? 0) > 100_000_000) context.addIssue(say.payWrong)
				return grosze ?? null
			}),
			from: f.day(),
			until: f.optionalDay().transform((on) => on ?? null),
			acknowledgedOn: f.optionalDay(),
		})
		.transform(({ weeklyHours, pay, ...rest }) => ({ ...rest, weeklyMinutes: weeklyHours, payGrosze: pay }))
}

function mistakeOf(lang: Lang, refusal: EmployRefusal): Mistakes<WorkForm> {
	const say = messages[lang].refusals
	switch (refusal.code) {
		case 'contract-ends-before-it-begins':
			return { until: say[refusal.code] }
		case 'more-than-one-post':
			return { weeklyHours: say[refusal.code](refusal.on, refusal.weeklyMinutes, refusal.full) }
		default:
			return { from: say[refusal.code] }
	}
}

type EmployFormProps = { view: View; held: Manufactory; person: PersonToEmploy; values: FormValues; errors?: Mistakes<WorkForm> }

function EmployForm({ view, held, person, values, errors }: EmployFormProps) {
	const say = messages[view.lang]
	const f = fields<WorkForm>({ values, errors })
	const home = view.url(`/manufactories/${held.id}`)
	const full = fullTime.in(view.amendments).findLast(({ validFrom }) => validFrom <= view.today)
	return (
		<>
			<PageHead title={say.employTitle(held.name)} lead={`${person.firstName} ${person.lastName}`} />
			<Form action={`${home}/workers`} idempotencyKey={view.key} draft={draftAt(view, draftOf(held, person), values)}>
				<input type="hidden" name="participant" value={person.id} />
				<f.Errors />
				<FormPart title={say.contractTitle}>
					<f.Select name="contract" label={say.contract} options={offered(contractKinds, view)} />
					<f.Text name="position" label={say.position} />
					<f.Number name="weeklyHours" label={say.weeklyHours} hint={full && say.weeklyHoursHint(full.facts.weeklyHours)} />
					{full && <Doubt of={full} />}
					<f.Number name="pay" label={say.pay} optional />
					<f.Day name="from" label={say.from} />
					<f.Day name="until" label={say.until} hint={say.untilHint} optional />
					<f.Day name="acknowledgedOn" label={say.acknowledgedOn} hint={say.acknowledgedHint} optional />
				</FormPart>
				<Actions deed={say.save} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
}
