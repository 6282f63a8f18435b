import { z } from 'zod'
import { deed, may, page, type Route, type View } from '#access'
import { listOrganisations } from '#partnership'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, LinkButton, type Mistakes, PageHead, PostButton, Section } from '#ui'
import { addMember, removeMember } from '../../actions/group/keep-members.ts'
import { messages as words } from '../../messages/enterprise/words.ts'
import { messages } from '../../messages/group.ts'
import { type Group, getGroup, type MemberRow } from '../../store/group/groups.ts'
import { chosenPerson, personSearch } from '../enterprise/find-person.tsx'

const AT = '/initiative-groups/:initiative/members'
export const memberRoutes: readonly Route[] = [
	page(`${AT}/new`, 'enterprise.write', newPage),
	deed(AT, 'enterprise.write', add),
	deed(`${AT}/:member/end`, 'enterprise.write', remove),
]

type MemberForm = Record<'participant' | 'organisation' | 'name', string>

async function newPage(view: View): Promise<Reply> {
	await getGroup(view.db, view.partnership, view.id<'initiative-group'>('initiative'))
	return shown(messages[view.lang].addMember, await memberForm(view, {}))
}

async function add(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const f = formFields(view.lang)
	const schema = z.object({
		participant: f.optionalId<'participant'>().transform((id) => id ?? null),
		organisation: f.optionalId<'organisation'>().transform((id) => id ?? null),
		name: f.text(),
	})
	const again = async (errors: Mistakes<MemberForm>) => refusedForm(say.addMember, await memberForm(view, view.form, errors))
	const read = readForm(schema, view.form)
	if (!read.ok) return again(read.errors)
	const added = await view.act((act) => addMember(act, { ...read.value, group: view.id<'initiative-group'>('initiative') }))
	return added.ok ? moved(home(view), { kind: 'done', text: say.saved }) : again({ name: say.refusals[added.refusal.code] })
}

async function remove(view: View): Promise<Reply> {
	const of = { group: view.id<'initiative-group'>('initiative'), member: view.id<'group-member'>('member') }
	await view.act((act) => removeMember(act, of))
	return moved(home(view), { kind: 'done', text: messages[view.lang].saved })
}

function home(view: View): string {
	return view.url(`/initiative-groups/${view.id('initiative')}`)
}

async function memberForm(view: View, values: FormValues, errors?: Mistakes<MemberForm>) {
	const say = messages[view.lang]
	const organisations = (await listOrganisations(view.db, view.partnership)).map(({ id, name }) => ({ value: id, label: name }))
	const person = await chosenPerson(view)
	const f = fields<MemberForm>({ values, errors })
	return (
		<>
			<PageHead title={say.addMember} lead={person?.name ?? say.memberLead} />
			{person === undefined && (await personSearch(view, `${home(view)}/members/new`))}
			<Form action={`${home(view)}/members`} idempotencyKey={view.key}>
				<f.Errors />
				{person ? (
					<input type="hidden" name="participant" value={person.id} />
				) : (
					<>
						<f.Select name="organisation" label={words[view.lang].organisation} options={organisations} blank={say.none} optional />
						<f.Text name="name" label={words[view.lang].otherName} optional />
					</>
				)}
				<Actions deed={say.save} otherwise={{ href: home(view), label: say.back }} />
			</Form>
		</>
	)
}

/** Who is in the group, on its page. */
export function MembersSection({ view, held, members }: { view: View; held: Group; members: readonly MemberRow[] }) {
	const say = messages[view.lang]
	const at = view.url(`/initiative-groups/${held.id}/members`)
	const writes = may(view.actor, 'enterprise.write') && held.endedOn === null
	const add = writes && (
		<LinkButton href={`${at}/new`} icon="add" small>
			{say.addMember}
		</LinkButton>
	)
	return (
		<Section title={say.members} id="members" action={add}>
			{members.length === 0 && <p class="soft">{say.noMembers}</p>}
			<ul class="lines">
				{members.map(({ id, kind, name, open, participantId }) => (
					<li key={id}>
						<p>
							{open && participantId ? <a href={view.url(`/participants/${participantId}`)}>{name}</a> : (name ?? say.withheld)}
							<span class="line-what">{say.kinds[kind]}</span>
						</p>
						{writes && (
							<PostButton action={`${at}/${id}/end`} idempotencyKey={view.key} small>
								{say.leaves}
							</PostButton>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}
