import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type KeepRefusal, keepFile } from '#platform/kept-file'
import type { NicheId } from '../store/niches.ts'
import { getStatement, insertStatement, lockNiche, type StatementId, type StatementWords, undoStatement } from '../store/statements.ts'
import { accountOf } from './account-of.ts'

export type StatementRefusal = KeepRefusal | { readonly code: 'said-in-the-future' } | { readonly code: 'replaced-already' }
type Said = {
	readonly niche: NicheId
	readonly words: StatementWords
	/** The older statement that this one stands for from now on. */
	readonly replaces?: StatementId | undefined
	readonly upload?: { readonly path: string; readonly name: string; readonly bytes: number } | undefined
}

/** Something is known of a niche: from whom, since when. What it replaces stays readable and no longer holds. */
export async function sayOfNiche(act: Act, { niche, words, replaces, upload }: Said): Promise<Result<StatementId, StatementRefusal>> {
	if (words.saidOn > act.today) return refused({ code: 'said-in-the-future' })
	await lockNiche(act.db, act.partnership, niche)
	if (replaces !== undefined) {
		const older = await getStatement(act.db, act.partnership, { niche, id: replaces })
		if (older.replacedById !== null || older.undone) return refused({ code: 'replaced-already' })
	}
	const kept = upload === undefined ? done(undefined) : await keepFile(act, upload, { kind: 'paper' })
	if (!kept.ok) return kept
	const id = await insertStatement(act.db, act.partnership, { niche, words, replaces, file: kept.value, by: accountOf(act), at: act.now })
	await journal(act, { deed: 'niche.stated', subject: niche, facts: { topic: words.topic, replaces: replaces ?? null } })
	return done(id)
}

/** Takes a statement back; what it had replaced holds again. One that was replaced meanwhile stays. */
export async function unsayOfNiche(
	act: Act,
	{ niche, statement }: { niche: NicheId; statement: StatementId },
): Promise<Result<void, StatementRefusal>> {
	await lockNiche(act.db, act.partnership, niche)
	const said = await getStatement(act.db, act.partnership, { niche, id: statement })
	if (said.undone) return done()
	if (said.replacedById !== null) return refused({ code: 'replaced-already' })
	await undoStatement(act.db, act.partnership, { id: statement, by: accountOf(act), at: act.now })
	await journal(act, { deed: 'niche.unsaid', subject: niche, facts: { topic: said.topic } })
	return done()
}
