import { createHash, randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { type Act, type Actor, findActor, may, nobody, type Route, type View } from '#access'
import { type PartnershipId, parseId } from '#kernel/id'
import type { Amendments } from '#kernel/reference-list'
import type { Result } from '#kernel/result'
import { Absent, present } from '#platform/absent'
import { beginAgain, type Db, inPartnership } from '#platform/db'
import type { Reply } from '#platform/reply'
import { claimKey, keepAnswer } from '#platform/request-key'
import type { amendmentsKept } from '#reference'
import { url } from '#ui'
import { jarOf, langOf, sessionToken } from './cookies.ts'
import { settleDraft } from './drafts.tsx'
import type { Ground } from './ground.ts'
import type { Body } from './request-body.ts'

export type Place = { readonly id: PartnershipId; readonly slug: string; readonly name: string }
export type Asked = {
	readonly c: Context
	readonly ground: Ground
	readonly place: Place
	readonly amendments: ReturnType<typeof amendmentsKept>
	readonly route: Route
	readonly body: Body | undefined
}
export type Answered = { readonly reply: Reply; readonly actor: Actor } | 'sign-in'

/** Answers one address of a partnership: one transaction, the actor, the guard, then the page. */
export async function answerInside(asked: Asked): Promise<Answered> {
	const { ground, place, route, body, c } = asked
	return inPartnership(ground.pool, place.id, async (db) => {
		const token = sessionToken(c, jarOf(ground.publicUrl))
		const entering = token === undefined ? undefined : await findActor(db, place.id, token)
		const actor = entering ?? nobody
		if (route.may !== 'anyone' && actor.account === undefined) return 'sign-in'
		if (route.may !== 'anyone' && route.may !== 'signed-in' && !may(actor, route.may)) throw new Absent(route.path)
		const view = viewOf(asked, { db, actor, amendments: await asked.amendments.find(db, place.id, entering?.listChange) })
		if (route.method === 'GET') return { reply: await route.answer(view), actor }
		const reply = await answerOnce(view, asked, body)
		await settleDraft(view, reply)
		return { reply, actor }
	})
}

/** A deed sent twice with the same key and content is done once; the second gets the first's answer. */
async function answerOnce(view: View, { c, route }: Asked, body: Body | undefined): Promise<Reply> {
	const sent = body?.form._key
	if (sent === undefined || sent === '') return route.answer(view)
	const key = keyOf([c.req.path, sent, view.actor.account ?? '', body?.hash ?? ''])
	const earlier = await claimKey(view.db, { partnership: view.partnership, key, account: view.actor.account })
	if (earlier !== undefined) return { kind: 'moved', to: earlier.startsWith(HERE) ? c.req.path + earlier.slice(HERE.length) : earlier }
	const reply = await route.answer(view)
	if (reply.kind === 'moved') await keepAnswer(view.db, { partnership: view.partnership, key, answer: keptAddress(c.req.path, reply.to) })
	return reply
}

const HERE = '.'

/** An address that leads back here is kept without itself: it may carry the code of a confirmation or of her own page, of which only hashes are kept. */
function keptAddress(here: string, to: string): string {
	return to.startsWith(here) ? `${HERE}${to.slice(here.length)}` : to
}

function viewOf({ c, ground, place, body }: Asked, found: { db: Db; actor: Actor; amendments: Amendments }): View {
	const now = ground.clock.now()
	const query = new URLSearchParams(new URL(c.req.url).search.replaceAll('%00', '')) // PostgreSQL keeps no such sign in a text
	const base = { ...found, partnership: place.id, now, today: ground.clock.today() }
	return {
		...base,
		place,
		lang: langOf(c),
		path: pathOf(c),
		query: Object.fromEntries(query),
		many: (name) => body?.all[name] ?? query.getAll(name),
		form: body?.form ?? {},
		upload: body?.upload,
		key: randomUUID(),
		fragment: c.req.header('hx-request') === 'true',
		param: (name) => present(c.req.param(name), name),
		id: (name) => present(parseId(c.req.param(name)), name),
		url: (path, params) => url(`/${place.slug}${path}`, params),
		act: (deed) => actIn({ ...base, account: found.actor.account }, deed),
		seal: ground.secrets.seal,
		publicUrl: ground.publicUrl,
		dataDir: ground.dataDir,
		tiles: ground.tiles,
	}
}

async function actIn<T, R>(act: Act, deed: (act: Act) => Promise<Result<T, R>>): Promise<Result<T, R>> {
	const result = await deed(act)
	if (!result.ok) await beginAgain(act.db, act.partnership)
	return result
}

/** The address with its query, as links come back to it. */
export function pathOf(c: Context): string {
	const { pathname, search } = new URL(c.req.url)
	return pathname + search
}

function keyOf(parts: readonly string[]): string {
	const hex = createHash('sha256').update(parts.join('\0')).digest('hex')
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
