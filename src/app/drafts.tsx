import { deed, type Route, type View } from '#access'
import { formatInstant } from '#kernel/lang'
import { Absent } from '#platform/absent'
import { dropDraft, isDraftName, listDrafts, removeDraft, saveDraft } from '#platform/draft'
import { moved, part, type Reply } from '#platform/reply'
import { isLocal, Section } from '#ui'
import { messages } from './messages.ts'

/** Where long forms keep what is typed, for the one who types and nobody else. */
export const draftRoutes: readonly Route[] = [
	deed('/drafts/:form', 'signed-in', keep),
	deed('/drafts/:form/disposal', 'signed-in', dispose),
	deed('/drafts/:form/recovery', 'signed-in', recover),
]

async function keep(view: View): Promise<Reply> {
	await keepTyped(view, nameOf(view.param('form')), view.form._title ?? '')
	return part(<span />)
}

async function dispose(view: View): Promise<Reply> {
	const form = nameOf(view.param('form'))
	const say = messages[view.lang]
	await dropDraft(view, form, view.now)
	const undo = { action: view.url(`/drafts/${form}/recovery`, { at: pageOf(view) }), label: say.undo }
	return moved(pageOf(view) || view.url(''), { kind: 'done', text: say.draftDropped, undo })
}

async function recover(view: View): Promise<Reply> {
	await dropDraft(view, nameOf(view.param('form')), null)
	return moved(pageOf(view) || view.url(''), { kind: 'done', text: messages[view.lang].draftBack })
}

/** After a form with a draft was sent: done, the draft is gone; shown again, what was typed is kept (without a script too). */
export async function settleDraft(view: View, reply: Reply): Promise<void> {
	const { _draft: form } = view.form
	if (form === undefined || !isDraftName(form)) return
	if (reply.kind === 'page') return keepTyped(view, form, reply.title)
	if (reply.kind === 'moved' && reply.notice?.kind !== 'refused') await removeDraft(view, form)
}

const AT_MOST = 5

/** The forms somebody began and did not send, on the first page. */
export async function draftBlock(view: View) {
	const drafts = await listDrafts(view, AT_MOST)
	if (drafts.length === 0) return undefined
	const say = messages[view.lang]
	return (
		<Section title={say.drafts} id="drafts">
			<ul class="lines">
				{drafts.map(({ form, path, title, savedAt }) => (
					<li key={form}>
						<p>
							<a href={path}>{title || say.draftUntitled}</a>
							<span class="line-what">{say.draftOf(formatInstant(view.lang, savedAt))}</span>
						</p>
					</li>
				))}
			</ul>
		</Section>
	)
}

function keepTyped(view: View, form: string, title: string): Promise<void> {
	const typed = Object.keys(view.form).map((name) => [name, view.many(name)] as const)
	const content = Object.fromEntries(typed.map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]))
	return saveDraft(view, { form, content, path: pageOf(view), title: title.slice(0, 300), now: view.now })
}

/** The page that a form says it stands on, when it is one of this partnership. */
function pageOf(view: View): string {
	const at = view.form._at ?? view.query.at ?? ''
	return isLocal(at) && at.startsWith(view.url('/')) ? at.slice(0, 2000) : ''
}

function nameOf(form: string): string {
	if (!isDraftName(form)) throw new Absent('draft')
	return form
}
