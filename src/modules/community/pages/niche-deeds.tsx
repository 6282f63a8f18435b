import { deed, page, type Route, type View } from '#access'
import { parseId } from '#kernel/id'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, PageHead } from '#ui'
import { closeNiche, joinNeed, leaveNeed, reopenNiche } from '../actions/keep-niche.ts'
import { messages } from '../messages.ts'
import { openStates } from '../rules/need-state.ts'
import { listNeeds } from '../store/need-list.ts'
import { getNiche, listNicheNeeds } from '../store/niches.ts'

export const nicheDeedRoutes: readonly Route[] = [
	page('/niches/:niche/needs/new', 'need.write', async (view) => joinPage(view, undefined)),
	deed('/niches/:niche/needs', 'need.write', postJoin),
	deed('/niches/:niche/needs/:need/leaving', 'need.write', postLeaving),
	page('/niches/:niche/closure', 'need.write', async (view) => closePage(view)),
	deed('/niches/:niche/closure', 'need.write', postClosure),
	deed('/niches/:niche/reopening', 'need.write', postReopening),
]

const MOST_OFFERED = 50

/** Open needs to choose from: found by a word, those of the niche's municipality otherwise. */
async function joinPage(view: View, error: string | undefined): Promise<Reply> {
	const say = messages[view.lang]
	const niche = await getNiche(view.db, view.partnership, view.id('niche'))
	const joined = new Set((await listNicheNeeds(view.db, view.partnership, niche.id)).map(({ id }) => id))
	const q = view.query.q ?? ''
	const municipality = q === '' && niche.municipality !== '' ? niche.municipality : undefined
	const found = await listNeeds(view.db, view.partnership, { states: openStates, search: q, municipality, limit: MOST_OFFERED })
	const options = found.filter(({ id }) => !joined.has(id)).map((need) => ({ value: need.id, label: need.title, hint: need.municipality }))
	const f = fields<{ need: string }>({ values: view.form, errors: { need: error } })
	const body = (
		<>
			<PageHead title={say.niche.joinNeed} lead={niche.title} />
			<form class="list-search" action={view.url(`/niches/${niche.id}/needs/new`)}>
				<label for="q">{say.search}</label>
				<input type="search" id="q" name="q" value={q} />
				<button type="submit" class="button">
					{say.search}
				</button>
			</form>
			<f.Errors />
			{options.length === 0 ? (
				<p class="soft">{say.noneFound}</p>
			) : (
				<Form action={view.url(`/niches/${niche.id}/needs`, { q })} idempotencyKey={view.key}>
					<f.Radio name="need" label={say.needs} options={options} />
					<Actions deed={say.niche.joinDeed} otherwise={{ href: view.url(`/niches/${niche.id}`), label: niche.title }} />
				</Form>
			)}
		</>
	)
	return error === undefined ? shown(say.niche.joinNeed, body) : refusedForm(say.niche.joinNeed, body)
}

async function postJoin(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const niche = view.id<'niche'>('niche')
	const need = parseId<'need'>(view.form.need)
	if (need === undefined) return joinPage(view, say.no.chooseNeed)
	const result = await view.act((act) => joinNeed(act, { niche, need }))
	if (!result.ok) return joinPage(view, say.niche[result.refusal.code])
	const undo = { action: view.url(`/niches/${niche}/needs/${need}/leaving`), label: say.undo }
	return moved(view.url(`/niches/${niche}`), { kind: 'done', text: say.niche.joined, undo })
}

async function postLeaving(view: View): Promise<Reply> {
	const niche = view.id<'niche'>('niche')
	await view.act((act) => leaveNeed(act, { niche, need: view.id('need') }))
	return moved(view.url(`/niches/${niche}`), { kind: 'done', text: messages[view.lang].niche.left })
}

async function closePage(view: View, error?: string): Promise<Reply> {
	const say = messages[view.lang].niche
	const niche = await getNiche(view.db, view.partnership, view.id('niche'))
	const f = fields<{ words: string }>({ values: view.form, errors: { words: error } })
	const body = (
		<>
			<PageHead title={say.closeTitle} lead={niche.title} />
			<f.Errors />
			<Form action={view.url(`/niches/${niche.id}/closure`)} idempotencyKey={view.key}>
				<f.Area name="words" label={messages[view.lang].reason} hint={say.closeHint} />
				<Actions deed={say.closeDeed} otherwise={{ href: view.url(`/niches/${niche.id}`), label: niche.title }} />
			</Form>
		</>
	)
	return error === undefined ? shown(say.closeTitle, body) : refusedForm(say.closeTitle, body)
}

async function postClosure(view: View): Promise<Reply> {
	const { niche: say, no } = messages[view.lang]
	const words = (view.form.words ?? '').trim().slice(0, 1000)
	if (words === '') return closePage(view, no.reasonMissing)
	const niche = view.id<'niche'>('niche')
	await view.act((act) => closeNiche(act, { niche, words }))
	const undo = { action: view.url(`/niches/${niche}/reopening`), label: say.reopen }
	return moved(view.url(`/niches/${niche}`), { kind: 'done', text: say.closedDone, undo })
}

async function postReopening(view: View): Promise<Reply> {
	const niche = view.id<'niche'>('niche')
	await view.act((act) => reopenNiche(act, niche))
	return moved(view.url(`/niches/${niche}`), { kind: 'done', text: messages[view.lang].niche.reopened })
}
