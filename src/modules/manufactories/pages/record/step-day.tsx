import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { steerManufactory } from '../../actions/steer.ts'
import { messages } from '../../messages/record.ts'
import { stepForward } from '../../rules/missing.ts'
import { stateOn } from '../../rules/states.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { steerWords } from './steps.tsx'

export const stepDayRoutes: readonly Route[] = [
	page('/manufactories/:manufactory/steps/new', 'manufactory.decide', ask),
	deed('/manufactories/:manufactory/steps/new', 'manufactory.decide', lead),
]

type DayForm = { onDay: string }
type Forward = 'founded' | 'protected'

/** The same step forward, on a day of the past: papers come late. */
async function ask(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const to = forwardOf(view, held)
	if (to === undefined) return notNow(view, held)
	return shown(held.name, <StepDay view={view} held={held} to={to} values={{ onDay: view.today }} />)
}

async function lead(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const to = forwardOf(view, held)
	if (to === undefined) return notNow(view, held)
	const again = (errors: Mistakes<DayForm>) =>
		refusedForm(held.name, <StepDay view={view} held={held} to={to} values={view.form} errors={errors} />)
	const read = readForm(z.object({ onDay: formFields(view.lang).day() }), view.form)
	if (!read.ok) return again(read.errors)
	const led = await view.act((act) => steerManufactory(act, { manufactory: held.id, to, ...read.value, reason: '', remarks: '' }))
	if (!led.ok) return again({ onDay: steerWords(view.lang, led.refusal) })
	const home = view.url(`/manufactories/${held.id}`)
	const say = messages[view.lang]
	return moved(home, { kind: 'done', text: say.done[to], undo: { action: `${home}/steps/undo`, label: say.takeBack } })
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.decide' })
}

/** Whoever comes by an old link reads what the state is now. */
function notNow(view: View, held: Manufactory): Reply {
	const text = messages[view.lang].refusals['not-from-here'](stateOn(held, view.today))
	return moved(view.url(`/manufactories/${held.id}`), { kind: 'refused', text })
}

function forwardOf(view: View, held: Manufactory): Forward | undefined {
	const to = stepForward(stateOn(held, view.today))
	return to === 'founded' || to === 'protected' ? to : undefined
}

type StepDayProps = { view: View; held: Manufactory; to: Forward; values: FormValues; errors?: Mistakes<DayForm> }

function StepDay({ view, held, to, values, errors }: StepDayProps) {
	const say = messages[view.lang]
	const f = fields<DayForm>({ values, errors })
	const home = view.url(`/manufactories/${held.id}`)
	return (
		<>
			<PageHead title={`${say.lead[to]}: ${held.name}`} lead={say.otherDayLead} />
			<Form action={`${home}/steps/new`} idempotencyKey={view.key}>
				<f.Errors />
				<f.Day name="onDay" label={say.onDay} />
				<Actions deed={say.lead[to]} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
}
