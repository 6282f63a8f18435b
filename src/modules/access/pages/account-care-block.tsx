import type { VNode } from 'preact'
import { Chip, Section } from '#ui'
import { careMessages } from '../messages/account-care.ts'
import { isSealingLate, quietSince } from '../rules/account-care.ts'
import { may } from '../rules/actor.ts'
import { listOpenInvitations, listQuietMembers, readSealStanding, type SealStanding } from '../store/account-care.ts'
import type { View } from './route.ts'

const AT_MOST = 6

/** Today of whoever looks after accounts: who has not been here for long, who has not answered, whether the journal is sealed. */
export async function accountCareBlock(view: View): Promise<VNode | undefined> {
	if (!may(view.actor, 'account.manage')) return undefined
	const say = careMessages[view.lang]
	const limit = AT_MOST + 1
	const quiet = await listQuietMembers(view.db, view.partnership, { before: quietSince(view.now), limit })
	const invited = await listOpenInvitations(view.db, view.partnership, { now: view.now, limit })
	const seals = await readSealStanding(view.db, view.partnership)
	return (
		<Section title={say.title} id="account-care" action={<a href={view.url('/members')}>{say.members}</a>}>
			<h3>{say.quiet}</h3>
			<Accounts
				view={view}
				none={say.nobodyQuiet}
				lines={quiet.map((each) => ({ ...each, what: each.signedInAt === null ? say.never : say.lastSeen(each.signedInAt) }))}
			/>
			<h3>{say.invitations}</h3>
			<Accounts view={view} none={say.noInvitations} lines={invited.map((each) => ({ ...each, what: say.until(each.endsAt) }))} />
			<h3>{say.seals}</h3>
			<Seals view={view} seals={seals} />
		</Section>
	)
}

type AccountsProps = { view: View; none: string; lines: readonly { account: string; name: string; what: string }[] }

function Accounts({ view, none, lines }: AccountsProps) {
	if (lines.length === 0) return <p class="soft">{none}</p>
	return (
		<ul class="lines">
			{lines.slice(0, AT_MOST).map(({ account, name, what }) => (
				<li key={account}>
					<p>
						<a href={view.url(`/members/${account}`)}>{name}</a>
						<span class="line-what">{what}</span>
					</p>
				</li>
			))}
			{lines.length > AT_MOST && (
				<li>
					<a href={view.url('/members')}>{careMessages[view.lang].more}</a>
				</li>
			)}
		</ul>
	)
}

function Seals({ view, seals: { number, sealedAt, waitingSince } }: { view: View; seals: SealStanding }) {
	const say = careMessages[view.lang]
	const late = isSealingLate(waitingSince, view.now) ? waitingSince : null
	return (
		<p>
			{number === null || sealedAt === null ? say.noSeal : say.sealed(number, sealedAt)}{' '}
			{late === null ? <Chip tone="done">{say.onTime}</Chip> : <Chip tone="danger">{say.late(late)}</Chip>}
		</p>
	)
}
