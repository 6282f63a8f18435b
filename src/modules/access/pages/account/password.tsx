import { moved, type Reply, shownPublicly } from '#platform/reply'
import { Actions, Form, fields, PageHead } from '#ui'
import { changePassword } from '../../actions/change-own-account.ts'
import { accountMessages } from '../../messages/account.ts'
import { passwordHint, passwordSentence } from '../../messages/passwords.ts'
import type { OutsideView } from '../route.ts'
import { asOwn, ownAccount } from './own.ts'

type Errors = { present?: string; password?: string }

/** The form of a new password. */
export async function showPassword(view: OutsideView): Promise<Reply> {
	return passwordPage(view, {})
}

/** A new password; other devices are signed out. */
export async function savePassword(view: OutsideView): Promise<Reply> {
	const say = accountMessages[view.lang]
	const { present = '', password = '' } = view.form
	if (present === '') return passwordPage(view, { present: say.missing })
	const result = await changePassword(asOwn(view), { present: present.slice(0, 1_000), password })
	if (result.ok) return moved('/account', { kind: 'done', text: say.changedPassword })
	if (result.refusal.code === 'wrong-password') return passwordPage(view, { present: say.wrongPassword })
	return passwordPage(view, { password: passwordSentence(view.lang, result.refusal) })
}

function passwordPage(view: OutsideView, errors: Errors): Reply {
	const say = accountMessages[view.lang]
	const f = fields<{ present: string; password: string }>({ errors })
	const body = (
		<>
			<PageHead title={say.changePassword} lead={say.passwordLead} />
			<Form action="/account/password" idempotencyKey={view.key}>
				<f.Errors />
				<input type="hidden" name="username" value={ownAccount(view).email} autocomplete="username" />
				<f.Password name="present" label={say.presentPassword} auto="current-password" />
				<f.Password name="password" label={say.newPassword} hint={passwordHint(view.lang)} auto="new-password" />
				<Actions deed={say.changePassword} otherwise={{ href: '/account', label: say.back }} />
			</Form>
		</>
	)
	return shownPublicly({ title: say.changePassword, body, status: Object.keys(errors).length === 0 ? 200 : 422 })
}
