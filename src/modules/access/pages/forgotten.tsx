import { z } from 'zod'
import { readForm, refusedAt } from '#platform/form'
import { moved, type Reply, shownPublicly } from '#platform/reply'
import { Actions, Form, fields, LinkButton, PageHead } from '#ui'
import { askForReset, findReset, resetPassword } from '../actions/reset-password.ts'
import { linkMessages } from '../messages/links.ts'
import { passwordHint, passwordSentence } from '../messages/passwords.ts'
import { LinkOver } from './link-over.tsx'
import type { OutsideRoute, OutsideView } from './route.ts'

/** The way back in: asking for a link, and setting a new password by it. */
export const resetRoutes: readonly OutsideRoute[] = [
	{ method: 'GET', path: '/forgotten', may: 'anyone', answer: async (view) => forgottenPage(view, {}) },
	{ method: 'POST', path: '/forgotten', may: 'anyone', perMinute: 10, answer: ask },
	{ method: 'GET', path: '/resets/:token', may: 'anyone', perMinute: 30, answer: showReset },
	{ method: 'POST', path: '/resets/:token', may: 'anyone', perMinute: 30, answer: reset },
]

async function ask(view: OutsideView): Promise<Reply> {
	const say = linkMessages[view.lang]
	const email = z
		.string()
		.default('')
		.transform((text) => text.trim())
		.pipe(z.email(say.noEmail).max(200, say.noEmail))
	const read = readForm(z.object({ email }), view.form)
	if (!read.ok) return forgottenPage(view, read.errors)
	await askForReset(view, { email: read.value.email, lang: view.lang })
	const body = (
		<PageHead title={say.askedTitle} lead={say.asked(read.value.email)}>
			<LinkButton href="/sign-in">{say.back}</LinkButton>
		</PageHead>
	)
	return shownPublicly({ title: say.askedTitle, body })
}

function forgottenPage(view: OutsideView, errors: Record<string, string>): Reply {
	const say = linkMessages[view.lang]
	const f = fields<{ email: string }>({ values: view.form, errors })
	const body = (
		<>
			<PageHead title={say.forgottenTitle} lead={say.forgottenLead} />
			<Form action="/forgotten" idempotencyKey={view.key}>
				<f.Errors />
				<f.Email name="email" label={say.email} auto="username" />
				<Actions deed={say.forgottenDeed} otherwise={{ href: '/sign-in', label: say.back }} />
			</Form>
		</>
	)
	return shownPublicly({ title: say.forgottenTitle, body, status: errors.email === undefined ? 200 : 422 })
}

async function showReset(view: OutsideView): Promise<Reply> {
	return resetPage(view, {})
}

async function reset(view: OutsideView): Promise<Reply> {
	const say = linkMessages[view.lang]
	const result = await resetPassword(view, { token: view.param('token'), password: view.form.password ?? '' })
	if (result.ok) return { ...moved('/sign-in', { kind: 'done', text: say.resetDone }) }
	if (result.refusal.code === 'link-over') return over(view)
	return resetPage(view, refusedAt({}, 'password', passwordSentence(view.lang, result.refusal)).errors)
}

async function resetPage(view: OutsideView, errors: Record<string, string>): Promise<Reply> {
	const account = await findReset(view, view.param('token'))
	if (account === undefined) return over(view)
	const say = linkMessages[view.lang]
	const f = fields<{ password: string }>({ errors })
	const body = (
		<>
			<PageHead title={say.resetTitle} lead={say.resetLead(account.email)} />
			<Form action={`/resets/${encodeURIComponent(view.param('token'))}`} idempotencyKey={view.key}>
				<f.Errors />
				<input type="hidden" name="username" value={account.email} autocomplete="username" />
				<f.Password name="password" label={say.password} hint={passwordHint(view.lang)} auto="new-password" />
				<Actions deed={say.resetDeed} />
			</Form>
		</>
	)
	return shownPublicly({ title: say.resetTitle, body, status: errors.password === undefined ? 200 : 422 })
}

function over(view: OutsideView): Reply {
	const say = linkMessages[view.lang]
	const body = <LinkOver lang={view.lang} text={say.resetOver} href="/forgotten" label={say.askAgain} />
	return shownPublicly({ title: say.overTitle, body, status: 404 })
}
