import { z } from 'zod'
import { type FormValues, readForm, refusedAt } from '#platform/form'
import { type Reply, shownPublicly } from '#platform/reply'
import { Actions, ErrorSummary, Form, fields, PageHead, url } from '#ui'
import { type SignedInOrHalf, signIn } from '../actions/sign-in.ts'
import { signInMessages } from '../messages/sign-in.ts'
import { insertSignIn } from '../store/account.ts'
import { endSession } from '../store/session.ts'
import type { OutsideRoute, OutsideView } from './route.ts'
import { lockStep } from './step.ts'
import { wayBack } from './way-back.ts'

const TRIES_A_MINUTE = 30

/** Signing in by e-mail and password, and signing out. */
export const signInRoutes: readonly OutsideRoute[] = [
	{ method: 'GET', path: '/sign-in', may: 'anyone', answer: showSignIn },
	{ method: 'POST', path: '/sign-in', may: 'anyone', perMinute: TRIES_A_MINUTE, answer: doSignIn },
	{ method: 'POST', path: '/sign-out', may: 'anyone', answer: signOut },
]

type Typed = { email: string; password: string; return: string }
type Asked = { view: OutsideView; read?: { values: FormValues; errors: Record<string, string> } | undefined }

async function showSignIn(view: OutsideView): Promise<Reply> {
	if (view.account !== undefined) return { kind: 'moved', to: wayBack(view.query.return) }
	return signInPage({ view })
}

/** The sign-in page, also with a sentence of what went wrong on another way in. */
export function signInPage({ view, read }: Asked): Reply {
	return shownPublicly({ title: signInMessages[view.lang].title, body: <SignIn view={view} read={read} />, status: read ? 422 : 200 })
}

async function doSignIn(view: OutsideView): Promise<Reply> {
	const say = signInMessages[view.lang]
	const text = z.string({ error: say.missing }).min(1, say.missing)
	const read = readForm(z.object({ email: text.max(320), password: text.max(1_000), return: z.string().default('') }), view.form)
	if (!read.ok) return signInPage({ view, read })
	const result = await signIn(view, read.value)
	if (!result.ok) return signInPage({ view, read: refusedAt(view.form, '_form', say.refused) })
	return letThrough(view, result.value, wayBack(read.value.return))
}

/** After the first half: on to the one-time code, or in. A session that was open in this browser ends. */
export async function letThrough(view: OutsideView, through: SignedInOrHalf, back: string): Promise<Reply> {
	if ('half' in through) {
		return { kind: 'moved', to: '/sign-in/code', cookies: { step: lockStep(view, { for: 'code', account: through.half.id, back }) } }
	}
	if (view.account !== undefined) await endSession(view.db, view.account.id, view.account.session)
	// English chosen on this device stays; Polish is what nobody has chosen yet.
	const lang = view.lang === 'en' ? {} : { lang: through.lang }
	return { kind: 'moved', to: back, cookies: { session: through.token, step: '', ...lang } }
}

async function signOut(view: OutsideView): Promise<Reply> {
	if (view.account !== undefined) {
		await endSession(view.db, view.account.id, view.account.session)
		await insertSignIn(view.db, view.account.id, { outcome: 'signed-out', device: view.device })
	}
	return {
		kind: 'moved',
		to: '/sign-in',
		notice: { kind: 'done', text: signInMessages[view.lang].signedOut },
		cookies: { session: '', step: '' },
	}
}

function SignIn({ view, read }: Asked) {
	const say = signInMessages[view.lang]
	const back = wayBack(view.form.return ?? view.query.return)
	const { _form: general, ...errors } = read?.errors ?? {}
	const f = fields<Typed>({ values: { email: read?.values.email, return: back }, errors })
	return (
		<>
			<PageHead title={say.title} />
			<Form action="/sign-in" idempotencyKey={view.key}>
				{general === undefined ? <f.Errors /> : <ErrorSummary title={say.refusedTitle} errors={[{ message: general }]} />}
				<f.Hidden name="return" />
				<f.Email name="email" label={say.email} auto="username" />
				<f.Password name="password" label={say.password} auto="current-password" />
				<Actions deed={say.signIn} otherwise={{ href: '/forgotten', label: say.forgotten }} />
			</Form>
			{view.oidc !== undefined && (
				<p>
					<a class="button" href={url('/sign-in/oidc', { return: back === '/' ? undefined : back })}>
						{say.byProvider}
					</a>
				</p>
			)}
		</>
	)
}
