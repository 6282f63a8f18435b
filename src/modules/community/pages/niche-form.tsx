import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { type Id, parseId } from '#kernel/id'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, fields, PageHead } from '#ui'
import { changeNiche, openNiche } from '../actions/keep-niche.ts'
import { messages } from '../messages.ts'
import { getNeed } from '../store/needs.ts'
import { getNiche, type Niche, type NicheWords } from '../store/niches.ts'

export const nicheFormRoutes: readonly Route[] = [
	page('/niches/new', 'need.write', newNiche),
	deed('/niches', 'need.write', postNiche),
	page('/niches/:niche/entry', 'need.write', editNiche),
	deed('/niches/:niche/entry', 'need.write', postChange),
]

type Shown = { values: FormValues; errors?: Record<string, string>; niche?: Id<'niche'>; version?: string; theirs?: Niche }

function schema(view: View): z.ZodType<NicheWords> {
	const field = formFields(view.lang)
	return z.object({
		title: field.required(messages[view.lang].niche.titleMissing),
		summary: field.text(4000),
		municipality: field.text(100),
	})
}

/** Opened beside a need, it begins with that need and its place. */
async function newNiche(view: View): Promise<Reply> {
	const id = parseId<'need'>(view.query.need)
	const need = id && (await getNeed(view.db, view.partnership, id))
	const usual = need === undefined ? {} : { title: need.title, municipality: need.municipality, need: need.id }
	const { values } = await filledIn(view, 'niche-new', { values: usual })
	return shown(messages[view.lang].niche.openTitle, <NicheForm view={view} state={{ values }} />)
}

async function postNiche(view: View): Promise<Reply> {
	const { niche, no } = { niche: messages[view.lang].niche, no: messages[view.lang].niche }
	const read = readForm(schema(view), view.form)
	if (!read.ok) return refusedForm(niche.openTitle, <NicheForm view={view} state={read} />)
	const need = parseId<'need'>(view.form.need)
	const result = await view.act((act) => openNiche(act, { words: read.value, needs: need === undefined ? [] : [need] }))
	if (result.ok) return moved(view.url(`/niches/${result.value}`), { kind: 'done', text: niche.opened })
	const code = result.refusal.code === 'changed-meanwhile' ? 'same-title' : result.refusal.code
	return refusedForm(niche.openTitle, <NicheForm view={view} state={{ values: view.form, errors: { title: no[code] } }} />)
}

async function editNiche(view: View): Promise<Reply> {
	const niche = await getNiche(view.db, view.partnership, view.id('niche'))
	const { title, summary, municipality } = niche
	const { values } = await filledIn(view, `niche-${niche.id}`, { values: { title, summary, municipality } })
	const state = { values, niche: niche.id, version: values._version ?? String(niche.version) }
	return shown(niche.title, <NicheForm view={view} state={state} />)
}

async function postChange(view: View): Promise<Reply> {
	const say = messages[view.lang].niche
	const id = view.id<'niche'>('niche')
	const read = readForm(schema(view), view.form)
	const state: Shown = { values: view.form, niche: id, version: view.form._version ?? '' }
	if (!read.ok) return refusedForm(say.change, <NicheForm view={view} state={{ ...state, errors: read.errors }} />)
	const result = await view.act((act) => changeNiche(act, { id, version: Number(view.form._version), words: read.value }))
	if (result.ok) return moved(view.url(`/niches/${id}`), { kind: 'done', text: say.saved })
	if (result.refusal.code === 'same-title')
		return refusedForm(say.change, <NicheForm view={view} state={{ ...state, errors: { title: say['same-title'] } }} />)
	const theirs = result.refusal.now
	return refusedForm(say.change, <NicheForm view={view} state={{ ...state, version: String(theirs.version), theirs }} />)
}

function NicheForm({ view, state }: { view: View; state: Shown }) {
	const say = messages[view.lang]
	const f = fields<NicheWords & { need: string }>(state)
	const home = state.niche === undefined ? '/niches' : `/niches/${state.niche}`
	return (
		<>
			<PageHead title={state.niche === undefined ? say.niche.openTitle : say.niche.change} />
			{state.theirs && <Versions view={view} mine={state.values} theirs={state.theirs} />}
			<f.Errors />
			<Form
				action={view.url(state.niche === undefined ? '/niches' : `${home}/entry`)}
				idempotencyKey={view.key}
				version={state.version}
				draft={draftAt(view, `niche-${state.niche ?? 'new'}`, state.values)}
			>
				<f.Hidden name="need" />
				<f.Text name="title" label={say.niche.title} hint={say.niche.titleHint} />
				<f.Area name="summary" label={say.niche.summary} optional />
				<f.Text name="municipality" label={say.municipality} width="medium" optional />
				<Actions deed={say.niche.save} otherwise={{ href: view.url(home), label: say.niches }} />
			</Form>
		</>
	)
}

function Versions({ view, mine, theirs }: { view: View; mine: FormValues; theirs: Niche }) {
	const say = messages[view.lang]
	const compared = [
		{ label: say.niche.title, yours: mine.title ?? '', theirs: theirs.title },
		{ label: say.niche.summary, yours: mine.summary ?? '', theirs: theirs.summary },
		{ label: say.municipality, yours: mine.municipality ?? '', theirs: theirs.municipality },
	]
	return (
		<Compare title={say.niche.changedTitle} what={say.changedWhat} fields={compared}>
			{null}
		</Compare>
	)
}
