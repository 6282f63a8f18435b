import { trustId } from '#kernel/id'
import { formatInstant } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { Chip, type Column, cursorOf, DataTable, Empty, keysOf, LinkButton, ListHead, pageOf } from '#ui'
import { memberMessages } from '../../messages/members.ts'
import { listMembers, type Member } from '../../store/member.ts'
import type { View } from '../route.ts'
import { roleWords } from './role-words.ts'

/** Who works in the partnership and in which roles, with those who were invited. */
export async function showMembers(view: View): Promise<Reply> {
	const say = memberMessages[view.lang]
	const keys = keysOf(view.query.after, 2)
	const after = keys?.[0] === undefined || keys[1] === undefined ? undefined : { name: keys[0], account: trustId<'account'>(keys[1]) }
	const { rows, more } = pageOf(await listMembers(view.db, view.partnership, after))
	const last = rows.at(-1)
	const next = more && last !== undefined ? view.url('/members', { after: cursorOf(last.name, last.account) }) : undefined
	const empty = (
		<Empty icon="group" title={say.emptyTitle} action={{ href: view.url('/members/new'), label: say.invite }}>
			{say.emptyLead}
		</Empty>
	)
	return shown(
		say.title,
		<>
			<ListHead title={say.title} count={{ shown: rows.length, more, noun: say.noun }}>
				<LinkButton href={view.url('/members/new')} icon="add" main>
					{say.invite}
				</LinkButton>
			</ListHead>
			<DataTable
				id="members"
				caption={say.title}
				columns={columnsOf(view)}
				rows={rows}
				rowKey={(row) => row.account}
				rowHref={(row) => view.url(`/members/${row.account}`)}
				more={next}
				empty={empty}
			/>
		</>,
	)
}

function columnsOf(view: View): Column<Member>[] {
	const say = memberMessages[view.lang]
	return [
		{ key: 'name', header: say.name, cell: (row) => row.name },
		{ key: 'email', header: say.email, cell: (row) => row.email },
		{ key: 'roles', header: say.roles, cell: (row) => <Roles member={row} lang={view.lang} /> },
		{
			key: 'last',
			header: say.lastSeen,
			tight: true,
			cell: (row) => (row.signed_in_at === null ? <span class="soft">{say.never}</span> : formatInstant(view.lang, row.signed_in_at)),
		},
	]
}

function Roles({ member, lang }: { member: Member; lang: View['lang'] }) {
	const say = memberMessages[lang]
	return (
		<>
			{member.roles.map((role) => roleWords(lang, role)).join(', ')}
			{member.invited.length > 0 && (
				<>
					{member.roles.length > 0 && ', '}
					{`${member.invited.map((role) => roleWords(lang, role)).join(', ')} `}
					<Chip tone="due">{say.invited}</Chip>
				</>
			)}
		</>
	)
}
