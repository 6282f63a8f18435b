import { z } from 'zod'
import type { Job, JobTools } from '#access'
import { trustId } from '#kernel/id'
import {
	clearImport,
	failImport,
	type Run,
	readImport,
	startReading,
	startWriting,
	tellProgress,
	writeImport,
} from '../actions/run-import.ts'
import { failureOf } from './failure.ts'

const Order = z.object({
	partnership: z.uuid().transform((id) => trustId<'partnership'>(id)),
	import: z.uuid().transform((id) => trustId<'import'>(id)),
})

/** Reads an uploaded file outside of the request. */
export const readFileJob: Job = {
	name: 'smefs.read-file',
	run: (tools, payload) => runFile(tools, payload, { start: startReading, work: readImport, after: async () => undefined }),
}

/** Takes a file that was read: all in one transaction. */
export const writeFileJob: Job = {
	name: 'smefs.write-file',
	run: (tools, payload) => runFile(tools, payload, { start: startWriting, work: writeImport, after: clearImport }),
}

type Steps = { start: typeof startReading; work: typeof readImport; after: typeof clearImport }

/** What it could not do is told on its page. A fault that nobody foresaw is thrown too, so that it is logged; the second try finds nothing to do. */
async function runFile({ inside, dataDir }: JobTools, payload: unknown, { start, work, after }: Steps): Promise<void> {
	const { partnership, import: id } = Order.parse(payload)
	if (!(await inside(partnership, (act) => start(act, id)))) return
	const told = (rows: number) => inside(partnership, (act) => tellProgress(act, { id, rows }))
	const run: Run = { id, dataDir, told }
	try {
		await inside(partnership, (act) => work(act, run))
	} catch (fault) {
		const failure = failureOf(fault)
		await inside(partnership, (act) => failImport(act, id, failure))
		if (failure === 'fault') throw fault
		return
	}
	await after(run)
}
