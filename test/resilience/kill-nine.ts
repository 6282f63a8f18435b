import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { outsidePartnerships } from '#platform/db'
import { sealJournal } from '#platform/journal-seal'
import { formOn } from '../support/page-form.ts'
import { openAccount } from '../support/town-by-commands.ts'
import type { Answering, Visit } from '../support/visitor.ts'

/** One meeting sent through the form: what was sent, and whether the program answered that it is saved. */
export type Sent = { readonly topic: string; readonly form: Record<string, string>; isAcknowledged: boolean }

/** Somebody who records meetings in a browser; keeps the cookies from one start of the program to the next. */
export type Recorder = {
	/** Records meetings through the form, one after another, until nobody answers any more. */
	recordUntilKilled(program: Answering, into: Sent[]): Promise<void>
	/** Sends the same form again, as a browser does after "try again". */
	sendAgain(program: Answering, sent: Sent): Promise<Visit>
}

/** Opens an account by its link, in a browser of its own. */
export async function newRecorder(program: Answering, link: string): Promise<Recorder> {
	let now = program
	const browser = await openAccount({ request: (path, init) => now.request(path, init) }, link)
	const person = /participants\/([0-9a-f-]{36})/.exec((await browser.get('/testowo/participants')).text)?.[1]
	const send = (form: Record<string, string>) => browser.post('/testowo/sessions', form)
	return {
		async recordUntilKilled(running, into) {
			now = running
			await untilNobodyAnswers(async () => {
				const page = await browser.get(`/testowo/sessions/new?participant=${person}`)
				const topic = randomUUID()
				const filled = { form: 'counselling/legal-help', minutes: '45', topic }
				const sent = { topic, form: { ...formOn(page.text, '/sessions'), ...filled }, isAcknowledged: false }
				into.push(sent)
				sent.isAcknowledged = isSaved(await send(sent.form))
			})
		},
		sendAgain(running, sent) {
			now = running
			return send(sent.form)
		},
	}
}

/** An answer that is neither "saved" nor silence is a fault of the test or of the program. */
function isSaved({ status, text }: Visit): boolean {
	if (status === 303) return true
	throw new Error(`the form was answered with ${status}: ${text.slice(text.indexOf('<h1'), 1_000)}`)
}

async function untilNobodyAnswers(work: () => Promise<void>): Promise<void> {
	for (;;) {
		const silence = await work().then(
			() => undefined,
			(fault: unknown) => fault,
		)
		if (silence instanceof TypeError) return // what `fetch` throws when the connection breaks
		if (silence !== undefined) throw silence
	}
}

/** How often each topic stands in the database. */
export async function countByTopic(owner: pg.Pool): Promise<Map<string, number>> {
	const { rows } = await owner.query<{ topic: string; n: number }>('select topic, count(*) as n from support.session group by topic')
	return new Map(rows.map(({ topic, n }) => [topic, n]))
}

/** Seals the journal over and over, as the job does each minute, so that a kill meets a seal half made. */
export async function sealUntilKilled(owner: pg.Pool): Promise<void> {
	for (;;) {
		const sealed = await outsidePartnerships(owner, sealJournal).then(
			() => true,
			() => false,
		)
		if (!sealed) return
	}
}
