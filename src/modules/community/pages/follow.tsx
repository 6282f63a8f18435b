import { deed, page, type Route, type View } from '#access'
import { formatDayLong } from '#kernel/lang'
import { dayInPoland } from '#kernel/plain-date'
import { moved, type Reply, shownPublicly } from '#platform/reply'
import { Actions, Form, fields } from '#ui'
import { messages } from '../messages.ts'
import { readNumber, spellNumber } from '../rules/number.ts'
import { getKin, listSteps, type NeedStep } from '../store/need-steps.ts'
import { findNeedByNumber, type Need } from '../store/needs.ts'

const PER_MINUTE = 20

/** A number, and what happened with it. A wrong number and one that is not there look alike. */
export const followRoutes: readonly Route[] = [
	{ ...page('/needs/follow', 'anyone', async (view) => askPage(view)), perMinute: 60 },
	{ ...deed('/needs/follow', 'anyone', ask), perMinute: PER_MINUTE },
	{ ...page('/needs/follow/:number', 'anyone', follow), perMinute: PER_MINUTE },
]

async function ask(view: View): Promise<Reply> {
	const typed = view.form.number ?? ''
	const number = readNumber(typed)
	const need = number === undefined ? undefined : await findNeedByNumber(view.db, view.partnership, number)
	return need === undefined ? askPage(view, typed) : moved(view.url(`/needs/follow/${number}`))
}

async function follow(view: View): Promise<Reply> {
	const number = readNumber(view.param('number'))
	const need = number === undefined ? undefined : await findNeedByNumber(view.db, view.partnership, number)
	if (need === undefined) return askPage(view, view.param('number'))
	const told = await listSteps(view.db, view.partnership, need.id)
	const ofWider = need.intoId === null ? [] : await listSteps(view.db, view.partnership, need.intoId)
	const { wider } = await getKin(view.db, view.partnership, need.id)
	return followed(view, { need, steps: told.filter(({ undone }) => !undone), answers: ofWider.filter(isAnswer), wider: wider?.title })
}

function isAnswer({ kind, undone }: NeedStep): boolean {
	return kind === 'answered' && !undone
}

function askPage(view: View, wrong?: string): Reply {
	const { residents } = messages[view.lang]
	const error = wrong === undefined ? undefined : residents.wrongNumber
	const f = fields<{ number: string }>({ values: { number: wrong?.slice(0, 40) }, errors: { number: error } })
	const body = (
		<>
			<h1>{residents.followTitle}</h1>
			<p class="lead">{residents.followLead}</p>
			<f.Errors />
			<Form action={view.url('/needs/follow')} idempotencyKey="">
				<f.Text name="number" label={residents.followNumber} auto="off" width="medium" />
				<Actions deed={residents.followDeed} />
			</Form>
		</>
	)
	return shownPublicly({ title: residents.followTitle, body, status: wrong === undefined ? 200 : 422 })
}

type Followed = { need: Need; steps: readonly NeedStep[]; answers: readonly NeedStep[]; wider: string | undefined }

function followed(view: View, { need, steps, answers, wider }: Followed): Reply {
	const { residents } = messages[view.lang]
	const body = (
		<>
			<p class="soft">{spellNumber(need.number)}</p>
			<h1>{need.title}</h1>
			<ol class="timeline-public">
				<li>
					<p class="soft">{formatDayLong(view.lang, dayInPoland(need.madeAt))}</p>
					<p>{steps.length === 0 ? residents.received : messages[view.lang].reportedStep}</p>
				</li>
				{[...steps, ...answers].map((step) => (
					<li key={step.id}>
						<p class="soft">{formatDayLong(view.lang, dayInPoland(new Date(step.at)))}</p>
						<p>{residents[step.kind]}</p>
						{step.words && <blockquote>{step.words}</blockquote>}
						{step.into && <blockquote>{step.into.title}</blockquote>}
						{step.parts.map((part) => (
							<blockquote key={part.id}>{part.title}</blockquote>
						))}
					</li>
				))}
			</ol>
			{need.state === 'withdrawn' && <p>{`${residents.withdrawn} ${wider ?? ''}`}</p>}
			<p>
				<a href={view.url('/needs/public')}>{residents.seeAll}</a>
			</p>
		</>
	)
	return shownPublicly({ title: residents.followTitle, body })
}
