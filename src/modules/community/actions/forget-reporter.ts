import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'
import { getNeed, type NeedId } from '../store/needs.ts'
import { removeReporter } from '../store/reporters.ts'

/** Who reported the need is forgotten for good; the need stays. */
export async function forgetReporter(act: Act, need: NeedId): Promise<Result<void, never>> {
	await getNeed(act.db, act.partnership, need)
	if (await removeReporter(act.db, act.partnership, need)) await journal(act, { deed: 'need.reporter-forgotten', subject: need })
	return done()
}
