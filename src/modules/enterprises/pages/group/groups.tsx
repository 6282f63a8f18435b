import { z } from 'zod'
import { deed, listStaff, may, page, type Route, type View } from '#access'
import { parseId } from '#kernel/id'
import { listProgrammes } from '#partnership'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import {
	Actions,
	Compare,
	cursorOf,
	DataTable,
	Empty,
	Form,
	fields,
	keysOf,
	LinkButton,
	ListHead,
	type Mistakes,
	PAGE_SIZE,
	PageHead,
	pageOf,
} from '#ui'
import { changeGroup, openGroup } from '../../actions/group/keep-group.ts'
import { messages } from '../../messages/group.ts'
import { type Group, getGroup, listGroups } from '../../store/group/groups.ts'
import { memberRoutes } from './members.tsx'
import { groupRecordRoutes, stateText } from './record.tsx'

const AT = '/initiative-groups'
export const groupRoutes: readonly Route[] = [
	page(AT, 'enterprise.read', groupList),
	page(`${AT}/new`, 'enterprise.write', newPage),
	deed(AT, 'enterprise.write', open),
	page(`${AT}/:initiative/edit`, 'enterprise.write', editPage),
	deed(`${AT}/:initiative/edit`, 'enterprise.write', change),
	...memberRoutes,
	...groupRecordRoutes,
]

type GroupForm = Record<'name' | 'programmeId' | 'assumptions' | 'plan' | 'owner' | 'begunOn', string>
type State = { values: FormValues; errors?: Mistakes<GroupForm>; held?: Group | undefined; current?: Group | undefined }

async function groupList(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const after = keysOf(view.query.after, 2)
	const fits = parseId(after?.[1]) === undefined ? undefined : after
	const { rows, more } = pageOf(await listGroups(view.db, view.partnership, { rows: PAGE_SIZE, after: fits }))
	const last = rows.at(-1)
	const writes = may(view.actor, 'enterprise.write')
	return shown(
		say.title,
		<>
			<ListHead title={say.title} count={{ shown: rows.length, more, noun: say.noun }}>
				{writes && (
					<LinkButton href={view.url(`${AT}/new`)} main icon="add">
						{say.newOne}
					</LinkButton>
				)}
			</ListHead>
			<DataTable
				id="groups"
				caption={say.title}
				columns={[
					{ key: 'name', header: say.name, cell: (group) => group.name },
					{ key: 'state', header: say.state, cell: (group) => stateText(view, group) },
					{ key: 'members', header: say.members, cell: (group) => group.members, align: 'end', tight: true },
					{ key: 'steps', header: say.steps, cell: (group) => group.steps.length, align: 'end', tight: true },
					{ key: 'enterprise', header: say.enterprise, cell: (group) => group.enterprise ?? '–' },
					{ key: 'owner', header: say.owner, cell: (group) => group.ownerName },
				]}
				rows={rows}
				rowKey={({ id }) => id}
				rowHref={({ id }) => view.url(`${AT}/${id}`)}
				more={more && last ? view.url(AT, { after: cursorOf(last.name, last.id) }) : undefined}
				empty={
					<Empty icon="group" title={say.emptyTitle} action={writes ? { href: view.url(`${AT}/new`), label: say.newOne } : undefined}>
						{say.empty}
					</Empty>
				}
			/>
		</>,
	)
}

async function newPage(view: View): Promise<Reply> {
	const usual = { owner: view.actor.account ?? '', begunOn: view.today }
	const { values } = await filledIn(view, draftName(undefined), { values: usual })
	return shown(messages[view.lang].newOne, await groupForm(view, { values }))
}

async function open(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const again = async (errors: Mistakes<GroupForm>) => refusedForm(say.newOne, await groupForm(view, { values: view.form, errors }))
	const read = readForm(schemaOf(view), view.form)
	if (!read.ok) return again(read.errors)
	const opened = await view.act((act) => openGroup(act, read.value))
	if (!opened.ok) return again(mistakeOf(view, opened.refusal.code))
	return moved(view.url(`${AT}/${opened.value.group}`), { kind: 'done', text: say.saved })
}

async function editPage(view: View): Promise<Reply> {
	const held = await getGroup(view.db, view.partnership, view.id<'initiative-group'>('initiative'))
	const { values } = await filledIn(view, draftName(held), { values: valuesOf(held) })
	return shown(held.name, await groupForm(view, { values, held }))
}

async function change(view: View): Promise<Reply> {
	const held = await getGroup(view.db, view.partnership, view.id<'initiative-group'>('initiative'))
	const again = async (state: Omit<State, 'values'>) => refusedForm(held.name, await groupForm(view, { held, ...state, values: view.form }))
	const version = formFields(view.lang).whole({ min: 0, max: 1_000_000_000 })
	const read = readForm(schemaOf(view).extend({ _version: version }), view.form)
	if (!read.ok) return again({ errors: read.errors })
	const { _version, ...to } = read.value
	const changed = await view.act((act) => changeGroup(act, { group: held.id, version: _version, to }))
	if (changed.ok) return moved(view.url(`${AT}/${held.id}`), { kind: 'done', text: messages[view.lang].saved })
	if (changed.refusal.code === 'changed-meanwhile') return again({ current: changed.refusal.current })
	return again({ errors: mistakeOf(view, changed.refusal.code) })
}

function mistakeOf(view: View, code: 'name-taken' | 'day-not-come'): Mistakes<GroupForm> {
	return { [code === 'name-taken' ? 'name' : 'begunOn']: messages[view.lang].refusals[code] }
}

function schemaOf(view: View) {
	const f = formFields(view.lang)
	return z.object({
		name: f.required(),
		programmeId: f.optionalId<'programme'>().transform((id) => id ?? null),
		assumptions: f.text(8000),
		plan: f.text(20_000),
		owner: f.id<'account'>(),
		begunOn: f.day(),
	})
}

function valuesOf({ name, programmeId, assumptions, plan, owner, begunOn }: Group): Record<keyof GroupForm, string> {
	return { name, programmeId: programmeId ?? '', assumptions, plan, owner, begunOn }
}

function draftName(held: Group | undefined): string {
	return `initiative-group-${held?.id ?? 'new'}`
}

async function groupForm(view: View, { values, errors, held, current }: State) {
	const say = messages[view.lang]
	const staff = (await listStaff(view.db, view.partnership)).map(({ account, name }) => ({ value: account, label: name }))
	const programmes = (await listProgrammes(view.db, view.partnership)).map(({ id, code, name }) => ({
		value: id,
		label: `${code} ${name}`,
	}))
	const f = fields<GroupForm>({ values, errors })
	const home = held === undefined ? view.url(AT) : view.url(`${AT}/${held.id}`)
	return (
		<>
			<PageHead title={held?.name ?? say.newOne} />
			{current && <Conflict view={view} values={values} current={current} />}
			<Form
				action={held === undefined ? home : `${home}/edit`}
				idempotencyKey={view.key}
				version={held && (current?.version ?? values._version ?? held.version)}
				draft={draftAt(view, draftName(held), values)}
			>
				<f.Errors />
				<f.Text name="name" label={say.name} />
				<f.Area name="assumptions" label={say.assumptions} optional />
				<f.Area name="plan" label={say.plan} optional />
				<f.Select name="programmeId" label={say.programme} options={programmes} blank={say.none} optional />
				<f.Select name="owner" label={say.owner} options={staff} />
				<f.Day name="begunOn" label={say.begunOn} />
				<Actions deed={say.save} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
}

function Conflict({ view, values, current }: { view: View; values: FormValues; current: Group }) {
	const say = messages[view.lang]
	const theirs = valuesOf(current)
	const compared = (['name', 'assumptions', 'plan', 'begunOn'] as const).map((name) => ({
		label: say[name],
		yours: values[name] ?? '',
		theirs: theirs[name],
	}))
	return (
		<Compare title={say.conflictTitle} what={say.conflict} fields={compared}>
			<LinkButton href={view.url(`${AT}/${current.id}`)}>{say.keepTheirs}</LinkButton>
		</Compare>
	)
}
