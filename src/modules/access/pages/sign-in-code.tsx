import { refusedAt } from '#platform/form'
import { moved, type Reply, shownPublicly } from '#platform/reply'
import { Actions, Form, fields, PageHead } from '#ui'
import { confirmSignIn } from '../actions/confirm-sign-in.ts'
import { signInMessages } from '../messages/sign-in.ts'
import type { OutsideRoute, OutsideView } from './route.ts'
import { letThrough } from './sign-in.tsx'
import { openStep } from './step.ts'
import { wayBack } from './way-back.ts'

/** The second step of a sign-in: the one-time code. Who is half signed in stands in the locked step alone. */
export const codeRoutes: readonly OutsideRoute[] = [
	{ method: 'GET', path: '/sign-in/code', may: 'anyone', answer: showCode },
	{ method: 'POST', path: '/sign-in/code', may: 'anyone', perMinute: 20, answer: confirmCode },
]

async function showCode(view: OutsideView): Promise<Reply> {
	return openStep(view, 'code') === undefined ? moved('/sign-in') : codePage(view, {})
}

async function confirmCode(view: OutsideView): Promise<Reply> {
	const step = openStep(view, 'code')
	if (step === undefined) return moved('/sign-in')
	const say = signInMessages[view.lang]
	const code = (view.form.code ?? '').trim()
	if (code === '') return codePage(view, refusedAt(view.form, 'code', say.missing).errors)
	const result = await confirmSignIn(view, { account: step.account, code: code.slice(0, 100), unlock: view.unlock })
	if (!result.ok) return codePage(view, { code: say.codeRefused })
	return letThrough(view, result.value, wayBack(step.back))
}

function codePage(view: OutsideView, errors: { code?: string }): Reply {
	const status = errors.code === undefined ? 200 : 422
	return shownPublicly({ title: signInMessages[view.lang].codeTitle, body: <Code view={view} errors={errors} />, status })
}

function Code({ view, errors }: { view: OutsideView; errors: { code?: string } }) {
	const say = signInMessages[view.lang]
	const f = fields<{ code: string }>({ errors })
	return (
		<>
			<PageHead title={say.codeTitle} lead={say.codeLead} />
			<Form action="/sign-in/code" idempotencyKey={view.key}>
				<f.Errors />
				<f.Text name="code" label={say.code} auto="one-time-code" width="medium" />
				<Actions deed={say.codeDeed} otherwise={{ href: '/sign-in', label: say.otherAccount }} />
			</Form>
		</>
	)
}
