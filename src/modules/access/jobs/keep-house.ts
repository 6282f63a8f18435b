import type { Db } from '#platform/db'
import { forgetDrafts } from '#platform/draft'
import { sealJournal } from '#platform/journal-seal'
import { tidyUp } from '../actions/send-waiting-mail.ts'

type Tools = { readonly owner: <T>(work: (db: Db) => Promise<T>) => Promise<T> }

/** Seals what the journals gained since the last minute. */
export async function sealJournals(tools: Tools): Promise<void> {
	await tools.owner(sealJournal)
}

/** Forgets sessions, links, mails and drafts that are over. */
export async function forgetWhatIsOver(tools: Tools): Promise<void> {
	await tools.owner(tidyUp)
	await tools.owner(forgetDrafts)
}
