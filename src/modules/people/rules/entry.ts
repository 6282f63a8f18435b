import { completedYears, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import type { Answer, LabourStatus } from './value-lists.ts'
import { labourSubstatusCodes } from './value-lists.ts'

/** The person on the day of her first support, as far as it is known. */
export type Entry = {
	readonly sex: 'woman' | 'man' | null
	readonly citizenship: string | null
	readonly education: string | null
	readonly labourStatus: LabourStatus | null
	readonly labourSubstatus: string | null
	readonly household: string | null
	readonly degurba: number | null
	readonly country: string
	readonly voivodeship: string
	readonly powiat: string
	readonly gmina: string
	readonly place: string
	readonly street: string
	readonly building: string
	readonly flat: string
	readonly postcode: string
	readonly foreignBackground: Answer | null
	readonly thirdCountry: Answer | null
	readonly minority: Answer | null
	readonly homeless: Answer | null
	readonly disability: Answer | null
}

/** What SM EFS does not take a person without (issue 2, part 4), and the five answers that must be asked, if only to be refused. */
const neededInEntry = [
	'sex',
	'citizenship',
	'education',
	'labourStatus',
	'postcode',
	'foreignBackground',
	'thirdCountry',
	'minority',
	'homeless',
	'disability',
] as const satisfies readonly (keyof Entry)[]
export type NeededInEntry = (typeof neededInEntry)[number]

/** What is still to be asked. */
export function missingInEntry(entry: Partial<Entry> | undefined): readonly NeededInEntry[] {
	return neededInEntry.filter((name) => entry?.[name] === undefined || entry[name] === null || entry[name] === '')
}

export type EntryRefusal = { readonly code: 'substatus-of-another-status' } | { readonly code: 'reason-missing' }

/** An entry as it is filled in: the sub-status belongs to its status; once frozen, a correction says why. */
export function fillingEntry(entry: Entry, frozen: { reason: string } | undefined): Result<Entry, EntryRefusal> {
	if (frozen !== undefined && frozen.reason === '') return refused({ code: 'reason-missing' })
	if (entry.labourSubstatus === null) return done(entry)
	const known = labourSubstatusCodes.find(({ code }) => code === entry.labourSubstatus)
	return known?.of === entry.labourStatus ? done(entry) : refused({ code: 'substatus-of-another-status' })
}

export type Freezing = { readonly startedOn: PlainDate; readonly ageYears: number | null; readonly differs: boolean }

type Known = { readonly startedOn: PlainDate | null; readonly papersStartOn: PlainDate | null; readonly bornOn: PlainDate | null }

/** The entry is frozen on the day of the first support. A start that a file brought stays; that it or the papers' start differs is told. */
export function freezing(known: Known, firstSupportOn: PlainDate): Freezing {
	const startedOn = known.startedOn ?? firstSupportOn
	const years = known.bornOn === null ? null : completedYears(known.bornOn, startedOn)
	const differs = startedOn !== firstSupportOn || papersDiffer({ startedOn, papersStartOn: known.papersStartOn })
	return { startedOn, ageYears: years !== null && years >= 0 && years <= 130 ? years : null, differs }
}

/** Whether the papers name another start than the first support: a warning that stays (DOMAIN 4.2). */
export function papersDiffer({ startedOn, papersStartOn }: { startedOn: PlainDate | null; papersStartOn: PlainDate | null }): boolean {
	return startedOn !== null && papersStartOn !== null && startedOn !== papersStartOn
}

/** Empty places of one record filled from another: what was written stays. */
export function filledFrom<T extends Record<string, unknown>>(written: T, other: { readonly [K in keyof T]?: T[K] | null }): T {
	const gaps = Object.entries(other).filter(
		([name, value]) => (written[name] === null || written[name] === '') && value !== null && value !== undefined,
	)
	return { ...written, ...Object.fromEntries(gaps) }
}
