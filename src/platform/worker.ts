import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Log } from './log.ts'

/** Work to be done later: a name, an optional cron pattern (UTC), and what it does with its payload. */
export type Task = { name: string; cron?: string; run: (payload: unknown) => Promise<void> }

/** The worker at work. `stop` lets what it is doing end. */
export type Worker = { stop(): Promise<void> }

/** Runs jobs beside the web server: failed ones are tried again later, and again, with growing pauses. */
export async function startWorker(ownerPool: Pool, log: Log, tasks: readonly Task[]): Promise<Worker> {
	const taskList: TaskList = Object.fromEntries(tasks.map((task) => [task.name, (payload: unknown) => task.run(payload)]))
	const parsedCronItems = parseCronItems(tasks.flatMap(({ name, cron }) => (cron === undefined ? [] : [{ task: name, match: cron }])))
	const runner = await run({
		pgPool: ownerPool,
		taskList,
		parsedCronItems,
		concurrency: 2,
		pollInterval: 2_000,
		noHandleSignals: true,
		logger: new Logger(() => (level, message) => {
			// Messages may quote what a failed job was about; only that it failed is told.
			if (level === 'error') log.error({ what: message.split(':')[0]?.slice(0, 80) }, 'job')
		}),
	})
	return { stop: () => runner.stop() }
}
