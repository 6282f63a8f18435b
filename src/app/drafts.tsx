import { deed, type Route, type View } from '#access'
import { Absent } from '#platform/absent'
import { saveDraft } from '#platform/draft'
import type { Reply } from '#platform/reply'

/** Where a long form keeps what is typed: `POST /drafts/:form`, for the one who types and nobody else. */
export const draftRoutes: readonly Route[] = [deed('/drafts/:form', 'signed-in', keep)]

async function keep(view: View): Promise<Reply> {
	const form = view.param('form')
	if (!/^[a-z0-9-]{1,200}$/.test(form)) throw new Absent('draft')
	await saveDraft(view.db, { partnership: view.partnership, account: view.actor.account }, { form, values: view.form, now: view.now })
	return { kind: 'fragment', status: 200, body: <></> }
}
