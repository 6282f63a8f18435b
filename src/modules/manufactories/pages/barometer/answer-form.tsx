import { deed, page, type Route, type View } from '#access'
import { present } from '#platform/absent'
import type { FormValues } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { answerBarometer, closeBarometer, openBarometer } from '../../actions/hold-barometer.ts'
import { messages } from '../../messages/barometer.ts'
import { voicesOf } from '../../rules/barometer.ts'
import { listRounds } from '../../store/barometers.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { AreaFields, amissAt, scoresOf } from './area-fields.tsx'

const AT = '/manufactories/:manufactory/barometers'

export const barometerRoutes: readonly Route[] = [
	deed(AT, 'manufactory.write', open),
	page(`${AT}/:barometer/answer`, 'manufactory.write', ask),
	deed(`${AT}/:barometer/answer`, 'manufactory.write', answer),
	deed(`${AT}/:barometer/closing`, 'manufactory.write', close),
]

type Voiced = 'host' | 'tutor'

async function open(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const done = await view.act((act) => openBarometer(act, { manufactory: view.id<'manufactory'>('manufactory') }))
	const notice = done.ok ? { kind: 'done' as const, text: say.opened } : { kind: 'refused' as const, text: say.refusals[done.refusal.code] }
	return moved(home(view), notice)
}

async function close(view: View): Promise<Reply> {
	await view.act((act) => closeBarometer(act, view.id<'barometer'>('barometer')))
	return moved(home(view), { kind: 'done', text: messages[view.lang].closed })
}

async function ask(view: View): Promise<Reply> {
	const { held, voice } = await placeOf(view, view.query.voice)
	return shown(messages[view.lang].formTitle[voice], <AnswerForm view={view} held={held} voice={voice} values={{}} />)
}

async function answer(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const { held, voice } = await placeOf(view, view.form.voice)
	const sent = { barometer: view.id<'barometer'>('barometer'), voice, scores: scoresOf(view) }
	const done = await view.act((act) => answerBarometer(act, sent))
	if (done.ok) return moved(home(view), { kind: 'done', text: say.saved })
	if (done.refusal.code !== 'areas-amiss') return moved(home(view), { kind: 'refused', text: say.refusals[done.refusal.code] })
	const errors = amissAt(view, done.refusal.areas)
	return refusedForm(say.formTitle[voice], <AnswerForm view={view} held={held} voice={voice} values={view.form} errors={errors} />)
}

/** For whom one answers: the voice asked for when it is one's own, else the first that is. Nobody's voice: there is no such page. */
async function placeOf(view: View, asked: string | undefined): Promise<{ held: Manufactory; voice: Voiced }> {
	const held = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
	const rounds = await listRounds(view.db, view.partnership, held.id)
	const barometer = view.id<'barometer'>('barometer')
	present(
		rounds.find(({ id }) => id === barometer),
		'barometer',
	)
	const voices = voicesOf(view.actor.account, held)
	return { held, voice: present(voices.find((voice) => voice === asked) ?? voices[0], 'voice') }
}

function home(view: View): string {
	return `${view.url(`/manufactories/${view.id<'manufactory'>('manufactory')}`)}#barometer`
}

type AnswerProps = { view: View; held: Manufactory; voice: Voiced; values: FormValues; errors?: Mistakes<Record<string, string>> }

function AnswerForm({ view, held, voice, values, errors }: AnswerProps) {
	const say = messages[view.lang]
	const f = fields<Record<string, string>>({ values, errors })
	return (
		<>
			<PageHead title={`${say.formTitle[voice]}, ${held.name}`} lead={say.proposal} />
			<Form action={view.url(`/manufactories/${held.id}/barometers/${view.id<'barometer'>('barometer')}/answer`)} idempotencyKey={view.key}>
				<f.Errors />
				<input type="hidden" name="voice" value={voice} />
				<AreaFields view={view} f={f} />
				<Actions deed={say.save} otherwise={{ href: home(view), label: say.back }} />
			</Form>
		</>
	)
}
