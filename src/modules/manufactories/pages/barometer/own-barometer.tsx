import { deed, page, type Route, type View } from '#access'
import { findOwnKey, type OwnPerson, type OwnSection } from '#people'
import { moved, type Reply, shownPublicly } from '#platform/reply'
import { Actions, Form, fields, LinkButton, type Mistakes } from '#ui'
import { answerAsWorker } from '../../actions/hold-barometer.ts'
import { messages } from '../../messages/barometer.ts'
import { termOn } from '../../rules/growth-lists.ts'
import { type AskedOfWorker, listAskedOf } from '../../store/barometers.ts'
import { AreaFields, amissAt, scoresOf } from './area-fields.tsx'

const PER_MINUTE = 20

export const ownBarometerRoutes: readonly Route[] = [
	{ ...page('/mine/:token/barometers/:barometer', 'anyone', ask), perMinute: PER_MINUTE },
	{ ...deed('/mine/:token/barometers/:barometer', 'anyone', answer), perMinute: PER_MINUTE },
]

/** On her own page: the question that waits for her answer. */
export const ownBarometer: OwnSection = { name: 'barometer', order: 200, show: showWaiting }

async function showWaiting(view: View, person: OwnPerson) {
	const say = messages[view.lang].own
	const waiting = (await listAskedOf(view.db, view, person.id)).filter(({ answered }) => !answered)
	if (waiting.length === 0) return undefined
	return (
		<section aria-labelledby="own-barometer">
			<h2 id="own-barometer">{say.title}</h2>
			{waiting.map(({ id, name, closesOn }) => (
				<article key={id} class="card">
					<p>{say.about(name)}</p>
					<p class="soft">{say.until(closesOn)}</p>
					<LinkButton href={view.url(`/mine/${view.param('token')}/barometers/${id}`)} main>
						{say.go}
					</LinkButton>
				</article>
			))}
		</section>
	)
}

type Asked = { person: OwnPerson; round: AskedOfWorker | undefined }

/** Whose page it is, and the round asked about when it is open and hers; a key that opens nothing leads back to where keys are typed. */
async function askedOf(view: View): Promise<Asked | undefined> {
	const person = await findOwnKey(view, { typed: view.param('token'), seal: view.seal })
	if (person === undefined) return undefined
	const barometer = view.id<'barometer'>('barometer')
	const rounds = await listAskedOf(view.db, view, person.id)
	return { person, round: rounds.find(({ id }) => id === barometer) }
}

async function ask(view: View): Promise<Reply> {
	const asked = await askedOf(view)
	if (asked === undefined) return moved(view.url(`/mine/${view.param('token')}`))
	const { round } = asked
	if (round === undefined) return said(view, messages[view.lang].own.over)
	return round.answered ? said(view, messages[view.lang].own.thanks) : form(view, round)
}

async function answer(view: View): Promise<Reply> {
	const asked = await askedOf(view)
	if (asked === undefined) return moved(view.url(`/mine/${view.param('token')}`))
	const { person, round } = asked
	const say = messages[view.lang].own
	if (round === undefined) return said(view, say.over)
	const sent = { barometer: round.id, participant: person.id, scores: scoresOf(view) }
	const done = await view.act((act) => answerAsWorker(act, sent))
	if (!done.ok && done.refusal.code === 'areas-amiss') return form(view, round, amissAt(view, done.refusal.areas))
	if (!done.ok && done.refusal.code === 'round-closed') return said(view, say.over)
	return said(view, say.thanks)
}

function said(view: View, words: string): Reply {
	const say = messages[view.lang].own
	const body = (
		<>
			<h1>{words}</h1>
			<p>
				<a href={view.url(`/mine/${view.param('token')}`)}>{say.home}</a>
			</p>
		</>
	)
	return shownPublicly({ title: say.title, body, scripts: false })
}

/** Before she answers she is told whether she can be recognised. */
function form(view: View, round: AskedOfWorker, errors?: Mistakes<Record<string, string>>): Reply {
	const say = messages[view.lang].own
	const f = fields<Record<string, string>>({ values: view.form, errors })
	const from = termOn('anonymous-from', { day: view.today, amendments: view.amendments })
	const body = (
		<>
			<h1>{say.title}</h1>
			<p>{say.about(round.name)}</p>
			<p>
				<strong>{round.anonymous ? say.anonymous : say.recognised(from)}</strong>
			</p>
			<f.Errors />
			<Form action={view.url(`/mine/${view.param('token')}/barometers/${round.id}`)} idempotencyKey="">
				<AreaFields view={view} f={f} />
				<p class="soft">{say.once}</p>
				<Actions deed={say.send} otherwise={{ href: view.url(`/mine/${view.param('token')}`), label: say.home }} />
			</Form>
		</>
	)
	return shownPublicly({ title: say.title, body, scripts: false, status: errors === undefined ? 200 : 422 })
}
