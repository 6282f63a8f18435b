import { parseId } from '#kernel/id'
import { present } from '#platform/absent'
import { moved, type Reply } from '#platform/reply'
import { endOwnSessions } from '../../actions/change-own-account.ts'
import { accountMessages } from '../../messages/account.ts'
import type { OutsideAnswer, OutsideRoute, OutsideView } from '../route.ts'
import { showCodes, turnOff, turnOn } from './codes.tsx'
import { asOwn } from './own.ts'
import { savePassword, showPassword } from './password.tsx'
import { saveOwnProfile, showAccount } from './show-account.tsx'

/** The account's own pages. */
export const accountRoutes: readonly OutsideRoute[] = [
	own('GET', '/account', showAccount),
	own('POST', '/account', saveOwnProfile),
	own('GET', '/account/password', showPassword),
	own('POST', '/account/password', savePassword),
	own('GET', '/account/codes', showCodes),
	own('POST', '/account/codes', turnOn),
	own('POST', '/account/codes/ending', turnOff),
	own('POST', '/account/sessions/:session/ending', endOne),
]

function own(method: 'GET' | 'POST', path: string, answer: OutsideAnswer): OutsideRoute {
	return { method, path, may: 'signed-in', ...(method === 'POST' ? { perMinute: 30 } : {}), answer }
}

async function endOne(view: OutsideView): Promise<Reply> {
	const which = view.param('session')
	await endOwnSessions(asOwn(view), which === 'others' ? which : present(parseId<'sign-in-session'>(which), 'session'))
	return moved('/account', { kind: 'done', text: accountMessages[view.lang].ended })
}
