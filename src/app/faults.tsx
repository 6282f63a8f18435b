import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { Absent } from '#platform/absent'
import { isDatabaseAway } from '#platform/database-away'
import { isDiskFull } from '#platform/disk-full'
import type { Log } from '#platform/log'
import { type Reply, shownPublicly } from '#platform/reply'
import { LinkButton, PageHead } from '#ui'
import { langOf } from './cookies.ts'
import { messages } from './messages.ts'
import { TooLarge } from './request-body.ts'

/** What goes wrong on the way to a page. This file is the only one that maps it to HTTP. */
export type Fault = { kind: 'absent' } | { kind: 'slow' } | { kind: 'foreign' } | { kind: 'error'; error: unknown }

/** The page that says what happened and what to do next. A fault is logged once, with the number the reader is given. */
export function faultReply(c: Context, log: Log, fault: Fault): Reply {
	const say = messages[langOf(c)]
	if (fault.kind === 'slow') return page({ status: 429, title: say.slowTitle, text: say.slow, back: say.back })
	if (fault.kind === 'foreign') return page({ status: 403, title: say.foreignTitle, text: say.foreign, back: say.back })
	if (fault.kind === 'absent' || fault.error instanceof Absent)
		return page({ status: 404, title: say.absentTitle, text: say.absent, back: say.back })
	if (fault.error instanceof TooLarge) return page({ status: 413, title: say.largeTitle, text: say.large, back: say.back })
	const number = randomBytes(4).toString('hex')
	log.error({ err: fault.error, number, route: c.req.routePath, method: c.req.method }, 'fault')
	if (isDatabaseAway(fault.error)) return page({ status: 503, title: say.downTitle, text: say.down, back: say.back })
	if (isDiskFull(fault.error)) return page({ status: 507, title: say.diskFullTitle, text: say.diskFull, back: say.back })
	return page({ status: 500, title: say.faultTitle, text: say.fault(number), back: say.back })
}

function page({
	status,
	title,
	text,
	back,
}: {
	status: 403 | 404 | 413 | 429 | 500 | 503 | 507
	title: string
	text: string
	back: string
}): Reply {
	const body = (
		<PageHead title={title} lead={text}>
			<LinkButton href="/" main>
				{back}
			</LinkButton>
		</PageHead>
	)
	return shownPublicly({ status, title, body })
}
