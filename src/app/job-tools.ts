import type { Pool } from 'pg'
import { type Act, type JobTools, type Module, nobody } from '#access'
import type { PartnershipId } from '#kernel/id'
import type { Clock } from '#platform/clock'
import { inPartnership, outsidePartnerships } from '#platform/db'
import type { MailBox } from '#platform/mail'
import type { Task } from '#platform/worker'

type Tools = { pool: Pool; ownerPool: Pool; clock: Clock; mail: MailBox; dataDir: string; publicUrl: string }

/** The jobs of all modules as tasks of the worker. A job acts by itself: without an account, inside one partnership at a time. */
export function tasksOf(modules: readonly Module[], { pool, ownerPool, clock, mail, dataDir, publicUrl }: Tools): Task[] {
	const inside = <T>(partnership: PartnershipId, work: (act: Act) => Promise<T>): Promise<T> =>
		inPartnership(pool, partnership, (db) =>
			work({ db, partnership, actor: nobody, account: undefined, now: clock.now(), today: clock.today() }),
		)
	const tools: JobTools = { inside, owner: (work) => outsidePartnerships(ownerPool, work), mail, dataDir, publicUrl }
	return modules
		.flatMap((module) => module.jobs ?? [])
		.map(({ name, cron, run }) => ({ name, ...(cron === undefined ? {} : { cron }), run: (payload) => run(tools, payload) }))
}
