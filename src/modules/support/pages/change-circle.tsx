import { z } from 'zod'
import { deed, listStaff, page, type Route, type View } from '#access'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, fields, type Mistakes, PageHead, PostButton } from '#ui'
import { changeCircle, closeCircle, reopenCircle } from '../actions/change-circle.ts'
import { messages } from '../messages.ts'
import { type CircleRow, listCircles } from '../store/circles.ts'

export const changeCircleRoutes: readonly Route[] = [
	page('/groups/:group/change', 'support.write', change),
	deed('/groups/:group/change', 'support.write', save),
	deed('/groups/:group/closing', 'support.write', close),
	deed('/groups/:group/reopening', 'support.write', reopen),
]

type CircleForm = { name: string; leader: string }
type Shown = {
	circle: CircleRow
	values: FormValues
	version: string | number
	errors?: Mistakes<CircleForm>
	theirs?: CircleRow | undefined
}

async function change(view: View): Promise<Reply> {
	const circle = await theCircle(view)
	const { values } = await filledIn(view, `group-${circle.id}`, { values: { name: circle.name, leader: circle.leaderId } })
	const shownFirst = { circle, values, version: values._version ?? circle.version }
	return shown(messages[view.lang].groups.changeTitle, await changePage(view, shownFirst))
}

async function save(view: View): Promise<Reply> {
	const circle = await theCircle(view)
	const say = messages[view.lang]
	const again = async (errors: Mistakes<CircleForm>, theirs?: CircleRow) => {
		const version = theirs?.version ?? view.form._version ?? circle.version
		return refusedForm(say.groups.changeTitle, await changePage(view, { circle, values: view.form, version, errors, theirs }))
	}
	const f = formFields(view.lang)
	const read = readForm(z.object({ name: f.required(undefined, 200), leader: f.id<'account'>() }), view.form)
	if (!read.ok) return again(read.errors)
	const staff = await listStaff(view.db, view.partnership)
	if (!staff.some(({ account }) => account === read.value.leader)) return again({ leader: say.groups.leaderUnknown })
	const asked = { ...read.value, circle: circle.id, version: Number(view.form._version) }
	const result = await view.act((act) => changeCircle(act, asked))
	if (result.ok) return afterChange(view, circle)
	if (result.refusal.code === 'changed-meanwhile') return again({}, result.refusal.now)
	return again({ name: say.refusals[result.refusal.code] })
}

/** Whoever gave the group to somebody else may not be able to open it any more. */
async function afterChange(view: View, { id }: CircleRow): Promise<Reply> {
	const [still] = await listCircles(view.db, view, { today: view.today, id })
	return moved(view.url(still === undefined ? '/groups' : `/groups/${id}`), { kind: 'done', text: messages[view.lang].groups.changed })
}

async function close(view: View): Promise<Reply> {
	const circle = view.id<'circle'>('group')
	const say = messages[view.lang]
	const result = await view.act((act) => closeCircle(act, circle))
	const text = result.ok && result.value.ahead ? say.groups.closedWithMeetings : say.groups.closedNow
	const undo = { action: view.url(`/groups/${circle}/reopening`), label: say.undoing.undo }
	return moved(view.url(`/groups/${circle}`), { kind: 'done', text, undo })
}

async function reopen(view: View): Promise<Reply> {
	const circle = view.id<'circle'>('group')
	await view.act((act) => reopenCircle(act, circle))
	return moved(view.url(`/groups/${circle}`), { kind: 'done', text: messages[view.lang].groups.reopened })
}

async function theCircle(view: View): Promise<CircleRow> {
	const [found] = await listCircles(view.db, view, { today: view.today, id: view.id<'circle'>('group') })
	return present(found, 'circle')
}

async function changePage(view: View, { circle, values, version, errors, theirs }: Shown) {
	const say = messages[view.lang].groups
	const staff = await listStaff(view.db, view.partnership)
	const f = fields<CircleForm>({ values, errors })
	const at = view.url(`/groups/${circle.id}`)
	return (
		<>
			<PageHead title={say.changeTitle} lead={circle.name} />
			{theirs && <Meanwhile view={view} circle={theirs} values={values} staff={staff} />}
			<f.Errors />
			<Form action={`${at}/change`} idempotencyKey={view.key} version={version} draft={draftAt(view, `group-${circle.id}`, values)}>
				<f.Text name="name" label={say.name} />
				<f.Select
					name="leader"
					label={say.leader}
					hint={say.leaderHint}
					options={staff.map(({ account, name }) => ({ value: account, label: name }))}
				/>
				<Actions deed={say.saveChange} otherwise={{ href: at, label: messages[view.lang].meetings.cancelLink }} />
			</Form>
		</>
	)
}

type MeanwhileProps = { view: View; circle: CircleRow; values: FormValues; staff: Awaited<ReturnType<typeof listStaff>> }

function Meanwhile({ view, circle, values, staff }: MeanwhileProps) {
	const say = messages[view.lang]
	const leader = staff.find(({ account }) => account === values.leader)?.name ?? ''
	const compared = [
		{ label: say.groups.name, yours: values.name ?? '', theirs: circle.name },
		{ label: say.groups.leader, yours: leader, theirs: circle.leader },
	]
	return (
		<Compare title={say.refusals['changed-meanwhile']} what={say.groups.bothVersions} fields={compared}>
			<PostButton
				action={view.url(`/drafts/group-${circle.id}/disposal`)}
				idempotencyKey={view.key}
				send={{ _at: view.url(`/groups/${circle.id}`) }}
			>
				{say.groups.keepTheirs}
			</PostButton>
		</Compare>
	)
}
