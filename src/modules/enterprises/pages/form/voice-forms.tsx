import { deed, page, type Route, type View } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import type { Result } from '#kernel/result'
import { getManufactory, listWorkers, type Manufactory, type WorkerRow } from '#manufactories'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import type { FormValues } from '#platform/form'
import { ACCEPTED, MOST_KEPT_BYTES } from '#platform/kept-file'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { giveOwnVoice, recordVoice, type VoicingRefusal } from '../../actions/form/give-voice.ts'
import { messages } from '../../messages/form/deciding.ts'
import { voiceKinds } from '../../rules/form/voices.ts'
import { listDecidings } from '../../store/form/deciding.ts'
import { listVoices } from '../../store/form/voices.ts'
import { readStances, StanceFields, tidy, typedStances, type VoiceForm, voiceMistakes } from './said-voice.tsx'
import { workerName } from './worker-name.ts'

const AT = '/manufactories/:manufactory/form/voices'
export const voiceFormRoutes: readonly Route[] = [
	page(`${AT}/own`, 'manufactory.write', ownPage),
	deed(`${AT}/own`, 'manufactory.write', sayOwn),
	page(`${AT}/other`, 'manufactory.write', (view) => paperPage(view)),
	{ ...deed(`${AT}/other`, 'manufactory.write', (view) => writeDown(view)), upload: { maxBytes: MOST_KEPT_BYTES } },
	page(`${AT}/workers/:participant`, 'manufactory.write', async (view) => paperPage(view, await theWorker(view))),
	{
		...deed(`${AT}/workers/:participant`, 'manufactory.write', async (view) => writeDown(view, await theWorker(view))),
		upload: { maxBytes: MOST_KEPT_BYTES },
	},
]

const SPOKEN = ['centre', 'host', 'expert'] as const
type Asked = { held: Manufactory; values: FormValues; errors?: Mistakes<VoiceForm>; worker?: WorkerRow | undefined; own?: boolean }

/** Her own voice, with what she said before. */
async function ownPage(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const [latest] = await listDecidings(view.db, view.partnership, held.id)
	const voices = await listVoices(view.db, view.partnership, held.id)
	const before = voices.find(({ deciding, account }) => deciding === latest?.id && account === view.actor.account)
	const usual = view.actor.roles.includes('host-manager') ? 'host' : 'centre'
	const said = { voice: before?.voice ?? usual, dissent: before?.dissent ?? '', ...typedStances(before?.stances ?? []) }
	const { values } = await filledIn(view, draftName({ held, own: true }), { values: said })
	return shown(messages[view.lang].own, <VoicePage view={view} asked={{ held, values, own: true }} />)
}

async function sayOwn(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	// who works for the host speaks for the host
	const choices = view.actor.roles.every((role) => role === 'host-manager') ? (['host'] as const) : SPOKEN
	const voice = choices.find((kind) => kind === view.form.voice) ?? choices[0]
	const said = { stances: readStances(view), dissent: tidy(view.form.dissent, 4000) }
	const given = await view.act((act) => giveOwnVoice(act, { manufactory: held.id, voice, ...said }))
	return answered(view, given, { held, values: view.form, own: true })
}

async function paperPage(view: View, worker?: WorkerRow): Promise<Reply> {
	const held = await theManufactory(view)
	const { values } = await filledIn(view, draftName({ held, worker }), { values: { voice: 'expert', saidOn: view.today } })
	return shown(messages[view.lang].onPaper, <VoicePage view={view} asked={{ held, values, worker }} />)
}

async function writeDown(view: View, worker?: WorkerRow): Promise<Reply> {
	const say = messages[view.lang].refusals
	const held = await theManufactory(view)
	const asked = { held, values: view.form, worker }
	const saidOn = formFields(view.lang)
		.day()
		.safeParse(view.form.saidOn ?? '')
	const name = worker === undefined ? tidy(view.form.name, 200) : ''
	if (!saidOn.success) return again(view, { ...asked, errors: { saidOn: saidOn.error.issues[0]?.message } })
	if (worker === undefined && name === '') return again(view, { ...asked, errors: { name: say.missing } })
	const kind = worker === undefined ? (SPOKEN.find((one) => one === view.form.voice) ?? 'expert') : 'worker'
	const on: PlainDate = saidOn.data
	const given = await view.act((act) =>
		recordVoice(act, {
			manufactory: held.id,
			voice: voiceKinds.find((one) => one === kind) ?? 'expert',
			participant: worker?.participantId ?? null,
			name,
			helper: worker === undefined ? '' : tidy(view.form.helper, 200),
			saidOn: on,
			scan: view.upload,
			stances: readStances(view),
			dissent: tidy(view.form.dissent, 4000),
		}),
	)
	return answered(view, given, asked)
}

function answered(view: View, given: Result<void, VoicingRefusal>, asked: Asked): Reply {
	if (!given.ok) return again(view, { ...asked, errors: voiceMistakes(view, given.refusal) })
	return moved(view.url(`/manufactories/${asked.held.id}/form/voices`), { kind: 'done', text: messages[view.lang].voiceSaved })
}

function again(view: View, asked: Asked): Reply {
	return refusedForm(messages[view.lang].onPaper, <VoicePage view={view} asked={asked} />)
}

/** One draft for each voice: one's own, a worker's, somebody else's. */
function draftName({ held, worker, own }: Pick<Asked, 'held' | 'worker' | 'own'>): string {
	return `form-voice-${held.id}-${own ? 'own' : (worker?.participantId ?? 'other')}`
}

function VoicePage({ view, asked }: { view: View; asked: Asked }) {
	const say = messages[view.lang]
	const { held, values, errors, worker, own } = asked
	const home = view.url(`/manufactories/${held.id}/form/voices`)
	const f = fields<VoiceForm>({ values, errors })
	const to = own ? `${home}/own` : worker === undefined ? `${home}/other` : `${home}/workers/${worker.participantId}`
	const who = own ? view.actor.name : worker === undefined ? say.other : workerName(view.lang, worker)
	const isHost = own && view.actor.roles.every((role) => role === 'host-manager')
	const kinds = (isHost ? (['host'] as const) : SPOKEN).map((value) => ({ value, label: say.one[value] }))
	return (
		<>
			<PageHead title={say.voiceTitle(who)} lead={say.voiceLead} />
			<Form action={to} idempotencyKey={view.key} files={!own} draft={draftAt(view, draftName(asked), values)}>
				<f.Errors />
				{worker === undefined && <f.Radio name="voice" label={say.as} options={kinds} />}
				{!own && worker === undefined && <f.Text name="name" label={say.who} />}
				{worker !== undefined && <f.Text name="helper" label={say.helper} hint={say.helperHint} />}
				{!own && <f.Day name="saidOn" label={say.saidOn} />}
				<StanceFields view={view} values={values} errors={errors} />
				<f.Area name="dissent" label={say.dissent} hint={say.dissentHint} optional />
				{!own && <f.File name="scan" label={say.scan} hint={say.scanHint} accept={ACCEPTED.paper} optional />}
				<Actions deed={say.saveVoice} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
}

async function theWorker(view: View): Promise<WorkerRow> {
	const held = await theManufactory(view)
	const workers = await listWorkers(view.db, view, held.id)
	const id = view.id<'participant'>('participant')
	return present(
		workers.find(({ participantId, leftOn }) => participantId === id && leftOn === null),
		'worker',
	)
}
