import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { journal } from '#platform/journal'
import { type Entry, filledFrom, freezing } from '../rules/entry.ts'
import { findEntry, saveEntrySnapshot } from '../store/entry-snapshot.ts'
import { lockParticipation, type ParticipationId, saveStart } from '../store/participation.ts'
import { lockPerson, type Person } from '../store/person.ts'
import { entryOf } from './save-entry.ts'

export type Frozen = {
	readonly startedOn: PlainDate
	/** The start that was typed or frozen before is another day than this first support: a warning (`start-is-not-first-support`). */
	readonly differs: boolean
}

/**
 * The first support begins the stay: its day becomes the start, the entry is frozen with the age in completed years on that day. Asking again
 * changes nothing and tells whether the day differs from the start. The caller has the right to record the support.
 */
export async function freezeEntry(act: Act, asked: { participation: ParticipationId; firstSupportOn: PlainDate }): Promise<Frozen> {
	const { participation, firstSupportOn } = asked
	const stay = await lockParticipation(act.db, act.partnership, participation)
	const before = await findEntry(act.db, act.partnership, participation)
	const { startedOn, ageYears, differs } = freezing(stay, firstSupportOn)
	if (before?.frozenOn && stay.startedOn !== null) return { startedOn, differs }
	const person = await lockPerson(act.db, act.partnership, stay.participant)
	await saveStart(act.db, act.partnership, { id: participation, startedOn })
	const entry = filledFrom(before === undefined ? UNKNOWN : entryOf(before), hers(person))
	const version = before?.version ?? 1
	const written = { participation, entry, version, frozenOn: startedOn, ageYears, correctionReason: '', by: act.account, at: act.now }
	if (!before?.frozenOn) await saveEntrySnapshot(act.db, act.partnership, written)
	await journal(act, { deed: 'participation.started', subject: participation, facts: { startedOn } })
	return { startedOn, differs }
}

/** An entry nobody has filled in yet. */
export const UNKNOWN: Entry = {
	sex: null,
	citizenship: null,
	education: null,
	labourStatus: null,
	labourSubstatus: null,
	household: null,
	degurba: null,
	country: '',
	voivodeship: '',
	powiat: '',
	gmina: '',
	place: '',
	street: '',
	building: '',
	flat: '',
	postcode: '',
	foreignBackground: null,
	thirdCountry: null,
	minority: null,
	homeless: null,
	disability: null,
}

/** What her record already says of the entry: sex and the address. */
export function hers({ sex, country, voivodeship, powiat, gmina, place, street, building, flat, postcode }: Person): Partial<Entry> {
	return { sex, country, voivodeship, powiat, gmina, place, street, building, flat, postcode }
}
