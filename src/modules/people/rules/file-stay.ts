import type { PlainDate } from '#kernel/plain-date'
import { type Entry, filledFrom } from './entry.ts'

/** A person as a file of participants tells her; empty means that the file does not say. */
export type PersonFromFile = {
	readonly firstName: string
	readonly lastName: string
	readonly pesel: string | null
	readonly otherIdentifier: string | null
	readonly bornOn: PlainDate | null
	readonly sex: 'woman' | 'man' | null
	readonly phone: string
	readonly email: string
	readonly country: string
	readonly voivodeship: string
	readonly powiat: string
	readonly gmina: string
	readonly place: string
	readonly street: string
	readonly building: string
	readonly flat: string
	readonly postcode: string
}

/** How a stay ended, as the file tells it. An interrupted path without a reason in the file gets `other`. */
export type ExitFromFile = {
	readonly endedOn: PlainDate
	readonly pathCompleted: boolean
	readonly reason: string | null
	readonly situations: readonly string[]
}

/** A stay in the programme of the import: entry from the earliest start, exit from the latest. */
export type ParticipationFromFile = {
	readonly kind: 'individual' | 'institutional'
	readonly institution: string
	readonly startedOn: PlainDate
	readonly plannedEducationEndOn: PlainDate | null
	readonly businessFoundedOn: PlainDate | null
	readonly scope: string
	readonly technicalId: string
	readonly addedBy: string
	/** Age on the start day: computed, or the file's where there is no PESEL. */
	readonly ageYears: number | null
	readonly entry: Entry
	readonly exit: ExitFromFile | null
}

/** The same as it stands in the database, with the ends that were revoked by a return. */
export type KnownStay = Omit<ParticipationFromFile, 'startedOn'> & {
	readonly startedOn: PlainDate | null
	readonly revokedEnds: readonly PlainDate[]
}

/**
 * What a stay becomes when a file speaks of it: the earlier start brings its entry, the later end its exit. What the file leaves empty stays as it is.
 * An end that a return revoked does not come back.
 */
export function stayAfterFile(known: KnownStay | undefined, told: ParticipationFromFile): ParticipationFromFile {
	if (known === undefined) return told
	const earlier = known.startedOn === null || told.startedOn <= known.startedOn
	const [first, second] = earlier ? [told, known] : [known, told]
	return {
		...filledFrom(told, known),
		kind: told.kind,
		startedOn: earlier || known.startedOn === null ? told.startedOn : known.startedOn,
		ageYears: first.ageYears ?? second.ageYears,
		entry: entryFilled(first.entry, second.entry),
		exit: laterExit(known, told),
	}
}

/** A sub-status belongs to its status: it is not taken from an entry with another one. */
function entryFilled(first: Entry, second: Entry): Entry {
	const same = first.labourStatus === null || first.labourStatus === second.labourStatus
	return filledFrom(first, same ? second : { ...second, labourSubstatus: null })
}

function laterExit(known: KnownStay, told: ParticipationFromFile): ExitFromFile | null {
	const news = told.exit !== null && !known.revokedEnds.includes(told.exit.endedOn) ? told.exit : null
	if (known.exit === null) return news
	if (news === null) return told.exit === null && told.startedOn > known.exit.endedOn ? null : known.exit
	if (news.endedOn < known.exit.endedOn) return known.exit
	return {
		...news,
		reason: news.reason ?? known.exit.reason,
		situations: news.situations.length === 0 ? known.exit.situations : news.situations,
	}
}

/** Whether two values of plain data say the same, whatever the order of their names. */
export function saysTheSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))
}

function ordered(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(ordered)
	if (value === null || typeof value !== 'object') return value
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, inner]) => [name, ordered(inner)]),
	)
}
