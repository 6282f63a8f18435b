import { z } from 'zod'
import { formFields } from '#platform/fields'
import { readForm } from '#platform/form'
import { type Reply, shownPublicly } from '#platform/reply'
import { Actions, Form, fields, LinkButton, PageHead, PostButton, url } from '#ui'
import { acceptInvitation, findInvitation, type InvitationRefusal, isInUse } from '../actions/accept-invitation.ts'
import { linkMessages } from '../messages/links.ts'
import { passwordHint, passwordSentence } from '../messages/passwords.ts'
import type { Account } from '../store/account.ts'
import { LinkOver } from './link-over.tsx'
import type { OutsideRoute, OutsideView } from './route.ts'

/** Answering an invitation by its link. */
export const invitationRoutes: readonly OutsideRoute[] = [
	{ method: 'GET', path: '/invitations/:token', may: 'anyone', perMinute: 30, answer: (view) => show(view, {}) },
	{ method: 'POST', path: '/invitations/:token', may: 'anyone', perMinute: 30, answer: accept },
]

type Errors = Record<string, string>

async function accept(view: OutsideView): Promise<Reply> {
	// Whoever joins with an account of theirs sends no name and no password.
	const name = view.form.name === undefined ? z.string().default('') : formFields(view.lang).required()
	const read = readForm(z.object({ name, password: z.string().default('') }), view.form)
	if (!read.ok) return show(view, read.errors)
	const result = await acceptInvitation(view, { token: view.param('token'), signedIn: view.account?.id, ...read.value })
	if (!result.ok) return show(view, errorsOf(view, result.refusal))
	const { session } = result.value
	const notice = { kind: 'done', text: linkMessages[view.lang].joined } as const
	return { kind: 'moved', to: '/', notice, ...(session === undefined ? {} : { cookies: { session } }) }
}

function errorsOf(view: OutsideView, refusal: InvitationRefusal): Errors {
	if (refusal.code === 'link-over' || refusal.code === 'sign-in-first') return {}
	return { password: passwordSentence(view.lang, refusal) }
}

async function show(view: OutsideView, errors: Errors): Promise<Reply> {
	const say = linkMessages[view.lang]
	const found = await findInvitation(view, view.param('token'))
	if (found === undefined) {
		const body = <LinkOver lang={view.lang} text={say.invitationOver} href="/sign-in" label={say.signIn} />
		return shownPublicly({ title: say.overTitle, body, status: 404 })
	}
	const body = (await isInUse(view, found.account)) ? (
		<Join view={view} account={found.account} />
	) : (
		<Open view={view} account={found.account} errors={errors} />
	)
	return shownPublicly({ title: say.invitationTitle, body, status: Object.keys(errors).length === 0 ? 200 : 422 })
}

type Shown = { view: OutsideView; account: Account }

function Open({ view, account, errors }: Shown & { errors: Errors }) {
	const say = linkMessages[view.lang]
	const f = fields<{ name: string; password: string }>({ values: { name: view.form.name ?? account.name }, errors })
	return (
		<>
			<PageHead title={say.invitationTitle} lead={say.invitationLead(account.email)} />
			<Form action={addressOf(view)} idempotencyKey={view.key}>
				<f.Errors />
				<f.Text name="name" label={say.name} auto="name" />
				<input type="hidden" name="username" value={account.email} autocomplete="username" />
				<f.Password name="password" label={say.password} hint={passwordHint(view.lang)} auto="new-password" />
				<Actions deed={say.invitationDeed} />
			</Form>
		</>
	)
}

function Join({ view, account }: Shown) {
	const say = linkMessages[view.lang]
	if (view.account?.id === account.id) {
		return (
			<PageHead title={say.invitationTitle} lead={say.joinLead}>
				<PostButton action={addressOf(view)} idempotencyKey={view.key} main>
					{say.joinDeed}
				</PostButton>
			</PageHead>
		)
	}
	if (view.account === undefined) {
		return (
			<PageHead title={say.invitationTitle} lead={say.signInFirst(account.email)}>
				<LinkButton href={url('/sign-in', { return: addressOf(view) })} main>
					{say.signIn}
				</LinkButton>
			</PageHead>
		)
	}
	return (
		<PageHead title={say.invitationTitle} lead={say.signOutFirst(account.email)}>
			<PostButton action="/sign-out" idempotencyKey={view.key} main>
				{say.signOut}
			</PostButton>
		</PageHead>
	)
}

function addressOf(view: OutsideView): string {
	return url('/invitations/:token', { token: view.param('token') })
}
