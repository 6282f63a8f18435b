import { deed, page, type Route, type View } from '#access'
import type { Id } from '#kernel/id'
import { parseId } from '#kernel/id'
import { formatDayLong } from '#kernel/lang'
import { done } from '#kernel/result'
import { moved, type Reply, shownPublicly } from '#platform/reply'
import { Actions, ErrorSummary, Facts, Form, fields } from '#ui'
import { confirmByCode, type Opened, openCode, type Question } from '../actions/confirm-by-code.ts'
import { messages } from '../messages.ts'
import { readCode } from '../rules/code.ts'
import { formLabel } from '../rules/kinds.ts'
import { capital } from './chips.tsx'

const PER_MINUTE = 20

export const publicConfirmationRoutes: readonly Route[] = [
	{ ...page('/c', 'anyone', async (view) => enterPage(view)), perMinute: PER_MINUTE },
	{ ...deed('/c', 'anyone', enter), perMinute: PER_MINUTE },
	{ ...page('/c/:code', 'anyone', question), perMinute: PER_MINUTE },
	{ ...deed('/c/:code', 'anyone', answer), perMinute: PER_MINUTE },
]

/** The try is counted also when the code does not open; so the deed answers done either way. */
async function tryCode(view: View, typed: string): Promise<Opened | undefined> {
	const result = await view.act(async (act) => done((await openCode(act, { typed, seal: view.seal })) ?? null))
	return result.ok && result.value !== null ? result.value : undefined
}

async function enter(view: View): Promise<Reply> {
	const typed = view.form.code ?? ''
	const opened = await tryCode(view, typed)
	return opened === undefined ? enterPage(view, typed) : moved(view.url(`/c/${readCode(typed)}`, { typed: 1 }))
}

async function question(view: View): Promise<Reply> {
	const opened = await tryCode(view, view.param('code'))
	if (opened === undefined) return enterPage(view, view.param('code'))
	const asked = askedOf(view, opened)
	if (asked === undefined) return thanksPage(view, opened)
	return view.query.no === undefined ? questionPage(view, asked, opened.waiting.length) : commentPage(view, { asked, comment: '' })
}

async function answer(view: View): Promise<Reply> {
	const given = view.form.answer === 'confirmed' ? 'confirmed' : 'disputed'
	const session = parseId<'session'>(view.form.session)
	if (session === undefined) return moved(here(view))
	const comment = (view.form.comment ?? '').trim().slice(0, 2000)
	const channel = view.query.typed === undefined ? 'link' : 'code'
	const result = await view.act((act) =>
		confirmByCode(act, { typed: view.param('code'), seal: view.seal, session, answer: given, comment, channel }),
	)
	if (result.ok) return moved(here(view), { kind: 'done', text: messages[view.lang].confirming.saved })
	if (result.refusal.code !== 'comment-missing') return moved(here(view))
	const opened = await tryCode(view, view.param('code'))
	const asked = opened && [...opened.waiting, ...opened.answered].find((row) => row.sessionId === session)
	return asked === undefined
		? moved(here(view))
		: commentPage(view, { asked, comment, error: messages[view.lang].refusals['comment-missing'] })
}

/** The meeting that is asked about: the one she chose to answer again, else the first that waits. */
function askedOf(view: View, opened: Opened): Question | undefined {
	const wanted = view.query.session
	if (wanted !== undefined) return [...opened.waiting, ...opened.answered].find((row) => row.sessionId === wanted)
	return opened.waiting[0]
}

function here(view: View, more: { session?: Id<'session'>; no?: 1 } = {}): string {
	return view.url(`/c/${readCode(view.param('code')) ?? ''}`, { ...more, typed: view.query.typed === undefined ? undefined : 1 })
}

function enterPage(view: View, wrong?: string): Reply {
	const say = messages[view.lang].confirming
	const error = wrong === undefined ? undefined : say.wrongCode
	const f = fields<{ code: string }>({ values: { code: wrong?.slice(0, 40) }, errors: { code: error } })
	const body = (
		<>
			<h1>{say.enterTitle}</h1>
			<p>{say.enterLead}</p>
			<f.Errors />
			<Form action={view.url('/c')} idempotencyKey="">
				<f.Text name="code" label={say.code} auto="off" width="medium" />
				<Actions deed={say.enterDeed} />
			</Form>
		</>
	)
	return shownPublicly({ title: say.enterTitle, body, status: wrong === undefined ? 200 : 422 })
}

function questionPage(view: View, asked: Question, left: number): Reply {
	const say = messages[view.lang].confirming
	const body = (
		<>
			<h1>{say.askTitle}</h1>
			{left > 1 && <p class="soft">{say.remaining(left)}</p>}
			<Asked view={view} asked={asked} />
			<Form action={here(view)} idempotencyKey={view.key}>
				<input type="hidden" name="session" value={asked.sessionId} />
				<Actions deed={say.yes} name="answer" value="confirmed">
					<a class="button" href={here(view, { session: asked.sessionId, no: 1 })}>
						{say.no}
					</a>
				</Actions>
			</Form>
		</>
	)
	return shownPublicly({ title: say.askTitle, body })
}

function Asked({ view, asked }: { view: View; asked: Question }) {
	const words = messages[view.lang]
	const say = words.confirming
	const when =
		asked.startsAt === null
			? formatDayLong(view.lang, asked.onDay)
			: `${formatDayLong(view.lang, asked.onDay)}, ${asked.startsAt.slice(0, 5)}`
	return (
		<Facts
			items={[
				[say.what, capital(formLabel(view, asked))],
				[say.when, when],
				[say.howLong, words.minutes(asked.minutes)],
				[say.withWhom, asked.leader],
				...(asked.topic === '' ? [] : ([[say.about, asked.topic]] as const)),
			]}
		/>
	)
}

function commentPage(view: View, { asked, comment, error }: { asked: Question; comment: string; error?: string }): Reply {
	const say = messages[view.lang].confirming
	const f = fields<{ comment: string }>({ values: { comment }, errors: { comment: error } })
	const body = (
		<>
			<h1>{say.commentTitle}</h1>
			{error !== undefined && <ErrorSummary errors={[{ id: 'comment', message: error }]} />}
			<Form action={here(view)} idempotencyKey={view.key}>
				<input type="hidden" name="session" value={asked.sessionId} />
				<input type="hidden" name="answer" value="disputed" />
				<f.Area name="comment" label={`${formLabel(view, asked)}, ${formatDayLong(view.lang, asked.onDay)}`} hint={say.commentHint} />
				<Actions deed={say.commentDeed} otherwise={{ href: here(view, { session: asked.sessionId }), label: say.back }} />
			</Form>
		</>
	)
	return shownPublicly({ title: say.commentTitle, body, status: error === undefined ? 200 : 422 })
}

function thanksPage(view: View, { answered }: Opened): Reply {
	const say = messages[view.lang].confirming
	const title = answered.length === 0 ? say.askTitle : say.thanksTitle
	const body = (
		<>
			<h1>{title}</h1>
			<p>{answered.length === 0 ? say.nothingLead : say.thanksLead}</p>
			{answered.length > 0 && <h2>{say.yourAnswers}</h2>}
			<ul class="sums">
				{answered.map((row) => (
					<li key={row.sessionId}>
						<p>{`${formatDayLong(view.lang, row.onDay)}, ${formLabel(view, row)}`}</p>
						<p>
							<strong>{row.inForce === 'confirmed' ? say.saidYes : say.saidNo}</strong>{' '}
							<a href={here(view, { session: row.sessionId })} aria-label={`${say.changeAnswer}: ${formatDayLong(view.lang, row.onDay)}`}>
								{say.changeAnswer}
							</a>
						</p>
					</li>
				))}
			</ul>
		</>
	)
	return shownPublicly({ title, body })
}
