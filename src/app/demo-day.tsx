import { z } from 'zod'
import { deed, type Module, may, page, type View } from '#access'
import { addDays, addMonths, daysBetween } from '#kernel/plain-date'
import { done } from '#kernel/result'
import type { DemoClock } from '#platform/demo-clock'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { enqueue } from '#platform/jobs'
import { journal } from '#platform/journal'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead, PostButton, Section } from '#ui'
import { messages } from './demo-day-messages.ts'

const MOST_DAYS = 3653

/** Lets the administrator of a demo move its day. Only where the demo story is told: a place of work has no such module. */
export function demoDayModule(demo: DemoClock, others: readonly Module[]): Module {
	return {
		name: 'demo',
		routes: [
			page('/demo-day', 'account.manage', async (view) =>
				shown(messages[view.lang].title, <DemoDay view={view} demo={demo} values={{}} />),
			),
			deed('/demo-day', 'account.manage', (view) => move(view, { demo, others })),
			deed('/demo-day/return', 'account.manage', (view) => goBack(view, { demo, others })),
		],
		nav: [
			{
				group: 'partnership',
				path: '/demo-day',
				may: 'account.manage',
				label: { pl: messages.pl.title, en: messages.en.title },
				icon: 'clock',
				order: 590,
			},
		],
		todayBlock: async (view) => (may(view.actor, 'account.manage') ? <DemoDayBlock view={view} demo={demo} /> : undefined),
	}
}

type Stage = { readonly demo: DemoClock; readonly others: readonly Module[] }
type MoveForm = { months: string; days: string }

async function move(view: View, stage: Stage): Promise<Reply> {
	const say = messages[view.lang]
	const again = (errors: Mistakes<MoveForm>) =>
		refusedForm(say.title, <DemoDay view={view} demo={stage.demo} values={view.form} errors={errors} />)
	const f = formFields(view.lang)
	const schema = z.object({ months: f.optionalWhole({ min: 0, max: 120 }), days: f.optionalWhole({ min: 0, max: MOST_DAYS }) })
	const read = readForm(schema, view.form)
	if (!read.ok) return again(read.errors)
	const { months = 0, days = 0 } = read.value
	const on = addDays(addMonths(view.today, months), days)
	const further = daysBetween(view.today, on)
	if (further === 0) return again({ months: say.none })
	if (stage.demo.aheadDays() + further > MOST_DAYS) return again({ months: say.tooFar })
	await note(view, stage, { to: on, days: further })
	stage.demo.moveTo(on)
	return moved(view.url('/demo-day'), {
		kind: 'done',
		text: say.moved(on),
		undo: { action: view.url('/demo-day/return'), label: say.back },
	})
}

async function goBack(view: View, stage: Stage): Promise<Reply> {
	const days = stage.demo.aheadDays()
	await note(view, stage, { to: addDays(view.today, -days), days: -days })
	stage.demo.backToWall()
	return moved(view.url('/demo-day'), { kind: 'done', text: messages[view.lang].returned })
}

/** One journal entry, and what runs by itself each day runs for the new day as soon as this is saved. */
async function note(view: View, { others }: Stage, facts: { to: string; days: number }): Promise<void> {
	await view.act(async (act) => {
		await journal(act, { deed: 'demo.moved', facts })
		return done()
	})
	const daily = others.flatMap((module) => module.jobs ?? []).filter(({ cron }) => cron !== undefined)
	for (const { name } of daily) await enqueue(view.db, name, { payload: { partnership: view.partnership }, key: `demo ${name}` })
}

type DemoDayProps = { view: View; demo: DemoClock; values: FormValues; errors?: Mistakes<MoveForm> }

function DemoDay(props: DemoDayProps) {
	const say = messages[props.view.lang]
	return (
		<>
			<PageHead title={say.title} lead={say.lead} />
			<MoveParts {...props} />
		</>
	)
}

/** The same on the first page of the partnership, where the administrator of a demo comes in. */
function DemoDayBlock({ view, demo }: { view: View; demo: DemoClock }) {
	return (
		<Section title={messages[view.lang].title} id="demo-day">
			<MoveParts view={view} demo={demo} values={{}} />
		</Section>
	)
}

function MoveParts({ view, demo, values, errors }: DemoDayProps) {
	const say = messages[view.lang]
	const f = fields<MoveForm>({ values, errors })
	return (
		<>
			<p>
				<strong>{say.now(view.today)}</strong>
			</p>
			<Form action={view.url('/demo-day')} idempotencyKey={view.key}>
				<f.Errors />
				<f.Number name="months" label={say.months} optional />
				<f.Number name="days" label={say.days} optional />
				<Actions deed={say.deed} />
			</Form>
			{demo.aheadDays() > 0 && (
				<>
					<p class="soft">{say.stays}</p>
					<PostButton action={view.url('/demo-day/return')} idempotencyKey={view.key} icon="undo">
						{say.back}
					</PostButton>
				</>
			)}
		</>
	)
}
