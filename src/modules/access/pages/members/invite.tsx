import { z } from 'zod'
import { formFields } from '#platform/fields'
import { type FormValues, readForm, refusedAt } from '#platform/form'
import { type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, LinkButton, PageHead, Section } from '#ui'
import { inviteMember } from '../../actions/invite-member.ts'
import { memberMessages } from '../../messages/members.ts'
import { isRole, type Role } from '../../rules/roles.ts'
import type { View } from '../route.ts'
import { roleChoices } from './role-words.ts'

type Invite = { email: string; name: string; role: Role }
type Refused = { values: FormValues; errors: Record<string, string> }

/** The form of an invitation. */
export async function showInvite(view: View): Promise<Reply> {
	return shown(memberMessages[view.lang].inviteTitle, <InviteForm view={view} />)
}

/** Invites; the link is shown once, on this answer, and is kept nowhere: the answer is therefore a page and not a way on. */
export async function invite(view: View): Promise<Reply> {
	const read = readForm(schemaOf(view), view.form)
	return read.ok ? inviteAs(view, read.value) : again(view, read)
}

/** Invites this person in this role and shows the link; for the form, and for sending an invitation again. */
export async function inviteAs(view: View, asked: Invite): Promise<Reply> {
	const say = memberMessages[view.lang]
	const result = await view.act((act) => inviteMember(act, { ...asked, place: view.place, lang: view.lang }))
	if (!result.ok) return again(view, refusedAt(view.form, 'email', say.closed))
	const { link } = result.value
	const isNew = link.startsWith('/invitations/')
	return shown(
		isNew ? say.invitedTitle : say.addedTitle,
		<Invited view={view} name={asked.name} link={isNew ? `${view.publicUrl}${link}` : undefined} />,
	)
}

function schemaOf({ lang }: View): z.ZodType<Invite> {
	const say = memberMessages[lang]
	const f = formFields(lang)
	const role = f.required().pipe(z.string().refine(isRole))
	return z.object({ email: f.required(say.noEmail).pipe(z.email(say.noEmail)), name: f.required(), role })
}

function again(view: View, refused: Refused): Reply {
	return refusedForm(memberMessages[view.lang].inviteTitle, <InviteForm view={view} refused={refused} />)
}

function InviteForm({ view, refused }: { view: View; refused?: Refused }) {
	const say = memberMessages[view.lang]
	const f = fields<Invite>({ values: refused?.values, errors: refused?.errors })
	return (
		<>
			<PageHead title={say.inviteTitle} lead={say.inviteLead} />
			<Form action={view.url('/members')} idempotencyKey={view.key}>
				<f.Errors />
				<f.Email name="email" label={say.email} auto="off" />
				<f.Text name="name" label={say.name} auto="off" />
				<f.Select name="role" label={say.role} options={roleChoices(view.lang)} />
				<Actions deed={say.inviteDeed} otherwise={{ href: view.url('/members'), label: say.cancel }} />
			</Form>
		</>
	)
}

function Invited({ view, name, link }: { view: View; name: string; link: string | undefined }) {
	const say = memberMessages[view.lang]
	return (
		<>
			<PageHead
				title={link === undefined ? say.addedTitle : say.invitedTitle}
				lead={link === undefined ? say.addedLead(name) : say.invitedLead(name)}
			/>
			{link !== undefined && (
				<Section title={say.linkTitle}>
					<p>
						<code>{link}</code>
					</p>
				</Section>
			)}
			<p>
				<LinkButton href={view.url('/members')} main>
					{say.toList}
				</LinkButton>
			</p>
		</>
	)
}
