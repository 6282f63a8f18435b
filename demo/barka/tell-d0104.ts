import { loadIndicatorSet } from '#indicators'
import { addDays } from '#kernel/plain-date'
import { bringFile } from '../bring-file.ts'
import type { Founded } from '../found.ts'
import { as, known, must } from '../stage.ts'
import { d0104Stays } from './d0104-stays.ts'

/** D0104, long over, comes in by its participants file. */
export async function tellD0104(place: Founded): Promise<void> {
	place.stage.clock.setTo(addDays(place.stage.today, -385))
	await as(place, 'koordynacja', async (act) => {
		must(await loadIndicatorSet(act, 'D0104', 'd0104'))
		await bringFile(act, known(place.programmes, 'D0104'), d0104Stays())
	})
}
