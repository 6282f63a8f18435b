import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { Absent } from '#platform/absent'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { completeSupports, reopenSupport } from '../actions/complete-supports.ts'
import { messages } from '../messages.ts'
import { lockSupports } from '../store/supports.ts'

export const supportEndRoutes: readonly Route[] = [
	page('/supports/:support/completion', 'support.write', ask),
	deed('/supports/:support/completion', 'support.write', save),
	deed('/supports/:support/reopening', 'support.write', reopen),
]

type End = { endedOn: string; outcome: string }

async function ask(view: View): Promise<Reply> {
	const back = await backOf(view)
	return shown(messages[view.lang].meetings.endTitle, <EndForm view={view} values={{ endedOn: view.today }} errors={{}} back={back} />)
}

async function save(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const back = await backOf(view)
	const f = formFields(view.lang)
	const read = readForm(z.object({ endedOn: f.day(), outcome: f.oneOf(['completed', 'interrupted']) }), view.form)
	const again = (errors: Mistakes<End>) =>
		refusedForm(say.meetings.endTitle, <EndForm view={view} values={view.form} errors={errors} back={back} />)
	if (!read.ok) return again(read.errors)
	const support = view.id<'support'>('support')
	const { endedOn, outcome } = read.value
	const result = await view.act((act) => completeSupports(act, { supports: [support], endedOn, completed: outcome === 'completed' }))
	if (!result.ok) return again({ endedOn: say.refusals[result.refusal.code] })
	const undo = { action: view.url(`/supports/${support}/reopening`), label: say.meetings.reopened }
	return moved(back, { kind: 'done', text: say.meetings.endSaved, undo })
}

async function reopen(view: View): Promise<Reply> {
	const back = await backOf(view)
	await view.act((act) => reopenSupport(act, view.id<'support'>('support')))
	return moved(back, { kind: 'done', text: messages[view.lang].meetings.reopened })
}

/** The page of the person whose support this is; `Absent` when it is not open. */
async function backOf(view: View): Promise<string> {
	const [found] = await lockSupports(view.db, view, [view.id<'support'>('support')])
	if (found === undefined) throw new Absent('support')
	return view.url(`/participants/${found.participantId}`)
}

type EndProps = { view: View; values: FormValues; errors: Mistakes<End>; back: string }

function EndForm({ view, values, errors, back }: EndProps) {
	const say = messages[view.lang].meetings
	const f = fields<End>({ values, errors })
	return (
		<>
			<PageHead title={say.endTitle} />
			<f.Errors />
			<Form action={view.url(`/supports/${view.id<'support'>('support')}/completion`)} idempotencyKey={view.key}>
				<f.Day name="endedOn" label={say.endDay} />
				<f.Radio
					name="outcome"
					label={say.completedAsked}
					options={[
						{ value: 'completed', label: say.completed },
						{ value: 'interrupted', label: say.interrupted },
					]}
				/>
				<Actions deed={say.endDeed} otherwise={{ href: back, label: say.cancelLink }} />
			</Form>
		</>
	)
}
