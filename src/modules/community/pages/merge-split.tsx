import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { parseId } from '#kernel/id'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, FormPart, fields, PageHead } from '#ui'
import { type Part, splitNeed } from '../actions/split-need.ts'
import { mergeNeed } from '../actions/step-need.ts'
import { messages } from '../messages.ts'
import { spellNumber } from '../rules/number.ts'
import { anyOf, everyWord } from '../rules/search-words.ts'
import { listMergeTargets } from '../store/need-list.ts'
import { getNeed, type Need } from '../store/needs.ts'
import { afterStep } from './need-deeds.tsx'

export const mergeSplitRoutes: readonly Route[] = [
	page('/needs/:need/merge', 'need.moderate', async (view) => mergePage(view, {})),
	deed('/needs/:need/merge', 'need.moderate', postMerge),
	page('/needs/:need/split', 'need.moderate', async (view) => splitPage(view, { values: {} })),
	deed('/needs/:need/split', 'need.moderate', postSplit),
]

/** Parts offered at once; who needs more splits a part. */
const PARTS = [1, 2, 3, 4] as const

async function mergePage(view: View, errors: Record<string, string>): Promise<Reply> {
	const say = messages[view.lang]
	const need = await getNeed(view.db, view.partnership, view.id('need'))
	const asked = view.query.q ?? ''
	// Without a word typed: those that share words with its title.
	const terms = asked === '' ? anyOf(need.title.split(/\s+/).filter((word) => word.length > 3)) : everyWord(asked)
	const targets = await listMergeTargets(view.db, view.partnership, { not: need.id, terms, limit: 20 })
	const f = fields<{ into: string }>({ values: view.form, errors })
	const options = targets.map(({ id, title, municipality, number }) => ({
		value: id,
		label: title,
		hint: `${municipality} · ${spellNumber(number)}`,
	}))
	const body = (
		<>
			<PageHead title={say.mergeTitle} lead={need.title} />
			<p>{say.mergeLead}</p>
			<form class="list-search" action={view.url(`/needs/${need.id}/merge`)}>
				<label for="q">{say.mergeSearch}</label>
				<input type="search" id="q" name="q" value={asked} />
				<button type="submit" class="button">
					{say.search}
				</button>
			</form>
			<f.Errors />
			{options.length === 0 && <p class="soft">{say.mergeNone}</p>}
			<Form action={view.url(`/needs/${need.id}/merge`, { q: asked })} idempotencyKey={view.key}>
				{options.length > 0 && <f.Radio name="into" label={say.mergeTitle} options={options} />}
				<Actions deed={say.mergeDeed} otherwise={{ href: view.url(`/needs/${need.id}`), label: need.title }} />
			</Form>
		</>
	)
	return Object.keys(errors).length === 0 ? shown(say.mergeTitle, body) : refusedForm(say.mergeTitle, body)
}

async function postMerge(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const into = parseId<'need'>(view.form.into)
	if (into === undefined) return mergePage(view, { into: say.no.chooseNeed })
	const result = await view.act((act) => mergeNeed(act, { need: view.id('need'), into }))
	return result.ok ? afterStep(view, result, say.merged) : mergePage(view, { into: say.no[result.refusal.code] })
}

async function postSplit(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const read = readParts(view)
	if (!read.ok) return splitPage(view, read)
	const result = await view.act((act) => splitNeed(act, { need: view.id('need'), parts: read.parts }))
	if (!result.ok) return splitPage(view, { values: view.form, errors: { title2: say.no[result.refusal.code] } })
	return afterStep(view, { ok: true, value: result.value.step }, say.splitDone)
}

type PartsRead = { ok: true; parts: readonly Part[] } | { ok: false; values: FormValues; errors: Record<string, string> }

function readParts(view: View): PartsRead {
	const field = formFields(view.lang)
	const schema = z.object(
		Object.fromEntries(
			PARTS.flatMap((at) => [
				[`title${at}`, field.text(200)],
				[`lacking${at}`, field.text(4000)],
				[`forWhom${at}`, field.text(300)],
			]),
		),
	)
	const read = readForm(schema, view.form)
	if (!read.ok) return read
	const typed = PARTS.map((at) => ({
		at,
		title: read.value[`title${at}`] ?? '',
		lacking: read.value[`lacking${at}`] ?? '',
		forWhom: read.value[`forWhom${at}`] ?? '',
	}))
	const half = typed.filter(({ title, lacking }) => (title === '') !== (lacking === ''))
	if (half.length > 0) {
		const errors = Object.fromEntries(
			half.map(({ at, title }) => [title === '' ? `title${at}` : `lacking${at}`, messages[view.lang].partIncomplete]),
		)
		return { ok: false, values: view.form, errors }
	}
	return { ok: true, parts: typed.filter(({ title }) => title !== '').map(({ at: _at, ...part }) => part) }
}

async function splitPage(view: View, state: { values: FormValues; errors?: Record<string, string> }): Promise<Reply> {
	const say = messages[view.lang]
	const need = await getNeed(view.db, view.partnership, view.id('need'))
	const body = <SplitForm view={view} need={need} state={state} />
	return state.errors === undefined ? shown(say.splitTitle, body) : refusedForm(say.splitTitle, body)
}

function SplitForm({ view, need, state }: { view: View; need: Need; state: { values: FormValues; errors?: Record<string, string> } }) {
	const say = messages[view.lang]
	const f = fields<Record<string, string>>(state)
	return (
		<>
			<PageHead title={say.splitTitle} lead={need.title} />
			<p>{say.splitLead}</p>
			<p class="prose">{need.lacking}</p>
			<f.Errors />
			<Form action={view.url(`/needs/${need.id}/split`)} idempotencyKey={view.key}>
				{PARTS.map((at) => (
					<FormPart key={at} title={say.part(at)}>
						<f.Text name={`title${at}`} label={say.title} optional={at > 2} />
						<f.Area name={`lacking${at}`} label={say.lacking} optional={at > 2} />
						<f.Text name={`forWhom${at}`} label={say.forWhom} optional />
					</FormPart>
				))}
				<Actions deed={say.splitDeed} otherwise={{ href: view.url(`/needs/${need.id}`), label: need.title }} />
			</Form>
		</>
	)
}
