import qrcode from 'qrcode'
import { deed, type Route, type View } from '#access'
import { parseId } from '#kernel/id'
import { formatDayLong } from '#kernel/lang'
import { dayInPoland } from '#kernel/plain-date'
import { present } from '#platform/absent'
import { moved, type Reply, shown } from '#platform/reply'
import { LinkButton, PageHead } from '#ui'
import { makeCode } from '../actions/make-code.ts'
import { messages } from '../messages.ts'
import { spellCode } from '../rules/code.ts'
import { findConfirmable } from '../store/confirmations.ts'

export const codeRoutes: readonly Route[] = [deed('/codes', 'confirmation.record', codePage)]

/** A new code, shown once: this page is the answer to the form and has no address of its own. */
async function codePage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const participation = present(parseId<'participation'>(view.form.participation), 'participation')
	const session = parseId<'session'>(view.form.session) ?? null
	const person = present(await findConfirmable(view.db, view, { participation, session }), 'participation')
	const back = session === null ? view.url(`/participants/${person.participantId}`) : view.url(`/sessions/${session}`)
	const result = await view.act((act) => makeCode(act, { participation, session, seal: view.seal }))
	if (!result.ok) return moved(back, { kind: 'refused', text: say.refusals[result.refusal.code] })
	const { code, endsAt, waiting } = result.value
	const link = `${view.publicUrl}${view.url(`/c/${code}`)}`
	const name = `${person.firstName} ${person.lastName}`
	return shown(
		say.confirming.codeTitle,
		<>
			<PageHead title={`${say.confirming.codeTitle}: ${name}`} lead={say.confirming.codeLead}>
				<LinkButton href={back}>{session === null ? say.confirming.backToPerson : say.confirming.backToSession}</LinkButton>
			</PageHead>
			<section class="slip">
				<h2>{view.place.name}</h2>
				<p>{say.confirming.codeCovers(waiting)}</p>
				<p>{say.confirming.codeSteps(`${view.publicUrl}${view.url('/c')}`)}</p>
				<p class="slip-code">{spellCode(code)}</p>
				<QrCode text={link} label={say.confirming.qr} />
				<p>{say.confirming.codeUntil(formatDayLong(view.lang, dayInPoland(endsAt)))}</p>
			</section>
			<p class="soft">{say.confirming.print}</p>
		</>,
	)
}

/** A QR code drawn as one path, dark on light also in dark mode. */
function QrCode({ text, label }: { text: string; label: string }) {
	const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
	const { size } = modules
	const dark = Array.from(modules.data, (bit, at) => (bit ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join('')
	return (
		<svg class="qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label} shape-rendering="crispEdges">
			<rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
			<path d={dark} fill="#000" />
		</svg>
	)
}
