import { deed, page, type Route, type View } from '#access'
import { findOwnKey, type OwnPerson, type OwnSection } from '#people'
import type { FormValues } from '#platform/form'
import { type Reply, shownPublicly } from '#platform/reply'
import { Actions, Form, fields, LinkButton, type Mistakes } from '#ui'
import { giveWorkersVoice } from '../../actions/form/give-voice.ts'
import { messages } from '../../messages/form/deciding.ts'
import { findOwnDeciding } from '../../store/form/deciding.ts'
import { findOwnVoice } from '../../store/form/voices.ts'
import { readStances, StanceFields, tidy, typedStances, type VoiceForm, voiceMistakes } from './said-voice.tsx'

const PER_MINUTE = 20
const AT = '/mine/:token/form'
export const ownVoiceRoutes: readonly Route[] = [
	{ ...page(AT, 'anyone', ownVoicePage), perMinute: PER_MINUTE },
	{ ...deed(AT, 'anyone', speak), perMinute: PER_MINUTE },
]

/** On a worker's own page: the decision that goes on where she works, and her voice in it. */
export const ownFormSections: readonly OwnSection[] = [{ name: 'form', order: 200, show: showOwn }]

async function showOwn(view: View, person: OwnPerson) {
	const open = await findOwnDeciding(view.db, view.partnership, { participant: person.id, today: view.today })
	if (open === undefined) return undefined
	const say = messages[view.lang]
	const said = await findOwnVoice(view.db, view.partnership, { deciding: open.deciding, participant: person.id })
	return (
		<section class="card">
			<h2>{say.ownTitle}</h2>
			<p>{say.ownLead(open.name)}</p>
			{said && <p>{say.ownSaid}</p>}
			<LinkButton href={view.url(`/mine/${view.param('token')}/form`)} main>
				{said ? say.ownChange : say.ownLink}
			</LinkButton>
		</section>
	)
}

async function ownVoicePage(view: View): Promise<Reply> {
	const person = await findOwnKey(view, { typed: view.param('token'), seal: view.seal })
	const open = person && (await findOwnDeciding(view.db, view.partnership, { participant: person.id, today: view.today }))
	if (person === undefined || open === undefined) return closed(view)
	const said = await findOwnVoice(view.db, view.partnership, { deciding: open.deciding, participant: person.id })
	return asked(view, { name: open.name, values: { ...typedStances(said?.stances ?? []), dissent: said?.dissent ?? '' } })
}

async function speak(view: View): Promise<Reply> {
	const person = await findOwnKey(view, { typed: view.param('token'), seal: view.seal })
	const open = person && (await findOwnDeciding(view.db, view.partnership, { participant: person.id, today: view.today }))
	if (person === undefined || open === undefined) return closed(view)
	const said = { participant: person.id, stances: readStances(view), dissent: tidy(view.form.dissent, 4000) }
	const given = await view.act((act) => giveWorkersVoice(act, said))
	if (!given.ok) return asked(view, { name: open.name, values: view.form, errors: voiceMistakes(view, given.refusal) })
	const say = messages[view.lang]
	const body = (
		<>
			<h1>{say.ownThanks}</h1>
			<LinkButton href={view.url(`/mine/${view.param('token')}`)}>{say.back}</LinkButton>
		</>
	)
	return shownPublicly({ title: say.ownTitle, body })
}

type Asked = { name: string; values: FormValues; errors?: Mistakes<VoiceForm> }

function asked(view: View, { name, values, errors }: Asked): Reply {
	const say = messages[view.lang]
	const home = view.url(`/mine/${view.param('token')}`)
	const f = fields<VoiceForm>({ values, errors })
	const body = (
		<>
			<h1>{say.ownTitle}</h1>
			<p>{say.ownLead(name)}</p>
			<f.Errors />
			<Form action={`${home}/form`} idempotencyKey={view.key}>
				<StanceFields view={view} values={values} errors={errors} />
				<f.Area name="dissent" label={say.dissent} hint={say.dissentHint} optional />
				<Actions deed={say.saveVoice} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
	return shownPublicly({ title: say.ownTitle, body, status: errors === undefined ? 200 : 422 })
}

/** A wrong key and a decision that is over look alike. */
function closed(view: View): Reply {
	const say = messages[view.lang]
	const body = (
		<>
			<h1>{say.ownTitle}</h1>
			<p>{say.ownClosed}</p>
		</>
	)
	return shownPublicly({ title: say.ownTitle, body, status: 404 })
}
