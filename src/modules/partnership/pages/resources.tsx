import { z } from 'zod'
import { may, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import {
	Actions,
	type Column,
	Compare,
	DataTable,
	Empty,
	ExportLinks,
	Form,
	fields,
	LinkButton,
	ListHead,
	ListSearch,
	ListTools,
	PageHead,
	Tabs,
} from '#ui'
import { changeResource, offerResource, type ResourceRefusal } from '../actions/keep-resource.ts'
import { hosts as messages } from '../messages/hosts.ts'
import { resourceKinds } from '../rules/words.ts'
import { listOrganisations } from '../store/organisation.ts'
import { getResource, listResources, type Resource, type ResourceId, type ResourceValues } from '../store/resource.ts'
import { narrowedResources } from './narrowed.ts'
import { PartnershipTabs } from './tabs.tsx'

type Shown = { values: FormValues; errors?: Record<string, string>; resource?: ResourceId; version?: string; theirs?: Resource }

/** What the partners' rooms, machines and people can give today. */
export async function showResources(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const rows = narrowedResources(view, await listResources(view.db, view.partnership, view.today))
	const mine = may(view.actor, 'partnership.write')
	const action = mine ? { href: view.url('/resources/new'), label: say.addResource } : undefined
	return shown(
		say.resources,
		<>
			<PartnershipTabs view={view} />
			<ListHead title={say.resources} count={{ shown: rows.length, noun: say.resourceNoun }}>
				{action && (
					<LinkButton href={action.href} main icon="add">
						{action.label}
					</LinkButton>
				)}
			</ListHead>
			<ResourceTools view={view} />
			<DataTable
				id="resources"
				caption={say.resources}
				columns={columns(view)}
				rows={rows}
				rowKey={(row) => row.id}
				rowHref={mine ? (row) => view.url(`/resources/${row.id}`) : undefined}
				empty={
					view.query.q || view.query.kind ? (
						<Empty title={say.noneFound} />
					) : (
						<Empty title={say.noResources} action={action}>
							{say.resourcesAre}
						</Empty>
					)
				}
			/>
		</>,
	)
}

function ResourceTools({ view }: { view: View }) {
	const say = messages[view.lang]
	const { q, kind } = view.query
	const shelves = [{ href: view.url('/resources', { q }), label: say.shelves.all, current: !kind }]
	const kinds = resourceKinds.map((one) => ({
		href: view.url('/resources', { q, kind: one }),
		label: say.kinds[one],
		current: kind === one,
	}))
	return (
		<>
			<Tabs label={say.kind} items={[...shelves, ...kinds]} />
			<ListTools>
				<ListSearch action={view.url('/resources')} label={say.searchResources} value={q} target="resources" keep={{ kind }} />
				<ExportLinks
					links={['xlsx', 'csv'].map((format) => ({ label: format.toUpperCase(), href: view.url('/resources/file', { q, kind, format }) }))}
				/>
			</ListTools>
		</>
	)
}

function columns({ lang }: View): Column<Resource>[] {
	const say = messages[lang]
	const day = (on: string | null) => on && formatDay(lang, on)
	return [
		{ key: 'what', header: say.what, cell: (row) => row.what },
		{ key: 'kind', header: say.kind, cell: (row) => say.kinds[row.kind] },
		{ key: 'organisation', header: say.organisation, cell: (row) => row.organisation },
		{ key: 'promised', header: say.promisedOn, tight: true, cell: (row) => day(row.promisedOn) },
		{ key: 'given', header: say.givenOn, tight: true, cell: (row) => day(row.givenOn) },
	]
}

/** A form for something at hand. */
export async function newResource(view: View): Promise<Reply> {
	const usual = { organisation: view.query.organisation ?? '', kind: 'room', promisedOn: view.today }
	const { values } = await filledIn(view, 'resource-new', { values: usual })
	return page(view, { values })
}

/** The form of what is recorded. */
export async function editResource(view: View): Promise<Reply> {
	const resource = await getResource(view.db, view.partnership, view.id('resource'))
	const { values } = await filledIn(view, `resource-${resource.id}`, { values: asTyped(resource) })
	return page(view, { values, resource: resource.id, version: values._version ?? String(resource.version) })
}

/** An organisation offers something. */
export async function postResource(view: View): Promise<Reply> {
	const read = readForm(schema(view), view.form)
	if (!read.ok) return page(view, read)
	const result = await view.act((act) => offerResource(act, read.value))
	return result.ok ? saved(view) : page(view, { values: view.form, ...refusal(view, result.refusal) })
}

/** Saves what was changed. */
export async function postResourceChange(view: View): Promise<Reply> {
	const id = view.id<'resource'>('resource')
	const read = readForm(schema(view), view.form)
	const state: Shown = { values: view.form, resource: id, version: view.form._version ?? '' }
	if (!read.ok) return page(view, { ...state, errors: read.errors })
	const result = await view.act((act) => changeResource(act, { id, version: Number(view.form._version), values: read.value }))
	return result.ok ? saved(view) : page(view, { ...state, ...refusal(view, result.refusal) })
}

function saved(view: View): Reply {
	return moved(view.url('/resources'), { kind: 'done', text: messages[view.lang].resourceSaved })
}

function schema(view: View): z.ZodType<ResourceValues> {
	const say = messages[view.lang]
	const field = formFields(view.lang)
	return z.object({
		organisation: field.id<'organisation'>(say.chooseOrganisation),
		kind: field.oneOf(resourceKinds),
		what: field.required(say.whatMissing, 300),
		remarks: field.text(1000),
		promisedOn: field.optionalDay(),
		givenOn: field.optionalDay(),
		endedOn: field.optionalDay(),
	})
}

function refusal({ lang }: View, refused: ResourceRefusal): Pick<Shown, 'errors' | 'version' | 'theirs'> {
	const say = messages[lang]
	if (refused.code === 'resource-changed-meanwhile') return { errors: {}, version: String(refused.now.version), theirs: refused.now }
	return { errors: refused.code === 'ended-before-given' ? { endedOn: say[refused.code] } : { promisedOn: say[refused.code] } }
}

function asTyped(resource: Resource): FormValues {
	const { kind, what, remarks } = resource
	const days = { promisedOn: resource.promisedOn ?? '', givenOn: resource.givenOn ?? '', endedOn: resource.endedOn ?? '' }
	return { organisation: resource.organisationId, kind, what, remarks, ...days }
}

async function page(view: View, state: Shown): Promise<Reply> {
	const say = messages[view.lang]
	const title = state.resource === undefined ? say.addResource : say.changeResource
	const organisations = await listOrganisations(view.db, view.partnership)
	const f = fields<ResourceValues>(state)
	const body = (
		<>
			<PageHead title={title} lead={say.resourcesAre} />
			{state.theirs && <Versions view={view} mine={state.values} theirs={state.theirs} />}
			<f.Errors />
			<Form
				action={view.url(state.resource === undefined ? '/resources' : `/resources/${state.resource}`)}
				idempotencyKey={view.key}
				version={state.version}
				draft={draftAt(view, `resource-${state.resource ?? 'new'}`, state.values)}
			>
				<f.Select
					name="organisation"
					label={say.organisation}
					options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<f.Radio name="kind" label={say.kind} options={resourceKinds.map((value) => ({ value, label: say.kinds[value] }))} />
				<f.Text name="what" label={say.what} hint={say.whatHint} />
				<f.Area name="remarks" label={say.remarks} optional />
				<f.Day name="promisedOn" label={say.promisedOn} optional />
				<f.Day name="givenOn" label={say.givenOn} optional />
				<f.Day name="endedOn" label={say.endedOn} optional />
				<Actions deed={say.saveResource} otherwise={{ href: view.url('/resources'), label: say.resources }} />
			</Form>
		</>
	)
	return state.errors === undefined ? shown(title, body) : refusedForm(title, body)
}

function Versions({ view, mine, theirs }: { view: View; mine: FormValues; theirs: Resource }) {
	const say = messages[view.lang]
	const typed = asTyped(theirs)
	const labels = { what: say.what, remarks: say.remarks, promisedOn: say.promisedOn, givenOn: say.givenOn, endedOn: say.endedOn }
	const compared = Object.entries(labels).map(([name, label]) => ({ label, yours: mine[name] ?? '', theirs: typed[name] ?? '' }))
	return (
		<Compare title={say.changedTitle} what={say.changedWhat} fields={compared}>
			{null}
		</Compare>
	)
}
