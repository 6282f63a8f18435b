import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type KeepRefusal, keepFile } from '#platform/kept-file'
import { letIn, MOST_WAITING, type SpamRefusal } from '../rules/spam.ts'
import { insertEvidence } from '../store/need-files.ts'
import { countWaiting, findSameReport, insertNeed, type NeedId, type NeedWords } from '../store/needs.ts'
import { insertReporter, type Reporter } from '../store/reporters.ts'
import { placed } from './add-need.ts'
import { newNumber, sameAs } from './new-number.ts'

export type ReportRefusal = SpamRefusal | KeepRefusal
type Report = {
	readonly words: Omit<NeedWords, 'sourceKind' | 'sourceAbout' | 'reportedOn'>
	readonly reporter: Reporter
	readonly photo: { readonly path: string; readonly name: string; readonly bytes: number } | undefined
	readonly bait: string
	readonly openedAt: Date | undefined
}

/** Sent again within this time with the same words, it is the same report. */
const SAME_FOR_MS = 7 * 86_400_000

/**
 * A need told by somebody without an account: it waits for moderation. Answers with the number to follow; the same words sent again make no second
 * row and get no number of somebody else's report.
 */
export async function reportNeed(act: Act, report: Report): Promise<Result<{ id: NeedId; number: string | undefined }, ReportRefusal>> {
	const waiting = await countWaiting(act.db, act.partnership, MOST_WAITING)
	const decision = letIn({ bait: report.bait, openedAt: report.openedAt, now: act.now, waiting })
	if (!decision.ok) return decision
	const words: NeedWords = { ...(await placed(act, report.words)), sourceKind: 'report', sourceAbout: '', reportedOn: act.today }
	const same = sameAs(words)
	const earlier = await findSameReport(act.db, act.partnership, { sameAs: same, since: new Date(act.now.getTime() - SAME_FOR_MS) })
	if (earlier !== undefined) return done({ id: earlier.id, number: undefined })
	const number = newNumber()
	const id = await insertNeed(act.db, act.partnership, { words, number, sameAs: same, by: undefined, at: act.now })
	await insertReporter(act.db, act.partnership, { need: id, ...report.reporter })
	if (report.photo !== undefined) {
		const kept = await keepFile(act, report.photo, { kind: 'photo' })
		if (!kept.ok) return refused(kept.refusal)
		await insertEvidence(act.db, act.partnership, { need: id, file: kept.value, by: undefined, at: act.now })
	}
	await journal(act, { deed: 'need.reported', subject: id, facts: { source: 'report', photo: report.photo !== undefined } })
	return done({ id, number })
}
