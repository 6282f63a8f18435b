import { present } from '#platform/absent'
import { refusedAt } from '#platform/form'
import { beginOidc, finishOidc } from '#platform/oidc'
import { signInByProvider } from '../actions/sign-in-by-provider.ts'
import { signInMessages } from '../messages/sign-in.ts'
import type { OutsideAnswer, OutsideAsking, OutsideRoute } from './route.ts'
import { letThrough, signInPage } from './sign-in.tsx'
import { lockStep, openStep } from './step.ts'
import { wayBack } from './way-back.ts'

/**
 * Sign-on by the provider of the settings: there, and back. Without one these addresses are not there. The provider is asked before a transaction opens: one
 * that is slow or silent holds up nobody else's page.
 */
export const signOnRoutes: readonly OutsideRoute[] = [
	{ method: 'GET', path: '/sign-in/oidc', may: 'anyone', perMinute: 30, ask: goToProvider },
	{ method: 'GET', path: '/sign-in/oidc/callback', may: 'anyone', perMinute: 30, ask: comeBack },
]

async function goToProvider(asking: OutsideAsking): Promise<OutsideAnswer> {
	const provider = present(asking.oidc, 'provider')
	const begun = await beginOidc(provider, `${asking.publicUrl}/sign-in/oidc/callback`)
	if (begun === undefined) return refusing('providerAway')
	const step = lockStep(asking, { for: 'provider', back: wayBack(asking.query.return), ...begun.checks })
	return async () => ({ kind: 'moved', to: begun.address, cookies: { step } })
}

async function comeBack(asking: OutsideAsking): Promise<OutsideAnswer> {
	const provider = present(asking.oidc, 'provider')
	const step = openStep(asking, 'provider')
	if (step === undefined) return refusing('providerRefused')
	const person = await finishOidc(provider, `${asking.publicUrl}${asking.path}`, step)
	if (person === undefined) return refusing('providerRefused')
	return async (view) => {
		const result = await signInByProvider(view, person)
		return result.ok ? letThrough(view, result.value, wayBack(step.back)) : refusing('providerUnknown')(view)
	}
}

function refusing(sentence: 'providerAway' | 'providerRefused' | 'providerUnknown'): OutsideAnswer {
	return async (view) => signInPage({ view, read: refusedAt({}, '_form', signInMessages[view.lang][sentence]) })
}
