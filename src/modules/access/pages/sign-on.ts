import { present } from '#platform/absent'
import { refusedAt } from '#platform/form'
import { beginOidc, finishOidc } from '#platform/oidc'
import type { Reply } from '#platform/reply'
import { signInByProvider } from '../actions/sign-in-by-provider.ts'
import { signInMessages } from '../messages/sign-in.ts'
import type { OutsideRoute, OutsideView } from './route.ts'
import { letThrough, signInPage } from './sign-in.tsx'
import { lockStep, openStep } from './step.ts'
import { wayBack } from './way-back.ts'

/** Sign-on by the provider of the settings: there, and back. Without one these addresses are not there. */
export const signOnRoutes: readonly OutsideRoute[] = [
	{ method: 'GET', path: '/sign-in/oidc', may: 'anyone', perMinute: 30, answer: goToProvider },
	{ method: 'GET', path: '/sign-in/oidc/callback', may: 'anyone', perMinute: 30, answer: comeBack },
]

async function goToProvider(view: OutsideView): Promise<Reply> {
	const provider = present(view.oidc, 'provider')
	const begun = await beginOidc(provider, `${view.publicUrl}/sign-in/oidc/callback`)
	if (begun === undefined) return refusal(view, 'providerAway')
	const step = lockStep(view, { for: 'provider', back: wayBack(view.query.return), ...begun.checks })
	return { kind: 'moved', to: begun.address, cookies: { step } }
}

async function comeBack(view: OutsideView): Promise<Reply> {
	const provider = present(view.oidc, 'provider')
	const step = openStep(view, 'provider')
	if (step === undefined) return refusal(view, 'providerRefused')
	const person = await finishOidc(provider, `${view.publicUrl}${view.path}`, step)
	if (person === undefined) return refusal(view, 'providerRefused')
	const result = await signInByProvider(view, person)
	return result.ok ? letThrough(view, result.value, wayBack(step.back)) : refusal(view, 'providerUnknown')
}

function refusal(view: OutsideView, sentence: 'providerAway' | 'providerRefused' | 'providerUnknown'): Reply {
	return signInPage({ view, read: refusedAt({}, '_form', signInMessages[view.lang][sentence]) })
}
