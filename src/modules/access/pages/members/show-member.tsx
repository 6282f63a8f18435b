import { formatDayLong, formatInstant } from '#kernel/lang'
import { dayInPoland } from '#kernel/plain-date'
import { present } from '#platform/absent'
import { type Reply, refusedForm, shown } from '#platform/reply'
import { Chip, ErrorSummary, Facts, Form, fields, LinkButton, PostButton, RecordBody, RecordHead, Section } from '#ui'
import { memberMessages } from '../../messages/members.ts'
import { may } from '../../rules/actor.ts'
import { findMember, type Member } from '../../store/member.ts'
import type { View } from '../route.ts'
import { roleChoices, roleWords } from './role-words.ts'

/** One person of the partnership: roles, invitations, closing. */
export async function showMember(view: View): Promise<Reply> {
	const member = await theMember(view)
	return shown(member.name, <MemberRecord view={view} member={member} />)
}

/** The same page with the sentence of what could not be done. */
export async function memberAgain(view: View, sentence: string): Promise<Reply> {
	const member = await theMember(view)
	return refusedForm(member.name, <MemberRecord view={view} member={member} refusal={sentence} />)
}

/** The person of this address; absent when never of this partnership. */
export async function theMember(view: View): Promise<Member> {
	return present(await findMember(view.db, view.partnership, view.id<'account'>('account')), 'member')
}

type Shown = { view: View; member: Member }

function MemberRecord({ view, member, refusal }: Shown & { refusal?: string }) {
	const say = memberMessages[view.lang]
	const since = member.since === null ? undefined : formatDayLong(view.lang, dayInPoland(member.since))
	const last = member.signed_in_at === null ? say.never : formatInstant(view.lang, member.signed_in_at)
	const state = member.roles.length === 0 && <Chip tone="due">{member.invited.length > 0 ? say.invited : say.noRoles}</Chip>
	return (
		<>
			<ErrorSummary title={say.notDone} errors={refusal === undefined ? [] : [{ message: refusal }]} />
			<RecordHead title={member.name} facts={member.email} state={state}>
				{may(view.actor, 'journal.read') && (
					<LinkButton href={view.url('/journal', { account: member.account })} icon="list">
						{say.journal}
					</LinkButton>
				)}
			</RecordHead>
			<RecordBody>
				<HeldRoles view={view} member={member} />
				<Invitations view={view} member={member} />
				<GiveRole view={view} member={member} />
				<Section title={say.close}>
					<Facts
						items={[
							[say.since, since],
							[say.lastSeen, last],
						]}
					/>
					<p class="soft">{say.closeLead}</p>
					<PostButton action={view.url(`/members/${member.account}/closure`)} idempotencyKey={view.key}>
						{say.close}
					</PostButton>
				</Section>
			</RecordBody>
		</>
	)
}

function HeldRoles({ view, member }: Shown) {
	const say = memberMessages[view.lang]
	return (
		<Section title={say.roles}>
			{member.roles.length === 0 && <p class="soft">{say.noRoles}</p>}
			<ul class="lines">
				{member.roles.map((role) => (
					<li key={role}>
						<p>{roleWords(view.lang, role)}</p>
						<PostButton action={view.url(`/members/${member.account}/roles/${role}/ending`)} idempotencyKey={view.key} small>
							{say.endRole}
							<span class="unseen">{`: ${roleWords(view.lang, role)}`}</span>
						</PostButton>
					</li>
				))}
			</ul>
		</Section>
	)
}

function Invitations({ view, member }: Shown) {
	const say = memberMessages[view.lang]
	if (member.invited.length === 0) return null
	return (
		<Section title={say.waiting}>
			<ul class="lines">
				{member.invited.map((role) => (
					<li key={role}>
						<p>{roleWords(view.lang, role)}</p>
						<PostButton
							action={view.url(`/members/${member.account}/invitation`)}
							send={{ role }}
							idempotencyKey={view.key}
							small
							icon="mail"
						>
							{say.newLink}
						</PostButton>
					</li>
				))}
			</ul>
		</Section>
	)
}

function GiveRole({ view, member }: Shown) {
	const say = memberMessages[view.lang]
	const f = fields<{ role: string }>({})
	if (member.since === null && member.invited.length > 0) return null
	return (
		<Section title={say.addRole}>
			<Form action={view.url(`/members/${member.account}/roles`)} idempotencyKey={view.key}>
				<f.Select name="role" label={say.role} options={roleChoices(view.lang, member.roles)} />
				<button type="submit" class="button">
					{say.giveDeed}
				</button>
			</Form>
		</Section>
	)
}
