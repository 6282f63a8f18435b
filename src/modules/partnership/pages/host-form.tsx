import { z } from 'zod'
import type { View } from '#access'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { ACCEPTED } from '#platform/kept-file'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, FormPart, fields, PageHead } from '#ui'
import { agreeWithHost, changeHost, type HostRefusal } from '../actions/keep-host.ts'
import { hosts as messages } from '../messages/hosts.ts'
import { getHost, type Host, type HostId, type HostValues } from '../store/host.ts'
import { listOrganisations, type Organisation } from '../store/organisation.ts'

type Shown = { values: FormValues; errors?: Record<string, string>; host?: HostId; version?: string; theirs?: Host }

/** A form for an agreement with a host. */
export async function newHost(view: View): Promise<Reply> {
	const { values } = await filledIn(view, 'host-new', { values: { sinceOn: view.today } })
	return page(view, { values })
}

/** The form of an agreement that is here. */
export async function editHost(view: View): Promise<Reply> {
	const host = await getHost(view.db, view.partnership, view.id('host'))
	const { values } = await filledIn(view, `host-${host.id}`, { values: asTyped(host) })
	return page(view, { values, host: host.id, version: values._version ?? String(host.version) })
}

/** An organisation becomes a host. */
export async function postHost(view: View): Promise<Reply> {
	const read = readForm(schema(view), view.form)
	if (!read.ok) return page(view, read)
	const result = await view.act((act) => agreeWithHost(act, { values: read.value, scan: view.upload }))
	if (!result.ok) return page(view, { values: view.form, ...refusal(view, result.refusal) })
	return moved(view.url(`/hosts/${result.value}`), { kind: 'done', text: messages[view.lang].hostSaved })
}

/** Saves what was changed. */
export async function postHostChange(view: View): Promise<Reply> {
	const id = view.id<'host'>('host')
	const read = readForm(schema(view), view.form)
	const state: Shown = { values: view.form, host: id, version: view.form._version ?? '' }
	if (!read.ok) return page(view, { ...state, errors: read.errors })
	const version = Number(view.form._version)
	const result = await view.act((act) => changeHost(act, { id, version, values: read.value, scan: view.upload }))
	if (!result.ok) return page(view, { ...state, ...refusal(view, result.refusal) })
	return moved(view.url(`/hosts/${id}`), { kind: 'done', text: messages[view.lang].hostSaved })
}

function schema(view: View): z.ZodType<HostValues> {
	const say = messages[view.lang]
	const field = formFields(view.lang)
	return z.object({
		organisation: field.id<'organisation'>(say.chooseOrganisation),
		sinceOn: field.day(),
		untilOn: field.optionalDay(),
		agreementNumber: field.text(100),
		agreedOn: field.optionalDay(),
		agreedUntilOn: field.optionalDay(),
		contactName: field.text(200),
		contactPhone: field.text(40),
		contactEmail: field.text(200),
	})
}

function refusal({ lang }: View, refused: HostRefusal): Pick<Shown, 'errors' | 'version' | 'theirs'> {
	const say = messages[lang]
	if (refused.code === 'host-changed-meanwhile') return { errors: {}, version: String(refused.now.version), theirs: refused.now }
	if (refused.code === 'host-then-already') return { errors: { sinceOn: say[refused.code] } }
	if (refused.code === 'ends-before-it-begins') return { errors: { untilOn: say[refused.code] } }
	return { errors: { scan: say['file-wrong'] } }
}

function asTyped(host: Host): FormValues {
	const { organisation, sinceOn, agreementNumber, contactName, contactPhone, contactEmail } = host
	const days = { sinceOn, untilOn: host.untilOn ?? '', agreedOn: host.agreedOn ?? '', agreedUntilOn: host.agreedUntilOn ?? '' }
	return { organisation, agreementNumber, contactName, contactPhone, contactEmail, ...days }
}

async function page(view: View, state: Shown): Promise<Reply> {
	const say = messages[view.lang]
	const title = state.host === undefined ? say.addHost : say.changeHost
	const body = <HostForm view={view} state={state} organisations={await listOrganisations(view.db, view.partnership)} />
	return state.errors === undefined ? shown(title, body) : refusedForm(title, body)
}

function HostForm({ view, state, organisations }: { view: View; state: Shown; organisations: readonly Organisation[] }) {
	const say = messages[view.lang]
	const f = fields<HostValues & { scan: string }>(state)
	const home = state.host === undefined ? '/hosts' : `/hosts/${state.host}`
	return (
		<>
			<PageHead title={state.host === undefined ? say.addHost : say.changeHost} />
			{state.theirs && <Versions view={view} mine={state.values} theirs={state.theirs} />}
			<f.Errors />
			<Form
				action={view.url(state.host === undefined ? '/hosts' : `${home}/entry`)}
				idempotencyKey={view.key}
				version={state.version}
				draft={draftAt(view, `host-${state.host ?? 'new'}`, state.values)}
				files
			>
				<f.Select
					name="organisation"
					label={say.organisation}
					options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<f.Day name="sinceOn" label={say.sinceOn} />
				<f.Day name="untilOn" label={say.untilOn} optional />
				<FormPart title={say.agreement}>
					<f.Text name="agreementNumber" label={say.agreementNumber} width="medium" optional />
					<f.Day name="agreedOn" label={say.agreedOn} optional />
					<f.Day name="agreedUntilOn" label={say.agreedUntilOn} optional />
					<f.File name="scan" label={say.scan} hint={say.scanHint} accept={ACCEPTED.paper} optional />
				</FormPart>
				<FormPart title={say.contact}>
					<f.Text name="contactName" label={say.contactName} optional />
					<f.Phone name="contactPhone" label={say.contactPhone} optional />
					<f.Email name="contactEmail" label={say.contactEmail} optional />
				</FormPart>
				<Actions deed={say.saveHost} otherwise={{ href: view.url(home), label: say.hosts }} />
			</Form>
		</>
	)
}

function Versions({ view, mine, theirs }: { view: View; mine: FormValues; theirs: Host }) {
	const say = messages[view.lang]
	const typed = asTyped(theirs)
	const labels = {
		sinceOn: say.sinceOn,
		untilOn: say.untilOn,
		agreementNumber: say.agreementNumber,
		agreedOn: say.agreedOn,
		agreedUntilOn: say.agreedUntilOn,
		contactName: say.contactName,
		contactPhone: say.contactPhone,
		contactEmail: say.contactEmail,
	}
	const compared = Object.entries(labels).map(([name, label]) => ({ label, yours: mine[name] ?? '', theirs: typed[name] ?? '' }))
	return (
		<Compare title={say.changedTitle} what={say.changedWhat} fields={compared}>
			{null}
		</Compare>
	)
}
