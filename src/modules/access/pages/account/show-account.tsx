import { z } from 'zod'
import { formatInstant } from '#kernel/lang'
import { present } from '#platform/absent'
import { formFields } from '#platform/fields'
import { readForm } from '#platform/form'
import { type Reply, shownPublicly } from '#platform/reply'
import { Actions, Form, fields, LinkButton, PageHead, PostButton, Section } from '#ui'
import { accountMessages } from '../../messages/account.ts'
import { type Account, findAccount } from '../../store/account.ts'
import { countRecoveryCodes, saveProfile } from '../../store/account-changes.ts'
import { listSessions, listSignIns, type OpenSession } from '../../store/sign-in-history.ts'
import type { OutsideView } from '../route.ts'
import { deviceWords } from './device-words.ts'
import { ownAccount } from './own.ts'

type Profile = { name: string; lang: string }
type Shown = {
	view: OutsideView
	account: Account
	codesLeft: number
	sessions: readonly OpenSession[]
	signIns: Awaited<ReturnType<typeof listSignIns>>
}

/** The account's own page: name and language, password, one-time codes, where it is signed in, what happened. */
export async function showAccount(view: OutsideView): Promise<Reply> {
	return accountPage(view, {})
}

/** Name and language; the language of this device changes with it. */
export async function saveOwnProfile(view: OutsideView): Promise<Reply> {
	const f = formFields(view.lang)
	const read = readForm(z.object({ name: f.required(), lang: f.oneOf(['pl', 'en']) }), view.form)
	if (!read.ok) return accountPage(view, read.errors)
	await saveProfile(view.db, ownAccount(view).id, read.value)
	const { lang } = read.value
	return { kind: 'moved', to: '/account', notice: { kind: 'done', text: accountMessages[lang].savedProfile }, cookies: { lang } }
}

async function accountPage(view: OutsideView, errors: Record<string, string>): Promise<Reply> {
	const { id } = ownAccount(view)
	const account = present(await findAccount(view.db, id), 'account')
	const codesLeft = await countRecoveryCodes(view.db, id)
	const sessions = await listSessions(view.db, id)
	const signIns = await listSignIns(view.db, id)
	const say = accountMessages[view.lang]
	const body = (
		<>
			<PageHead title={say.title} lead={account.email}>
				<LinkButton href="/">{say.toWork}</LinkButton>
				<PostButton action="/sign-out" idempotencyKey={view.key}>
					{say.signOut}
				</PostButton>
			</PageHead>
			<ProfileForm view={view} account={account} errors={errors} />
			<Secrets {...{ view, account, codesLeft, sessions, signIns }} />
			<Sessions {...{ view, account, codesLeft, sessions, signIns }} />
			<History {...{ view, account, codesLeft, sessions, signIns }} />
		</>
	)
	return shownPublicly({ title: say.title, body, status: Object.keys(errors).length === 0 ? 200 : 422 })
}

function ProfileForm({ view, account, errors }: { view: OutsideView; account: Account; errors: Record<string, string> }) {
	const say = accountMessages[view.lang]
	const values = { name: view.form.name ?? account.name, lang: view.form.lang ?? account.lang }
	const f = fields<Profile>({ values, errors })
	const langs = [
		{ value: 'pl', label: 'Polski' },
		{ value: 'en', label: 'English' },
	]
	return (
		<Section title={say.profile}>
			<Form action="/account" idempotencyKey={view.key}>
				<f.Errors />
				<f.Text name="name" label={say.name} auto="name" />
				<f.Radio name="lang" label={say.lang} options={langs} />
				<Actions deed={say.saveProfile} />
			</Form>
		</Section>
	)
}

function Secrets({ view, account, codesLeft }: Shown) {
	const say = accountMessages[view.lang]
	const on = account.totp_secret !== null
	return (
		<>
			<Section title={say.password} action={<LinkButton href="/account/password">{say.changePassword}</LinkButton>}>
				<p>{say.passwordLead}</p>
			</Section>
			<Section title={say.codes} action={<LinkButton href="/account/codes">{on ? say.turnOff : say.turnOn}</LinkButton>}>
				<p>{on ? say.codesOn(codesLeft) : say.codesOff}</p>
			</Section>
		</>
	)
}

function Sessions({ view, sessions }: Shown) {
	const say = accountMessages[view.lang]
	const own = ownAccount(view).session
	const others = (
		<PostButton action="/account/sessions/others/ending" idempotencyKey={view.key}>
			{say.endOthers}
		</PostButton>
	)
	return (
		<Section title={say.sessions} action={sessions.length > 1 && others}>
			<ul class="lines">
				{sessions.map((session) => (
					<li key={session.id}>
						<p>
							<strong>{deviceWords(session.device, say.unknownDevice)}</strong>
							{session.id === own && ` (${say.thisOne})`}
							<br />
							<span class="soft small-text">
								{`${say.since(formatInstant(view.lang, session.opened_at))}, ${say.seen(formatInstant(view.lang, session.seen_at))}`}
							</span>
						</p>
						{session.id !== own && (
							<PostButton action={`/account/sessions/${session.id}/ending`} idempotencyKey={view.key} small>
								{say.endSession}
							</PostButton>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}

function History({ view, signIns }: Shown) {
	const say = accountMessages[view.lang]
	return (
		<Section title={say.history}>
			<ul class="lines">
				{signIns.map(({ id, at, outcome, device }) => (
					<li key={id}>
						<p>
							{say.outcomes[outcome]}
							<br />
							<span class="soft small-text">{`${formatInstant(view.lang, at)}, ${deviceWords(device, say.unknownDevice)}`}</span>
						</p>
					</li>
				))}
			</ul>
		</Section>
	)
}
