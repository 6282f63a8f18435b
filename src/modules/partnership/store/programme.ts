import { sql } from 'kysely'
import { type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'

export type ProgrammeId = Id<'programme'>
/** `eligibility` is the programme's own rules for people, read by `#people`. */
export type ProgrammeValues = {
	code: string
	name: string
	funder: string
	fromOn: PlainDate
	toOn: PlainDate
	indicatorSet: string
	firstContactDays: number
	eligibility: unknown
}
export type Programme = ProgrammeValues & { id: ProgrammeId; version: number }

/** The programmes of the partnership, the latest first. */
export async function listProgrammes(db: Db, partnership: PartnershipId): Promise<Programme[]> {
	const rows = await select(db, partnership).orderBy('from_on', 'desc').orderBy(sql`name collate "pl-x-icu"`).execute()
	return rows.map(read)
}

/** One programme; `Absent` when it is none of this partnership. */
export async function getProgramme(db: Db, partnership: PartnershipId, id: ProgrammeId): Promise<Programme> {
	return read(present(await select(db, partnership).where('id', '=', id).executeTakeFirst(), 'programme'))
}

/** A programme by its code, as funders and the command line name it. */
export async function findProgrammeByCode(db: Db, partnership: PartnershipId, code: string): Promise<Programme | undefined> {
	const row = await select(db, partnership).where('code', '=', code).executeTakeFirst()
	return row === undefined ? undefined : read(row)
}

/** A new programme; `undefined` when the code is taken. */
export async function insertProgramme(db: Db, partnership: PartnershipId, values: ProgrammeValues): Promise<ProgrammeId | undefined> {
	const row = await db
		.insertInto('partnership.programme')
		.values({ partnership_id: partnership, id: newId<'programme'>(), ...columns(values) })
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id
}

/** Saves over the version that was read; `false` when somebody saved meanwhile. */
export async function saveProgramme(
	db: Db,
	partnership: PartnershipId,
	saved: { id: ProgrammeId; version: number; values: ProgrammeValues },
): Promise<boolean> {
	const result = await db
		.updateTable('partnership.programme')
		.set({ ...columns(saved.values), version: saved.version + 1 })
		.where('partnership_id', '=', partnership)
		.where('id', '=', saved.id)
		.where('version', '=', saved.version)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

/** Targets of a programme by indicator. */
export async function listTargets(
	db: Db,
	partnership: PartnershipId,
	programme: ProgrammeId,
): Promise<{ indicator: string; value: number }[]> {
	return db
		.selectFrom('partnership.target')
		.select(['indicator', 'value'])
		.where('partnership_id', '=', partnership)
		.where('programme_id', '=', programme)
		.orderBy('indicator')
		.execute()
}

/** Sets the target of an indicator, or takes it away (`undefined`). */
export async function saveTarget(
	db: Db,
	partnership: PartnershipId,
	target: { programme: ProgrammeId; indicator: string; value: number | undefined },
): Promise<void> {
	const { programme, indicator, value } = target
	if (value === undefined) {
		await db
			.deleteFrom('partnership.target')
			.where('partnership_id', '=', partnership)
			.where('programme_id', '=', programme)
			.where('indicator', '=', indicator)
			.execute()
		return
	}
	await db
		.insertInto('partnership.target')
		.values({ partnership_id: partnership, programme_id: programme, indicator, value })
		.onConflict((conflict) => conflict.columns(['partnership_id', 'programme_id', 'indicator']).doUpdateSet({ value }))
		.execute()
}

function select(db: Db, partnership: PartnershipId) {
	return db
		.selectFrom('partnership.programme')
		.select(['id', 'code', 'name', 'funder', 'from_on', 'to_on', 'indicator_set', 'first_contact_days', 'eligibility', 'version'])
		.where('partnership_id', '=', partnership)
}

function columns({ fromOn, toOn, indicatorSet, firstContactDays, eligibility, ...values }: ProgrammeValues) {
	return {
		...values,
		from_on: fromOn,
		to_on: toOn,
		indicator_set: indicatorSet,
		first_contact_days: firstContactDays,
		eligibility: JSON.stringify(eligibility ?? {}),
	}
}

type Row = {
	id: ProgrammeId
	code: string
	name: string
	funder: string
	from_on: PlainDate
	to_on: PlainDate
	indicator_set: string
	first_contact_days: number
	eligibility: unknown
	version: number
}

function read({ from_on, to_on, indicator_set, first_contact_days, ...row }: Row): Programme {
	return { ...row, fromOn: from_on, toOn: to_on, indicatorSet: indicator_set, firstContactDays: first_contact_days }
}
