import { loadIndicatorSet } from '#indicators'
import { addDays } from '#kernel/plain-date'
import { bringFile } from '../bring-file.ts'
import type { Founded } from '../found.ts'
import { as, known, must } from '../stage.ts'
import { d0106Stays } from './d0106-stays.ts'

/** D0106, long over, comes in by its participants file. */
export async function tellD0106(place: Founded): Promise<void> {
	place.stage.clock.setTo(addDays(place.stage.today, -385))
	await as(place, 'koordynacja', async (act) => {
		must(await loadIndicatorSet(act, 'D0106', 'd0106'))
		await bringFile(act, known(place.programmes, 'D0106'), d0106Stays())
	})
}
