import { deed, page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { present } from '#platform/absent'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, ErrorSummary, Form, LinkButton, PostButton, RecordBody, RecordHead, Section } from '#ui'
import { joinCircle, leaveCircle } from '../actions/keep-circle.ts'
import { messages } from '../messages.ts'
import { listRecentPeople, type PersonChoice, searchPeople } from '../store/choices.ts'
import { type CircleRow, listCircles, listMembers, type MemberRow } from '../store/circles.ts'
import { listSessions, type SessionRow } from '../store/session-list.ts'
import { PersonPicker } from './controls.tsx'
import { chosenOf } from './new-session.tsx'
import { momentOf } from './session-filter.ts'
import { SessionTable } from './session-list.tsx'

export const circleRoutes: readonly Route[] = [
	page('/groups/:group', 'support.write', async (view) => shown(messages[view.lang].groups.groups, await circlePage(view, undefined))),
	deed('/groups/:group/members', 'support.write', join),
	deed('/groups/:group/departures', 'support.write', leave),
	deed('/groups/:group/members/:participation/return', 'support.write', comeBack),
]

async function circlePage(view: View, error: string | undefined) {
	const [found] = await listCircles(view.db, view, { today: view.today, id: view.id<'circle'>('group') })
	const circle = present(found, 'circle')
	const members = await listMembers(view.db, view, circle.id)
	const rows = await listSessions(view.db, view, { circle: circle.id, ...momentOf(view), limit: 50 })
	const inside = new Set(members.map((member) => member.participationId))
	const people = (await listRecentPeople(view.db, view)).filter((person) => !inside.has(person.participationId))
	const find = view.form.find ?? ''
	const hits = find === '' ? undefined : await searchPeople(view.db, view, find)
	return <Circle view={view} circle={circle} members={members} rows={rows} people={people} found={hits} error={error} />
}

async function join(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const participations = chosenOf(view)
	if (participations.length === 0) {
		const isSearch = (view.form.find ?? '') !== ''
		const body = await circlePage(view, isSearch ? undefined : say.refusals['nobody-expected'])
		return isSearch ? shown(say.groups.groups, body) : refusedForm(say.groups.groups, body)
	}
	const circle = view.id<'circle'>('group')
	const result = await view.act((act) => joinCircle(act, { circle, participations }))
	if (!result.ok) return refusedForm(say.groups.groups, await circlePage(view, say.refusals[result.refusal.code]))
	return moved(view.url(`/groups/${circle}`), { kind: 'done', text: say.groups.added })
}

async function leave(view: View): Promise<Reply> {
	const circle = view.id<'circle'>('group')
	const participation = present(chosenOf(view)[0], 'participation')
	await view.act((act) => leaveCircle(act, { circle, participation }))
	const say = messages[view.lang]
	const undo = { action: view.url(`/groups/${circle}/members/${participation}/return`), label: say.undoing.undo }
	return moved(view.url(`/groups/${circle}`), { kind: 'done', text: say.groups.left, undo })
}

async function comeBack(view: View): Promise<Reply> {
	const circle = view.id<'circle'>('group')
	const say = messages[view.lang].undoing
	const result = await view.act((act) => joinCircle(act, { circle, participations: [view.id<'participation'>('participation')] }))
	const notice = result.ok ? ({ kind: 'done', text: say.back } as const) : ({ kind: 'refused', text: say.notBack } as const)
	return moved(view.url(`/groups/${circle}`), notice)
}

type CircleProps = {
	view: View
	circle: CircleRow
	members: readonly MemberRow[]
	rows: readonly SessionRow[]
	people: readonly PersonChoice[]
	found: readonly PersonChoice[] | undefined
	error: string | undefined
}

function Circle({ view, circle, members, rows, people, found, error }: CircleProps) {
	const words = messages[view.lang]
	const say = words.groups
	return (
		<>
			<RecordHead
				title={circle.name}
				facts={[circle.programme, circle.leader, words.people(members.length)].join(' · ')}
				action={circle.closedOn === null && <RecordMeeting view={view} circle={circle} />}
			>
				<Deeds view={view} circle={circle} />
			</RecordHead>
			{circle.closedOn !== null && <p class="soft">{say.closedSince(formatDay(view.lang, circle.closedOn))}</p>}
			{error !== undefined && <ErrorSummary errors={[{ id: 'participation', message: error }]} />}
			<RecordBody>
				<Section title={say.members} id="members">
					{members.length === 0 ? <p class="soft">{say.noMembers}</p> : <Members view={view} circle={circle} members={members} />}
				</Section>
				{circle.closedOn === null && <AddMembers view={view} circle={circle} people={people} found={found} error={error} />}
				<Section title={say.meetings}>
					{rows.length === 0 ? <p class="soft">{say.noMeetings}</p> : <SessionTable view={view} rows={rows} more={undefined} />}
				</Section>
			</RecordBody>
		</>
	)
}

function RecordMeeting({ view, circle }: Pick<CircleProps, 'view' | 'circle'>) {
	return (
		<LinkButton href={view.url('/sessions/new', { mode: 'group', circle: circle.id })} main icon="add">
			{messages[view.lang].groups.recordMeeting}
		</LinkButton>
	)
}

function Deeds({ view, circle }: Pick<CircleProps, 'view' | 'circle'>) {
	const say = messages[view.lang].groups
	const at = `/groups/${circle.id}`
	const closed = circle.closedOn !== null
	return (
		<>
			{!closed && (
				<LinkButton href={view.url(`${at}/series`)} icon="calendar">
					{say.planSeries}
				</LinkButton>
			)}
			<LinkButton href={view.url(`${at}/change`)} icon="edit">
				{say.change}
			</LinkButton>
			<PostButton action={view.url(`${at}/${closed ? 'reopening' : 'closing'}`)} idempotencyKey={view.key} icon={closed ? 'undo' : 'close'}>
				{closed ? say.reopen : say.close}
			</PostButton>
		</>
	)
}

function AddMembers({ view, circle, people, found, error }: Pick<CircleProps, 'view' | 'circle' | 'people' | 'found' | 'error'>) {
	const say = messages[view.lang].groups
	const at = view.url(`/groups/${circle.id}/members`)
	return (
		<Section title={say.addMembers}>
			<Form action={at} idempotencyKey={view.key}>
				<PersonPicker view={view} mode="group" people={people} chosen={[]} found={found} error={error} searchAt={at} />
				<Actions deed={say.addDeed} />
			</Form>
		</Section>
	)
}

function Members({ view, circle, members }: Pick<CircleProps, 'view' | 'circle' | 'members'>) {
	return (
		<ul class="lines">
			{members.map((member) => {
				const name = `${member.lastName} ${member.firstName}`
				return (
					<li key={member.participationId}>
						<p>{member.open ? <a href={view.url(`/participants/${member.participantId}`)}>{name}</a> : name}</p>
						<div class="line-deed">
							<PostButton
								action={view.url(`/groups/${circle.id}/departures`)}
								idempotencyKey={view.key}
								send={{ participation: member.participationId }}
								small
							>
								{messages[view.lang].groups.remove}
							</PostButton>
						</div>
					</li>
				)
			})}
		</ul>
	)
}
