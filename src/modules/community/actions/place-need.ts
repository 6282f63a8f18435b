import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'
import type { Spot } from '../rules/coordinates.ts'
import { lockNeeds, type NeedId, saveSpot } from '../store/needs.ts'

/** Where the need is; `undefined` takes it off the map. */
export async function placeNeed(act: Act, { need, spot }: { need: NeedId; spot: Spot | undefined }): Promise<Result<void, never>> {
	await lockNeeds(act.db, act.partnership, [need])
	await saveSpot(act.db, act.partnership, { id: need, spot })
	await journal(act, { deed: 'need.placed', subject: need, facts: { placed: spot !== undefined } })
	return done()
}
