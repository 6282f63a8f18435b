import { type Expression, sql } from 'kysely'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Entry } from '../rules/entry.ts'

export type StoredEntry = Entry & {
	readonly version: number
	readonly frozenOn: PlainDate | null
	readonly ageYears: number | null
	readonly correctionReason: string
}

const FIELDS = {
	sex: 'sex',
	citizenship: 'citizenship',
	education: 'education',
	labourStatus: 'labour_status',
	labourSubstatus: 'labour_substatus',
	household: 'household',
	degurba: 'degurba',
	country: 'country',
	voivodeship: 'voivodeship',
	powiat: 'powiat',
	gmina: 'gmina',
	place: 'place',
	street: 'street',
	building: 'building',
	flat: 'flat',
	postcode: 'postcode',
	foreignBackground: 'foreign_background',
	thirdCountry: 'third_country',
	minority: 'minority',
	homeless: 'homeless',
	disability: 'disability',
} as const satisfies Record<keyof Entry, string>

const OBJECT = Object.entries({
	...FIELDS,
	version: 'version',
	frozenOn: 'frozen_on',
	ageYears: 'age_years',
	correctionReason: 'correction_reason',
})
	.map(([name, column]) => `'${name}', s.${column}`)
	.join(', ')

/** The entry that counts, as a JSON column of a query on participations; null before anybody wrote one. */
export function currentEntry(partnership: Expression<PartnershipId>, participation: Expression<Id<'participation'>>) {
	return sql<StoredEntry | null>`(select json_build_object(${sql.raw(OBJECT)}) from people.entry_snapshot s
		where s.partnership_id = ${partnership} and s.participation_id = ${participation} and s.current)`
}

/** The entry that counts, if any. */
export async function findEntry(db: Db, partnership: PartnershipId, participation: Id<'participation'>): Promise<StoredEntry | undefined> {
	const query = db
		.selectFrom('people.participation as x')
		.select((eb) => currentEntry(eb.ref('x.partnership_id'), eb.ref('x.id')).as('entry'))
	const found = await query.where('x.partnership_id', '=', partnership).where('x.id', '=', participation).executeTakeFirst()
	return found?.entry ?? undefined
}

export type EntryWritten = {
	readonly participation: Id<'participation'>
	readonly entry: Entry
	readonly version: number
	readonly frozenOn: PlainDate | null
	readonly ageYears: number | null
	readonly correctionReason: string
	readonly by: AccountId | undefined
	readonly at: Date
}

/** Writes the entry: over the same version while it is open, as a new version after it was frozen (the old one stays, no longer current). */
export async function saveEntrySnapshot(db: Db, partnership: PartnershipId, written: EntryWritten): Promise<void> {
	const own = { partnership_id: partnership, participation_id: written.participation, version: written.version }
	const values = {
		...entryRow(written.entry),
		frozen_on: written.frozenOn,
		age_years: written.ageYears,
		correction_reason: written.correctionReason,
		recorded_by: written.by ?? null,
		recorded_at: written.at,
	}
	await db
		.updateTable('people.entry_snapshot')
		.set({ current: false })
		.where('partnership_id', '=', partnership)
		.where('participation_id', '=', written.participation)
		.where('version', '<', written.version)
		.where('current', '=', true)
		.execute()
	await db
		.insertInto('people.entry_snapshot')
		.values({ ...own, ...values })
		.onConflict((conflict) => conflict.columns(['partnership_id', 'participation_id', 'version']).doUpdateSet(values))
		.execute()
}

/** Takes a frozen entry away, to be written again as an open one: the support that froze it was a mistake. */
export async function removeFrozenEntry(db: Db, partnership: PartnershipId, participation: Id<'participation'>): Promise<void> {
	const frozen = db.deleteFrom('people.entry_snapshot').where('partnership_id', '=', partnership)
	await frozen.where('participation_id', '=', participation).where('frozen_on', 'is not', null).execute()
}

/** The columns of an entry. */
export function entryRow(entry: Entry) {
	const { citizenship, education, household, degurba, country, voivodeship, powiat, gmina, place, street, building, flat, postcode } = entry
	return {
		sex: entry.sex,
		citizenship,
		education,
		household,
		degurba,
		country,
		voivodeship,
		powiat,
		gmina,
		place,
		street,
		building,
		flat,
		postcode,
		labour_status: entry.labourStatus,
		labour_substatus: entry.labourSubstatus,
		foreign_background: entry.foreignBackground,
		third_country: entry.thirdCountry,
		minority: entry.minority,
		homeless: entry.homeless,
		disability: entry.disability,
	}
}

/** Versions that no longer count: when, by whom, why. */
export async function listEntryVersions(db: Db, partnership: PartnershipId, participation: Id<'participation'>) {
	return db
		.selectFrom('people.entry_snapshot as s')
		.leftJoin('access.account as a', 'a.id', 's.recorded_by')
		.where('s.partnership_id', '=', partnership)
		.where('s.participation_id', '=', participation)
		.where('s.frozen_on', 'is not', null)
		.select(['s.version', 's.current', 's.correction_reason as reason', 's.recorded_at as at', 'a.name as by'])
		.orderBy('s.version', 'desc')
		.execute()
}
