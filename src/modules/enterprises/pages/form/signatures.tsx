import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { getManufactory, type Manufactory } from '#manufactories'
import { present } from '#platform/absent'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { ACCEPTED, MOST_KEPT_BYTES, openFile } from '#platform/kept-file'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, LinkButton, type Mistakes, PageHead, PostButton, Section } from '#ui'
import { type SigningRefusal, signDecision, takeBackSignature } from '../../actions/form/sign-decision.ts'
import { messages } from '../../messages/form/deciding.ts'
import type { Deciding } from '../../store/form/deciding.ts'
import { listDecidings } from '../../store/form/deciding.ts'
import { type FormSignature, listSignatures, signers } from '../../store/form/signatures.ts'
import { listVoices } from '../../store/form/voices.ts'

const AT = '/manufactories/:manufactory/form'
export const signatureRoutes: readonly Route[] = [
	page(`${AT}/signatures/new`, 'manufactory.decide', signPage),
	{ ...deed(`${AT}/signatures/new`, 'manufactory.decide', sign), upload: { maxBytes: MOST_KEPT_BYTES } },
	deed(`${AT}/signatures/:signature/undo`, 'manufactory.decide', undo),
	page(`${AT}/signatures/:signature/paper`, 'manufactory.write', signedPaper),
	page(`${AT}/voices/:voice/paper`, 'manufactory.write', voicePaper),
]

type SignForm = { name: string; role: string; signedOn: string; scan: string }
type ShownProps = { view: View; held: Manufactory; deciding: Deciding; signatures: readonly FormSignature[]; current: boolean }

/** Who signed a decision, with the paper. */
export function Signatures({ view, held, deciding, signatures, current }: ShownProps) {
	const say = messages[view.lang]
	const home = view.url(`/manufactories/${held.id}/form/signatures`)
	const own = signatures.filter((signature) => signature.deciding === deciding.id)
	const add = current && held.mayDecide && (
		<LinkButton href={`${home}/new`} icon="add" small>
			{say.sign}
		</LinkButton>
	)
	return (
		<Section title={say.signatures} action={add}>
			{own.length === 0 && <p class="soft">{say.noSignatures}</p>}
			<ul class="lines">
				{own.map(({ id, name, role, signedOn, paper }) => (
					<li key={id}>
						{name} ({say.signer[role]}), {formatDay(view.lang, signedOn)}{' '}
						{paper && held.mayWrite && <a href={`${home}/${id}/paper`}>{say.paper}</a>}{' '}
						{current && held.mayDecide && (
							<PostButton action={`${home}/${id}/undo`} idempotencyKey={view.key} small>
								{say.takeBack}
							</PostButton>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}

async function signPage(view: View): Promise<Reply> {
	const held = await theManufactory(view, 'manufactory.decide')
	return shown(messages[view.lang].sign, <SignPage view={view} held={held} values={{ signedOn: view.today, role: 'worker' }} />)
}

async function sign(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view, 'manufactory.decide')
	const again = (errors: Mistakes<SignForm>) =>
		refusedForm(say.sign, <SignPage view={view} held={held} values={view.form} errors={errors} />)
	const f = formFields(view.lang)
	const read = readForm(z.object({ name: f.required(), role: f.oneOf(signers), signedOn: f.day() }), view.form)
	if (!read.ok) return again(read.errors)
	const done = await view.act((act) => signDecision(act, { ...read.value, manufactory: held.id, scan: view.upload }))
	if (!done.ok) return again(signMistakes(view, done.refusal))
	return moved(view.url(`/manufactories/${held.id}/form/voices`), { kind: 'done', text: say.signed })
}

async function undo(view: View): Promise<Reply> {
	const manufactory = view.id<'manufactory'>('manufactory')
	await view.act((act) => takeBackSignature(act, { manufactory, signature: view.id<'form-signature'>('signature') }))
	return moved(view.url(`/manufactories/${manufactory}/form/voices`), { kind: 'done', text: messages[view.lang].tookBack })
}

async function signedPaper(view: View): Promise<Reply> {
	const held = await theManufactory(view, 'manufactory.write')
	const decidings = await listDecidings(view.db, view.partnership, held.id)
	const ids = decidings.map(({ id }) => id)
	const found = (await listSignatures(view.db, view.partnership, ids)).find(({ id }) => id === view.param('signature'))
	return openFile(view.db, view.partnership, present(found?.paper ?? undefined, 'paper'))
}

async function voicePaper(view: View): Promise<Reply> {
	const held = await theManufactory(view, 'manufactory.write')
	const found = (await listVoices(view.db, view.partnership, held.id)).find(({ id }) => id === view.param('voice'))
	return openFile(view.db, view.partnership, present(found?.paper ?? undefined, 'paper'))
}

type SignPageProps = { view: View; held: Manufactory; values: FormValues; errors?: Mistakes<SignForm> }

function SignPage({ view, held, values, errors }: SignPageProps) {
	const say = messages[view.lang]
	const f = fields<SignForm>({ values, errors })
	const home = view.url(`/manufactories/${held.id}/form`)
	return (
		<>
			<PageHead title={`${say.sign}: ${held.name}`} />
			<Form action={`${home}/signatures/new`} idempotencyKey={view.key} files>
				<f.Errors />
				<f.Text name="name" label={say.signName} />
				<f.Radio name="role" label={say.signRole} options={signers.map((value) => ({ value, label: say.signer[value] }))} />
				<f.Day name="signedOn" label={say.signedOn} />
				<f.File name="scan" label={say.scan} hint={say.scanHint} accept={ACCEPTED.paper} optional />
				<Actions deed={say.sign} otherwise={{ href: `${home}/voices`, label: say.back }} />
			</Form>
		</>
	)
}

function signMistakes(view: View, refusal: SigningRefusal): Mistakes<SignForm> {
	const say = messages[view.lang].refusals
	switch (refusal.code) {
		case 'not-decided':
			return { name: say['not-decided'] }
		case 'day-not-come':
			return { signedOn: say['day-not-come'] }
		case 'before-the-decision':
			return { signedOn: say['before-the-decision'](refusal.on) }
		default:
			return { scan: say.file }
	}
}

function theManufactory(view: View, permission: 'manufactory.decide' | 'manufactory.write'): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission })
}
