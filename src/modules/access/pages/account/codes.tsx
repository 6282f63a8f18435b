import { z } from 'zod'
import { present } from '#platform/absent'
import { codeAddress, newCodeSecret } from '#platform/one-time-code'
import { qrImage } from '#platform/qr-image'
import { readLocked } from '#platform/read-locked'
import { moved, type Reply, shownPublicly } from '#platform/reply'
import { Actions, Form, fields, LinkButton, PageHead, Section } from '#ui'
import { turnCodesOff, turnCodesOn } from '../../actions/change-own-account.ts'
import { accountMessages } from '../../messages/account.ts'
import { findAccount } from '../../store/account.ts'
import type { OutsideView } from '../route.ts'
import { asOwn, ownAccount } from './own.ts'

const MINUTES = 30
const Offer = z.object({ account: z.string(), secret: z.string(), at: z.number() })

/** One-time codes: turning them on, or off where they are on. */
export async function showCodes(view: OutsideView): Promise<Reply> {
	const account = present(await findAccount(view.db, ownAccount(view).id), 'account')
	return account.totp_secret === null ? onPage(view, newCodeSecret(), {}) : offPage(view, {})
}

/** On, once a code proves that the app has the secret. The secret comes back locked, for this account only. */
export async function turnOn(view: OutsideView): Promise<Reply> {
	const say = accountMessages[view.lang]
	const offer = Offer.safeParse(readLocked(view.unlock, view.form.offer))
	const fits = offer.success && offer.data.account === ownAccount(view).id && view.now.getTime() - offer.data.at < MINUTES * 60_000
	if (!fits) return onPage(view, newCodeSecret(), { code: say.staleCodes })
	const { secret } = offer.data
	const result = await turnCodesOn(asOwn(view), { secret, locked: view.lock(secret), code: view.form.code ?? '' })
	if (result.ok) return recoveryPage(view, result.value)
	return result.refusal.code === 'already-on' ? moved('/account/codes') : onPage(view, secret, { code: say.wrongCode })
}

/** Off; asks for the password. */
export async function turnOff(view: OutsideView): Promise<Reply> {
	const say = accountMessages[view.lang]
	const result = await turnCodesOff(asOwn(view), { present: (view.form.present ?? '').slice(0, 1_000) })
	return result.ok ? moved('/account', { kind: 'done', text: say.turnedOff }) : offPage(view, { present: say.wrongPassword })
}

async function onPage(view: OutsideView, secret: string, errors: { code?: string }): Promise<Reply> {
	const say = accountMessages[view.lang]
	const { id, email } = ownAccount(view)
	const picture = await qrImage(codeAddress(secret, email))
	const offer = view.lock(JSON.stringify({ account: id, secret, at: view.now.getTime() }))
	const f = fields<{ code: string }>({ errors })
	const body = (
		<>
			<PageHead title={say.codesTitle} lead={say.codesLead} />
			<p>
				<img src={picture} alt={say.qr} width="240" height="240" />
			</p>
			<p>
				{say.byHand}
				<br />
				<code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
			</p>
			<Form action="/account/codes" idempotencyKey={view.key}>
				<f.Errors />
				<input type="hidden" name="offer" value={offer} />
				<f.Text name="code" label={say.code} auto="one-time-code" width="short" />
				<Actions deed={say.turnOn} otherwise={{ href: '/account', label: say.back }} />
			</Form>
		</>
	)
	return shownPublicly({ title: say.codesTitle, body, status: errors.code === undefined ? 200 : 422 })
}

function recoveryPage(view: OutsideView, codes: readonly string[]): Reply {
	const say = accountMessages[view.lang]
	const body = (
		<>
			<PageHead title={say.recoveryTitle} lead={say.recoveryLead} />
			<Section title={say.codes}>
				<ol>
					{codes.map((code) => (
						<li key={code}>
							<code>{code}</code>
						</li>
					))}
				</ol>
			</Section>
			<p>
				<LinkButton href="/account" main>
					{say.recoveryDone}
				</LinkButton>
			</p>
		</>
	)
	return shownPublicly({ title: say.recoveryTitle, body })
}

function offPage(view: OutsideView, errors: { present?: string }): Reply {
	const say = accountMessages[view.lang]
	const f = fields<{ present: string }>({ errors })
	const body = (
		<>
			<PageHead title={say.offTitle} lead={say.offLead} />
			<Form action="/account/codes/ending" idempotencyKey={view.key}>
				<f.Errors />
				<f.Password name="present" label={say.presentPassword} auto="current-password" />
				<Actions deed={say.turnOff} otherwise={{ href: '/account', label: say.back }} />
			</Form>
		</>
	)
	return shownPublicly({ title: say.offTitle, body, status: errors.present === undefined ? 200 : 422 })
}
