import type { View } from '#access'
import { formatDay, formatInstant } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { Chip, Facts, LinkButton, PostButton, RecordBody, RecordHead, Section, Timeline } from '#ui'
import { referralMessages } from '../../messages/referrals.ts'
import { deedsIn, isOpen, type ReferralDeed, referralState } from '../../rules/referral.ts'
import { getReferral, type Referral, type ReferralId } from '../../store/referral.ts'
import { findClosing, listContacts, listVerdicts } from '../../store/referral-history.ts'
import { Due, StateChip } from './due-words.tsx'
import { ClosingSection, happenings, type Past, VerdictSection } from './history.tsx'

/** One referral: who, what state, the next step with its one main action, then what happened. */
export async function showReferral(view: View): Promise<Reply> {
	const id = view.id<'referral'>('referral')
	const referral = await getReferral(view.db, view, id)
	const past = await pastOf(view, id)
	const say = referralMessages[view.lang]
	return shown(
		nameOf(referral),
		<>
			<Head view={view} referral={referral} />
			<RecordBody
				aside={
					<Section title={say.sections.history}>
						<Timeline items={happenings(view.lang, referral, past)} />
					</Section>
				}
			>
				<RoadSection view={view} referral={referral} />
				<VerdictSection lang={view.lang} verdict={past.verdicts[0]} />
				<ClosingSection lang={view.lang} closing={past.closing} />
			</RecordBody>
		</>,
	)
}

/** The name of the person referred. */
export function nameOf({ firstName, lastName }: Pick<Referral, 'firstName' | 'lastName'>): string {
	return `${firstName} ${lastName}`
}

async function pastOf({ db, partnership }: View, id: ReferralId): Promise<Past> {
	const contacts = await listContacts(db, partnership, id)
	const verdicts = await listVerdicts(db, partnership, id)
	return { contacts, verdicts, closing: await findClosing(db, partnership, id) }
}

function Head({ view, referral }: { view: View; referral: Referral }) {
	const say = referralMessages[view.lang]
	const state = referralState(referral)
	const { main, others } = deedsIn(state)
	return (
		<RecordHead
			title={nameOf(referral)}
			facts={say.leadTo(`${referral.programmeCode}: ${referral.programmeName}`, referral.receivedOn)}
			state={<States view={view} referral={referral} />}
			next={say.next[state] || undefined}
			action={main && <DeedButton view={view} referral={referral.id} deed={main} main />}
		>
			{others.map((deed) => (
				<DeedButton key={deed} view={view} referral={referral.id} deed={deed} />
			))}
			<LinkButton href={view.url(`/participants/${referral.participant}`)} icon="person">
				{say.openRecord}
			</LinkButton>
		</RecordHead>
	)
}

function States({ view, referral }: { view: View; referral: Referral }) {
	const state = referralState(referral)
	return (
		<>
			<StateChip lang={view.lang} state={state} />
			{isOpen(state) && <Due lang={view.lang} dueOn={referral.dueOn} today={view.today} />}
			{isOpen(state) && referral.escalatedAt && (
				<Chip tone="danger" icon="bell">
					{referralMessages[view.lang].escalated}
				</Chip>
			)}
		</>
	)
}

/** Each deed has its own address; the words and the offer come from the table of transitions. */
const ADDRESSES = {
	contact: 'contact',
	judge: 'eligibility',
	declare: 'declaration',
	close: 'closure',
	reopen: 'reopening',
} as const satisfies Record<ReferralDeed, string>

type DeedProps = { view: View; referral: ReferralId; deed: ReferralDeed; main?: boolean }

function DeedButton({ view, referral, deed, main }: DeedProps) {
	const say = referralMessages[view.lang]
	const address = view.url(`/referrals/${referral}/${ADDRESSES[deed]}`)
	if (deed === 'reopen')
		return (
			<PostButton action={address} idempotencyKey={view.key} icon="undo">
				{say.deeds.reopen}
			</PostButton>
		)
	return (
		<LinkButton href={address} main={main}>
			{say.deeds[deed]}
		</LinkButton>
	)
}

function RoadSection({ view, referral }: { view: View; referral: Referral }) {
	const { facts, columns, sources, sections } = referralMessages[view.lang]
	const { phone, email, bornOn, organisation, source, ownerName, teamName, dueOn, madeAt, note } = referral
	return (
		<Section title={sections.referral}>
			<Facts
				items={[
					[facts.phone, phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>],
					[facts.email, email && <a href={`mailto:${email}`}>{email}</a>],
					[facts.born, bornOn && formatDay(view.lang, bornOn)],
					[columns.source, organisation === null ? sources[source] : `${sources[source]}: ${organisation}`],
					[columns.owner, teamName === null ? ownerName : `${ownerName}, ${teamName}`],
					[facts.due, formatDay(view.lang, dueOn)],
					[columns.received, formatInstant(view.lang, madeAt)],
					[facts.note, note],
				]}
			/>
		</Section>
	)
}
