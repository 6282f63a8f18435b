import { z } from 'zod'
import type { View } from '#access'
import type { Lang } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm, refusedAt } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, fields, PageHead } from '#ui'
import { addOrganisation, changeOrganisation, type OrganisationRefusal } from '../actions/save-organisation.ts'
import { messages } from '../messages.ts'
import { partsPlayed, sectors } from '../rules/words.ts'
import { getOrganisation, type Organisation, type OrganisationValues } from '../store/organisation.ts'
import { undoAdding } from './undoing.ts'

type Shown = {
	values: FormValues
	errors?: Record<string, string>
	action: string
	version?: string | undefined
	theirs?: Organisation | undefined
}

/** A form for an organisation that is not here yet. */
export async function newOrganisation(view: View): Promise<Reply> {
	const { values } = await filledIn(view, 'organisation-new', { values: { part: 'partner' } })
	return shown(messages[view.lang].addOrganisation, <OrganisationForm view={view} state={{ values, action: '/organisations' }} />)
}

/** The form of an organisation that is here. */
export async function editOrganisation(view: View): Promise<Reply> {
	const organisation = await getOrganisation(view.db, view.partnership, view.id('organisation'))
	const { values } = await filledIn(view, `organisation-${organisation.id}`, { values: asTyped(organisation) })
	const version = values._version ?? String(organisation.version)
	const state = { values, action: `/organisations/${organisation.id}`, version }
	return shown(organisation.name, <OrganisationForm view={view} state={state} />)
}

/** Adds an organisation. */
export async function postOrganisation(view: View): Promise<Reply> {
	const read = readForm(schema(view.lang), view.form)
	const state = { action: '/organisations' }
	if (!read.ok) return again(view, { ...state, ...read })
	const result = await view.act((act) => addOrganisation(act, read.value))
	if (!result.ok) return again(view, { ...state, ...refusal(view, result.refusal) })
	return saved(view, read.value, undoAdding(view, 'organisation', result.value))
}

/** Saves what was changed. */
export async function postOrganisationChange(view: View): Promise<Reply> {
	const id = view.id<'organisation'>('organisation')
	const read = readForm(schema(view.lang), view.form)
	const state = { action: `/organisations/${id}`, version: view.form._version }
	if (!read.ok) return again(view, { ...state, ...read })
	const version = Number(view.form._version)
	const result = await view.act((act) => changeOrganisation(act, { id, version, values: read.value }))
	if (result.ok) return saved(view, read.value)
	const theirs = result.refusal.code === 'changed-meanwhile' ? result.refusal.now : undefined
	return again(view, { ...state, version: theirs ? String(theirs.version) : state.version, theirs, ...refusal(view, result.refusal) })
}

function schema(lang: Lang): z.ZodType<OrganisationValues> {
	const say = messages[lang]
	const field = formFields(lang)
	return z.object({
		name: field.required(say.nameMissing, 300),
		sector: field.oneOf(sectors),
		part: field.oneOf(partsPlayed),
		place: field.text(),
		email: field.text(),
		phone: field.text(40),
		joinedOn: field.optionalDay(),
	})
}

function saved(view: View, { name }: OrganisationValues, undo: ReturnType<typeof undoAdding> = {}): Reply {
	return moved(view.url('/organisations'), { kind: 'done', text: messages[view.lang].organisationSaved(name), ...undo })
}

function again(view: View, state: Shown): Reply {
	return refusedForm(messages[view.lang].changeOrganisation, <OrganisationForm view={view} state={state} />)
}

function refusal({ lang, form }: View, { code }: OrganisationRefusal) {
	const say = messages[lang]
	if (code === 'same-name') return refusedAt(form, 'name', say.sameName)
	if (code === 'another-leader') return refusedAt(form, 'part', say.anotherLeader)
	return { values: form, errors: {} }
}

function asTyped({ name, sector, part, place, email, phone, joinedOn }: Organisation): FormValues {
	return { name, sector, part, place, email, phone, joinedOn: joinedOn ?? '' }
}

function OrganisationForm({ view, state }: { view: View; state: Shown }) {
	const say = messages[view.lang]
	const f = fields<OrganisationValues>(state)
	return (
		<>
			<PageHead title={state.version ? say.changeOrganisation : say.addOrganisation} />
			{state.theirs && <Versions view={view} mine={state.values} theirs={state.theirs} />}
			<f.Errors />
			<Form
				action={view.url(state.action)}
				idempotencyKey={view.key}
				version={state.version}
				draft={draftAt(view, `organisation-${state.action.split('/')[2] ?? 'new'}`, state.values)}
			>
				<f.Text name="name" label={say.name} />
				<f.Radio name="sector" label={say.sector} options={sectors.map((value) => ({ value, label: say.sectors[value] }))} />
				<f.Radio name="part" label={say.part} options={partsPlayed.map((value) => ({ value, label: say.parts[value] }))} />
				<f.Text name="place" label={say.place} optional />
				<f.Phone name="phone" label={say.phone} optional />
				<f.Email name="email" label={say.email} optional />
				<f.Day name="joinedOn" label={say.joinedOn} optional />
				<Actions deed={say.saveOrganisation} otherwise={{ href: view.url('/organisations'), label: say.organisations }} />
			</Form>
		</>
	)
}

function Versions({ view, mine, theirs }: { view: View; mine: FormValues; theirs: Organisation }) {
	const say = messages[view.lang]
	const typed = asTyped(theirs)
	const labels = {
		name: say.name,
		sector: say.sector,
		part: say.part,
		place: say.place,
		phone: say.phone,
		email: say.email,
		joinedOn: say.joinedOn,
	}
	const compared = Object.entries(labels).map(([name, label]) => ({ label, yours: mine[name] ?? '', theirs: typed[name] ?? '' }))
	return (
		<Compare title={say.changedTitle} what={say.changedWhat} fields={compared}>
			{null}
		</Compare>
	)
}
