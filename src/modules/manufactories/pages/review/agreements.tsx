import { deed, type Route, type View } from '#access'
import { moved, type Reply } from '#platform/reply'
import { Chip, PostButton } from '#ui'
import { settleAgreement } from '../../actions/hold-review.ts'
import { messages } from '../../messages/reviews.ts'
import type { Agreement } from '../../store/agreements.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import { whoDoes } from './review-parts.tsx'

export const agreementRoutes: readonly Route[] = [
	deed('/manufactories/:manufactory/agreements/:agreement/outcome', 'manufactory.write', settle),
]

async function settle(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const { outcome } = view.form
	const agreement = view.id<'agreement'>('agreement')
	const ended = outcome === 'kept' || outcome === 'dropped' ? outcome : undefined
	await view.act((act) => settleAgreement(act, { agreement, outcome: ended }))
	const at = view.url(`/manufactories/${view.id<'manufactory'>('manufactory')}`)
	const undo = ended && { undo: { action: `${at}/agreements/${agreement}/outcome`, label: say.reopen } }
	return moved(`${at}#agreements`, { kind: 'done', text: ended ? say.settled : say.reopened, ...undo })
}

/** What was agreed: open ones first; each can be settled from here. */
export function Agreements({ view, held, agreements }: { view: View; held: Manufactory; agreements: readonly Agreement[] }) {
	const say = messages[view.lang]
	const open = agreements.filter(({ outcome }) => outcome === null)
	const ended = agreements.filter(({ outcome }) => outcome !== null)
	return (
		<>
			<h3 id="agreements">{say.agreements}</h3>
			{open.length === 0 && <p class="soft">{say.noAgreements}</p>}
			<ul class="lines">
				{open.map((agreement) => (
					<li key={agreement.id}>
						<OpenLine view={view} held={held} agreement={agreement} />
					</li>
				))}
			</ul>
			{ended.length > 0 && (
				<details class="unfold">
					<summary>{say.settledTitle}</summary>
					<ul class="lines">
						{ended.map((agreement) => (
							<li key={agreement.id}>
								<p>
									{agreement.what} <span class="soft">{whoDoes(view, agreement)}</span>{' '}
									<Chip tone={agreement.outcome === 'kept' ? 'done' : 'plain'}>
										{agreement.outcome === 'kept' ? say.kept : say.dropped}
									</Chip>
								</p>
								{agreement.endedOn !== null && <p class="soft small-text">{say.settledOn(agreement.endedOn, agreement.endedBy ?? '')}</p>}
							</li>
						))}
					</ul>
				</details>
			)}
		</>
	)
}

function OpenLine({ view, held, agreement }: { view: View; held: Manufactory; agreement: Agreement }) {
	const say = messages[view.lang]
	const at = view.url(`/manufactories/${held.id}/agreements/${agreement.id}/outcome`)
	return (
		<>
			<div>
				<p>
					{agreement.what} {agreement.dueOn < view.today && <Chip tone="danger">{say.late}</Chip>}
				</p>
				<p class="soft small-text">
					{whoDoes(view, agreement)}, {say.until(agreement.dueOn)}
				</p>
			</div>
			{held.mayWrite && (
				<div class="cluster">
					<PostButton action={at} idempotencyKey={view.key} send={{ outcome: 'kept' }} icon="check" small>
						{say.markKept}
					</PostButton>
					<PostButton action={at} idempotencyKey={view.key} send={{ outcome: 'dropped' }} small>
						{say.markDropped}
					</PostButton>
				</div>
			)}
		</>
	)
}
