import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, PageHead, PostButton } from '#ui'
import { type BringRefusal, bringOutlines, MOST_OUTLINE_BYTES, takeOutlinesBack } from '../actions/bring-outlines.ts'
import { messages } from '../messages.ts'
import { findOutlineSet, type OutlineSet } from '../store/outlines.ts'

export const outlineRoutes: readonly Route[] = [
	page('/needs/map/outlines', 'partnership.write', async (view) => outlinePage(view, { values: {} })),
	{ ...deed('/needs/map/outlines', 'partnership.write', postOutlines), upload: { maxBytes: MOST_OUTLINE_BYTES } },
	deed('/needs/map/outlines/undoing', 'partnership.write', postUndoing),
]

async function postOutlines(view: View): Promise<Reply> {
	const say = messages[view.lang].map
	const read = readForm(z.object({ source: formFields(view.lang).required(say.sourceMissing, 300) }), view.form)
	if (!read.ok) return outlinePage(view, read)
	const result = await view.act((act) => bringOutlines(act, { upload: view.upload, source: read.value.source }))
	if (!result.ok) return outlinePage(view, { values: view.form, errors: { file: sentence(view, result.refusal) } })
	const undo = { action: view.url('/needs/map/outlines/undoing'), label: say.takeBack }
	return moved(view.url('/needs/map', { area: 'ours' }), { kind: 'done', text: say.brought(result.value.outlines), undo })
}

function sentence({ lang }: View, refusal: BringRefusal): string {
	const { map, no } = messages[lang]
	if (refusal.code === 'file-missing') return no['file-missing']
	return refusal.code === 'outline-without-name' ? map['outline-without-name'](refusal.place) : map[refusal.code]
}

async function postUndoing(view: View): Promise<Reply> {
	await view.act((act) => takeOutlinesBack(act))
	return moved(view.url('/needs/map'), { kind: 'done', text: messages[view.lang].map.takenBack })
}

async function outlinePage(view: View, state: { values: FormValues; errors?: Record<string, string> }): Promise<Reply> {
	const say = messages[view.lang].map
	const set = await findOutlineSet(view.db, view.partnership)
	const f = fields<{ file: string; source: string }>(state)
	const body = (
		<>
			<PageHead title={say.outlines} lead={say.outlinesLead} />
			{set && <Now view={view} set={set} />}
			<f.Errors />
			<Form action={view.url('/needs/map/outlines')} idempotencyKey={view.key} files>
				<f.File name="file" label={say.file} hint={say.fileHint} accept=".geojson,.json,application/geo+json" />
				<f.Text name="source" label={say.source} />
				<Actions deed={say.bring} otherwise={{ href: view.url('/needs/map'), label: say.title }} />
			</Form>
		</>
	)
	return state.errors === undefined ? shown(say.outlines, body) : refusedForm(say.outlines, body)
}

function Now({ view, set }: { view: View; set: OutlineSet }) {
	const say = messages[view.lang].map
	return (
		<div class="cluster">
			<p>{`${say.outlinesNow(set.outlines)}. ${say.credit(set.source)}`}</p>
			<PostButton action={view.url('/needs/map/outlines/undoing')} idempotencyKey={view.key} small icon="undo">
				{say.takeBack}
			</PostButton>
		</div>
	)
}
