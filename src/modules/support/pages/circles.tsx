import { z } from 'zod'
import { deed, listStaff, page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, DataTable, Empty, Form, fields, LinkButton, ListHead, type Mistakes, PageHead } from '#ui'
import { openCircle } from '../actions/keep-circle.ts'
import { messages } from '../messages.ts'
import { listProgrammes } from '../store/choices.ts'
import { type CircleRow, listCircles } from '../store/circles.ts'
import { MeetingTabs } from './tabs.tsx'

export const circlesRoutes: readonly Route[] = [
	page('/groups', 'support.write', circles),
	page('/groups/new', 'support.write', async (view) => newCircle(view, (await filledIn(view, 'group-new', { values: {} })).values, {})),
	deed('/groups', 'support.write', save),
]

async function circles(view: View): Promise<Reply> {
	const rows = await listCircles(view.db, view, { today: view.today })
	const say = messages[view.lang].groups
	const action = { href: view.url('/groups/new'), label: say.newGroup }
	return shown(
		say.groups,
		<>
			<MeetingTabs view={view} />
			<ListHead title={say.groups} count={{ shown: rows.length, noun: say.noun }}>
				<LinkButton href={action.href} main icon="add">
					{action.label}
				</LinkButton>
			</ListHead>
			<DataTable
				id="groups"
				caption={say.groups}
				columns={[
					{ key: 'name', header: say.name, cell: (row: CircleRow) => row.name },
					{ key: 'programme', header: say.programme, cell: (row) => row.programme },
					{ key: 'leader', header: say.leader, cell: (row) => row.leader },
					{ key: 'members', header: say.members, align: 'end', cell: (row) => row.members },
					{ key: 'next', header: say.next, cell: (row) => nextText(view, row) },
				]}
				rows={rows}
				rowKey={(row) => row.id}
				rowHref={(row) => view.url(`/groups/${row.id}`)}
				empty={
					<Empty icon="group" title={say.empty} action={action}>
						{say.emptyHint}
					</Empty>
				}
			/>
		</>,
	)
}

function nextText(view: View, row: CircleRow): string {
	const say = messages[view.lang].groups
	if (row.closedOn !== null) return say.closed
	return row.nextOn === null ? say.noNext : formatDay(view.lang, row.nextOn)
}

type NewCircle = { name: string; programme: string; leader: string }

async function newCircle(view: View, values: FormValues, errors: Mistakes<NewCircle>): Promise<Reply> {
	const say = messages[view.lang].groups
	const programmes = await listProgrammes(view.db, view)
	const staff = await listStaff(view.db, view.partnership)
	const f = fields<NewCircle>({ values, errors })
	const body = (
		<>
			<PageHead title={say.newGroup} lead={say.emptyHint} />
			<f.Errors />
			<Form action={view.url('/groups')} idempotencyKey={view.key} draft={draftAt(view, 'group-new', values)}>
				<f.Text name="name" label={say.name} />
				<f.Select
					name="programme"
					label={say.programme}
					options={programmes.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` }))}
				/>
				<f.Select
					name="leader"
					label={say.leader}
					blank={say.you}
					optional
					options={staff.map(({ account, name }) => ({ value: account, label: name }))}
				/>
				<Actions deed={say.openDeed} otherwise={{ href: view.url('/groups'), label: messages[view.lang].meetings.cancelLink }} />
			</Form>
		</>
	)
	return Object.keys(errors).length === 0 ? shown(say.newGroup, body) : refusedForm(say.newGroup, body)
}

async function save(view: View): Promise<Reply> {
	const f = formFields(view.lang)
	const words = messages[view.lang]
	const read = readForm(z.object({ name: f.required(), programme: f.id<'programme'>(), leader: f.optionalId<'account'>() }), view.form)
	if (!read.ok) return newCircle(view, view.form, read.errors)
	const offered = { leader: await listStaff(view.db, view.partnership), programme: await listProgrammes(view.db, view) }
	const { leader, programme } = read.value
	if (!offered.programme.some((each) => each.id === programme))
		return newCircle(view, view.form, { programme: words.refusals['programmes-differ'] })
	const known = leader === undefined || offered.leader.some((each) => each.account === leader)
	const result = await view.act((act) => openCircle(act, { ...read.value, leader: known ? leader : undefined }))
	if (!result.ok) return newCircle(view, view.form, { name: words.refusals[result.refusal.code] })
	return moved(view.url(`/groups/${result.value.circle}`), { kind: 'done', text: words.groups.opened })
}
