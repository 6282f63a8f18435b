import { type Act, postMail } from '#access'
import { daysBetween } from '#kernel/plain-date'
import { journalAll } from '#platform/journal'
import { valuesOn } from '#reference'
import { dueReminder } from '../rules/clock.ts'
import { reminders } from '../rules/lists.ts'
import {
	type Awaited,
	findSlug,
	insertEscalations,
	insertReminders,
	listCoordinators,
	listPartnershipIds,
	lockAwaited,
} from '../store/reminders.ts'
import { insertDeparture, lockRunOut } from '../store/workers.ts'

/** What is said in the mails of the clock; the job brings the sentences. */
export type ClockMails = {
	readonly remind: (of: Mailed & { readonly left: number }) => Mail
	readonly escalate: (of: Mailed) => Mail
	readonly publicUrl: string
}
type Mailed = { readonly lang: 'pl' | 'en'; readonly manufactory: Awaited; readonly url: string }
type Mail = { readonly subject: string; readonly text: string }

/** Reminds of decisions that come near, tells the coordinator of those missed, ends contracts that ran out. Each once, however often it runs. */
export async function watchClocks(act: Act, mails: ClockMails): Promise<{ reminded: number; escalated: number; ended: number }> {
	const days = (await valuesOn(act, reminders, act.today)).map(({ facts }) => facts.days)
	const awaited = await lockAwaited(act.db, act.partnership, { today: act.today, within: Math.max(0, ...days) })
	const base = awaited.length === 0 ? '' : `${mails.publicUrl}/${await findSlug(act.db, act.partnership)}/manufactories`
	const reminded = await remind(act, { awaited, days, mails, base })
	const escalated = await escalate(act, { awaited, mails, base })
	return { reminded, escalated, ended: await endRunOut(act) }
}

type Round = { readonly awaited: readonly Awaited[]; readonly mails: ClockMails; readonly base: string }

async function remind(act: Act, { awaited, days, mails, base }: Round & { days: readonly number[] }): Promise<number> {
	const due = awaited.flatMap((manufactory) => {
		const daysBefore = dueReminder(days, manufactory, act.today)
		return daysBefore === undefined ? [] : [{ manufactory, daysBefore }]
	})
	const rows = due.map(({ manufactory: { id, decisionOn }, daysBefore }) => ({ manufactory: id, decisionOn, daysBefore, at: act.now }))
	await insertReminders(act.db, act.partnership, rows)
	for (const { manufactory } of due) {
		const left = Math.max(0, daysBetween(act.today, manufactory.decisionOn))
		for (const { email, lang } of manufactory.told)
			await postMail(act.db, { to: email, lang, ...mails.remind({ lang, manufactory, left, url: `${base}/${manufactory.id}` }) })
	}
	await journalAll(
		act,
		rows.map(({ manufactory, decisionOn, daysBefore }) => ({
			deed: 'manufactory.reminded',
			subject: manufactory,
			facts: { decisionOn, daysBefore },
		})),
	)
	return due.length
}

async function escalate(act: Act, { awaited, mails, base }: Round): Promise<number> {
	const late = awaited.filter(({ decisionOn, isEscalated }) => decisionOn < act.today && !isEscalated)
	if (late.length === 0) return 0
	const rows = late.map(({ id, decisionOn }) => ({ manufactory: id, decisionOn, at: act.now }))
	await insertEscalations(act.db, act.partnership, rows)
	const coordinators = await listCoordinators(act.db, act.partnership)
	for (const manufactory of late)
		for (const { email, lang } of coordinators)
			await postMail(act.db, { to: email, lang, ...mails.escalate({ lang, manufactory, url: `${base}/${manufactory.id}` }) })
	await journalAll(
		act,
		rows.map(({ manufactory, decisionOn }) => ({ deed: 'manufactory.escalated', subject: manufactory, facts: { decisionOn } })),
	)
	return late.length
}

/** A contract whose last day has passed is over: its tutor no longer stands by her through it. */
async function endRunOut(act: Act): Promise<number> {
	const over = await lockRunOut(act.db, act.partnership, act.today)
	for (const { worker, until } of over) {
		const departure = { worker, lastOn: until, reason: 'contract-ended', remarks: '', plannedUntil: until, by: null, at: act.now }
		await insertDeparture(act.db, act.partnership, departure)
	}
	await journalAll(
		act,
		over.map(({ worker, manufactory, until }) => ({
			deed: 'manufactory.left',
			subject: manufactory,
			facts: { worker, to: until, reason: 'contract-ended' },
		})),
	)
	return over.length
}

export { listPartnershipIds as listPartnershipsToWatch }
