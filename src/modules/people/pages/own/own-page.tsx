import type { VNode } from 'preact'
import { deed, page, type Route, type View } from '#access'
import { moved, type Reply, shownPublicly } from '#platform/reply'
import { Actions, Form, fields } from '#ui'
import { findOwnKey } from '../../actions/keep-own-key.ts'
import { ownMessages } from '../../messages/own.ts'
import { readOwnKey } from '../../rules/own-key.ts'
import type { OwnSection } from './own-section.ts'

const PER_MINUTE = 20

/** A participant's own page, without an account: by a secret link or the code of her slip. */
export function ownPageRoutes(sections: readonly OwnSection[]): readonly Route[] {
	const ordered = [...sections].sort((one, other) => one.order - other.order)
	return [
		{ ...page('/mine', 'anyone', async (view) => enterPage(view)), perMinute: PER_MINUTE },
		{ ...deed('/mine', 'anyone', enter), perMinute: PER_MINUTE },
		{ ...page('/mine/:token', 'anyone', (view) => ownPage(view, ordered)), perMinute: PER_MINUTE },
	]
}

/** What was typed goes on to its address only when it could be a key: nothing tells whether it is one. */
async function enter(view: View): Promise<Reply> {
	const typed = view.form.code ?? ''
	const key = readOwnKey(typed)
	return key === undefined ? enterPage(view, typed) : moved(view.url(`/mine/${key}`))
}

async function ownPage(view: View, sections: readonly OwnSection[]): Promise<Reply> {
	const person = await findOwnKey(view, { typed: view.param('token'), seal: view.seal })
	if (person === undefined) return enterPage(view, view.param('token'))
	const bodies: VNode[] = []
	for (const { show } of sections) {
		const body = await show(view, person)
		if (body !== undefined) bodies.push(body)
	}
	const say = ownMessages[view.lang]
	return shownPublicly({
		title: say.title,
		scripts: false,
		body: (
			<>
				<h1>{say.hello(person.byFirstName ? person.firstName : undefined)}</h1>
				{bodies.length === 0 ? <p>{say.nothing}</p> : bodies}
				<p class="soft">{say.help}</p>
			</>
		),
	})
}

function enterPage(view: View, wrong?: string): Reply {
	const say = ownMessages[view.lang]
	const error = wrong === undefined ? undefined : say.wrong
	const f = fields<{ code: string }>({ values: { code: wrong?.slice(0, 40) }, errors: { code: error } })
	const body = (
		<>
			<h1>{say.enterTitle}</h1>
			<p>{say.enterLead}</p>
			<f.Errors />
			<Form action={view.url('/mine')} idempotencyKey="">
				<f.Text name="code" label={say.code} auto="off" />
				<Actions deed={say.enter} />
			</Form>
		</>
	)
	return shownPublicly({ title: say.enterTitle, body, scripts: false, status: wrong === undefined ? 200 : 422 })
}
