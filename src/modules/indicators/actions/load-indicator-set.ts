import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { setTarget } from '#partnership'
import { journal } from '#platform/journal'
import { saveOwnDefinitions } from '../store/definitions.ts'
import { getProgramme } from '../store/programmes.ts'
import { programmeSet } from '../store/sets.ts'

export type SetRefusal = { readonly code: 'unknown-set'; readonly set: string }

/** Gives a programme (by its code) a set of its own indicators from the reference data, with their targets. Doing it again renews them. */
export async function loadIndicatorSet(
	act: Act,
	programmeCode: string,
	setName: string,
): Promise<Result<{ indicators: number }, SetRefusal>> {
	const programme = await getProgramme(act.db, { partnership: act.partnership, code: programmeCode })
	const set = programmeSet(setName)
	if (set === undefined) return refused({ code: 'unknown-set', set: setName })
	await saveOwnDefinitions(act.db, { partnership: act.partnership, programme: programme.id }, set)
	for (const { code, target } of set.indicators) {
		if (target !== undefined) await setTarget(act, { programme: programme.id, indicator: code, value: target })
	}
	await journal(act, { deed: 'indicator-set.loaded', subject: programme.id, facts: { set: setName, indicators: set.indicators.length } })
	return done({ indicators: set.indicators.length })
}
