import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { findSignedIn, type OutsideAsking, type OutsideRoute } from '#access'
import { present } from '#platform/absent'
import { outsidePartnerships } from '#platform/db'
import type { Reply } from '#platform/reply'
import { jarOf, langOf, sessionToken, stepOf } from './cookies.ts'
import type { Ground } from './ground.ts'
import { pathOf } from './inside.ts'
import type { Body } from './request-body.ts'

type Asked = { readonly c: Context; readonly ground: Ground; readonly route: OutsideRoute; readonly body: Body | undefined }

/**
 * Answers an address of the account, outside every partnership: one transaction, which is kept also when the page refuses (a wrong try is counted). Whoever
 * is asked beyond this machine is asked before it opens: a provider that is slow holds no connection.
 */
export async function answerOutside({ c, ground, route, body }: Asked): Promise<Reply | 'sign-in'> {
	const asking = askingOf({ c, ground, body })
	const answer = 'ask' in route ? await route.ask(asking) : route.answer
	return outsidePartnerships(ground.pool, async (db) => {
		const token = sessionToken(c, jarOf(ground.publicUrl))
		const account = token === undefined ? undefined : await findSignedIn(db, token)
		if (route.may === 'signed-in' && account === undefined) return 'sign-in'
		return answer({ ...asking, db, account })
	})
}

function askingOf({ c, ground, body }: Omit<Asked, 'route'>): OutsideAsking {
	return {
		lang: langOf(c),
		now: ground.clock.now(),
		path: pathOf(c),
		query: Object.fromEntries(new URL(c.req.url).searchParams),
		form: body?.form ?? {},
		param: (name) => present(c.req.param(name), name),
		key: randomUUID(),
		device: c.req.header('user-agent') ?? '',
		publicUrl: ground.publicUrl,
		lock: ground.secrets.lock,
		unlock: ground.secrets.unlock,
		oidc: ground.oidc,
		step: stepOf(c, jarOf(ground.publicUrl)),
	}
}
