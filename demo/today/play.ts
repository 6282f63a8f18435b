import type { Act } from '#access'
import { addDays, type PlainDate } from '#kernel/plain-date'
import { inPartnership } from '#platform/db'
import type { Founded } from '../found.ts'
import { actOf } from '../stage.ts'
import type { Ago } from './character.ts'

/** One thing that somebody does on one day. `by`: the post; undefined where nobody is signed in (she answers on her own phone). */
export type Deed = { readonly ago: Ago; readonly by: string | undefined; readonly act: (act: Act) => Promise<unknown> }

/** Plays the deeds of everybody in the order of their days, the clock moving with them; one transaction a day. */
export async function play(place: Founded, deeds: readonly Deed[]): Promise<void> {
	const { stage, partnership } = place
	const days = Map.groupBy(deeds, ({ ago }) => addDays(stage.today, -ago))
	for (const [on, own] of [...days].sort(([one], [other]) => (one < other ? -1 : 1))) {
		stage.clock.setTo(on)
		await inPartnership(stage.pool, partnership, async (db) => {
			for (const { by, act } of own) await act(actOf(db, { stage, partnership, worker: by === undefined ? undefined : place.worker(by) }))
		})
	}
}

/** The day so many days ago, as the clock of the story counts. */
export function dayAgo({ stage }: Founded, ago: Ago): PlainDate {
	return addDays(stage.today, -ago)
}
