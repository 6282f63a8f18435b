import { deed, page, type Route, type View } from '#access'
import { formatInstant } from '#kernel/lang'
import { dayInPoland } from '#kernel/plain-date'
import { qrImage } from '#platform/qr-image'
import { moved, type Reply, shown } from '#platform/reply'
import { Chip, LinkButton, PageHead, PostButton } from '#ui'
import { makeOwnKey, revokeOwnKey } from '../../actions/keep-own-key.ts'
import { ownMessages } from '../../messages/own.ts'
import { opens, spellOwnKey } from '../../rules/own-key.ts'
import { listOwnKeys, type OwnKey } from '../../store/own-key.ts'
import { getOpenParticipant, type Person } from '../../store/person.ts'

export const ownKeyRoutes: readonly Route[] = [
	page('/participants/:participant/own-keys', 'person.write', keysPage),
	deed('/participants/:participant/own-keys', 'person.write', slipPage),
	deed('/participants/:participant/own-keys/:ownKey/revocation', 'person.write', revoke),
]

const personOf = (view: View) =>
	getOpenParticipant(view.db, view, { id: view.id<'participant'>('participant'), permission: 'person.write' })

async function keysPage(view: View): Promise<Reply> {
	const person = await personOf(view)
	const keys = await listOwnKeys(view.db, view.partnership, person.id)
	const say = ownMessages[view.lang]
	const at = view.url(`/participants/${person.id}/own-keys`)
	return shown(
		say.keysTitle,
		<>
			<PageHead title={say.keysTitle} lead={say.keysLead(`${person.firstName} ${person.lastName}`)}>
				<PostButton action={at} idempotencyKey={view.key} main icon="add">
					{say.make}
				</PostButton>
				<BackLink view={view} person={person} />
			</PageHead>
			<p class="soft">{say.keysHint}</p>
			{keys.length === 0 && <p class="soft">{say.none}</p>}
			<ul class="lines">
				{keys.map((key) => (
					<li key={key.id}>
						<KeyLine view={view} ownKey={key} at={at} />
					</li>
				))}
			</ul>
		</>,
	)
}

function KeyLine({ view, ownKey, at }: { view: View; ownKey: OwnKey; at: string }) {
	const say = ownMessages[view.lang]
	const works = opens(ownKey, view.now)
	const word = works ? say.inForce : ownKey.revokedAt ? say.revoked : say.ended
	return (
		<>
			<div>
				<p>
					{say.madeBy(ownKey.madeBy, formatInstant(view.lang, ownKey.madeAt))} <Chip tone={works ? 'done' : 'plain'}>{word}</Chip>
				</p>
				<p class="soft small-text">{say.until(dayInPoland(ownKey.endsAt))}</p>
			</div>
			{works && (
				<PostButton action={`${at}/${ownKey.id}/revocation`} idempotencyKey={view.key} small icon="close">
					{say.revoke}
				</PostButton>
			)}
		</>
	)
}

/** A new key, shown once: this page is the answer to the form and has no address of its own. */
async function slipPage(view: View): Promise<Reply> {
	const person = await personOf(view)
	const result = await view.act((act) => makeOwnKey(act, { participant: person.id, seal: view.seal }))
	const say = ownMessages[view.lang]
	if (!result.ok) return moved(view.url(`/participants/${person.id}`))
	const { key, endsAt } = result.value
	const qr = await qrImage(`${view.publicUrl}${view.url(`/mine/${key}`)}`)
	return shown(
		say.slipTitle,
		<>
			<PageHead title={`${say.slipTitle}: ${person.firstName} ${person.lastName}`} lead={say.slipLead}>
				<BackLink view={view} person={person} />
			</PageHead>
			<section class="slip">
				<h2>{view.place.name}</h2>
				<p>{say.steps(`${view.publicUrl}${view.url('/mine')}`)}</p>
				<p class="slip-code">{spellOwnKey(key)}</p>
				<img class="qr" src={qr} alt={say.qr} />
				<p>{say.until(dayInPoland(endsAt))}</p>
				<p>{say.keep}</p>
			</section>
		</>,
	)
}

async function revoke(view: View): Promise<Reply> {
	const participant = view.id<'participant'>('participant')
	const key = view.id<'own-key'>('ownKey')
	await view.act((act) => revokeOwnKey(act, { participant, key }))
	return moved(view.url(`/participants/${participant}/own-keys`), { kind: 'done', text: ownMessages[view.lang].revokedDone })
}

function BackLink({ view, person }: { view: View; person: Person }) {
	return <LinkButton href={view.url(`/participants/${person.id}`)}>{ownMessages[view.lang].back}</LinkButton>
}
