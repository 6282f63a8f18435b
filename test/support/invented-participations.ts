import type { Act } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '../../src/kernel/id.ts'
import type { PlainDate } from '../../src/kernel/plain-date.ts'
import type { Db } from '../../src/platform/db.ts'

/** A participation as a test invents it: only what figures read. */
export type Invented = {
	startedOn: PlainDate
	sex?: 'woman' | 'man' | null
	ageYears?: number | null
	education?: string | null
	labourStatus?: 'unemployed' | 'inactive' | 'employed' | null
	labourSubstatus?: string | null
	disability?: 'yes' | 'no' | 'refused' | null
	degurba?: number | null
	gmina?: string
	lastName?: string
	businessFoundedOn?: PlainDate | null
	exit?: { endedOn: PlainDate; pathCompleted: boolean; situations: string[]; situationsOn: PlainDate | null } | null
	check?: { doneOn: PlainDate; employed: boolean; improved: boolean } | null
	supports?: { kind: string; subkind: string | null; startedOn: PlainDate | null; endedOn: PlainDate | null }[]
}
type Place = { programme: Id<'programme'> }

/** Writes invented people straight into the tables, past every rule, so that figures can be tried on anything. */
export async function invent(
	{ db, partnership, account, now }: Act,
	{ programme }: Place,
	people: readonly Invented[],
): Promise<Id<'participation'>[]> {
	const made = people.map((person) => ({ person, participant: newId<'participant'>(), participation: newId<'participation'>() }))
	if (made.length === 0) return []
	const at = { partnership_id: partnership }
	await insertPeople(db, partnership, made)
	await db
		.insertInto('people.participation')
		.values(
			made.map(({ person, participant, participation }) => ({
				...at,
				id: participation,
				participant_id: participant,
				programme_id: programme,
				started_on: person.startedOn,
				business_founded_on: person.businessFoundedOn ?? null,
			})),
		)
		.execute()
	await db
		.insertInto('people.entry_snapshot')
		.values(
			made.map(({ person, participation }) => ({
				...at,
				participation_id: participation,
				version: 1,
				frozen_on: person.startedOn,
				recorded_at: now,
				gmina: person.gmina ?? '',
				sex: person.sex ?? null,
				age_years: person.ageYears ?? null,
				education: person.education ?? null,
				labour_status: person.labourStatus ?? null,
				labour_substatus: person.labourSubstatus ?? null,
				disability: person.disability ?? null,
				degurba: person.degurba ?? null,
			})),
		)
		.execute()
	for (const one of made) await inventCourse(db, { partnership, account, now }, one)
	return made.map(({ participation }) => participation)
}

type Made = { person: Invented; participant: Id<'participant'>; participation: Id<'participation'> }

async function insertPeople(db: Db, partnership: PartnershipId, made: readonly Made[]): Promise<void> {
	await db
		.insertInto('people.participant')
		.values(
			made.map(({ person, participant }, index) => ({
				partnership_id: partnership,
				id: participant,
				first_name: 'Zmyślona',
				last_name: person.lastName ?? `Osoba${index + 1}`,
				folded: 'zmyslona',
				folded_name: `zmyslona ${index}`,
			})),
		)
		.execute()
}

async function inventCourse(
	db: Db,
	{ partnership, now }: { partnership: PartnershipId; account: AccountId | undefined; now: Date },
	{ person, participation }: Made,
): Promise<void> {
	const at = { partnership_id: partnership, participation_id: participation }
	const exit = newId<'exit'>()
	if (person.exit) {
		const { endedOn, pathCompleted, situations, situationsOn } = person.exit
		await db
			.insertInto('people.exit')
			.values({
				...at,
				id: exit,
				ended_on: endedOn,
				path_completed: pathCompleted,
				reason: 'other',
				situations,
				situations_on: situationsOn,
				at: now,
			})
			.execute()
	}
	if (person.exit && person.check) {
		const { doneOn, employed, improved } = person.check
		await db
			.insertInto('people.follow_up')
			.values({
				...at,
				id: newId<'follow-up'>(),
				exit_id: exit,
				months: 6,
				due_on: doneOn,
				done_on: doneOn,
				reached: true,
				employed,
				improved,
				at: now,
			})
			.execute()
	}
	await inventSupports(db, partnership, { person, participation })
}

async function inventSupports(
	db: Db,
	partnership: PartnershipId,
	{ person, participation }: Pick<Made, 'person' | 'participation'>,
): Promise<void> {
	const at = { partnership_id: partnership, participation_id: participation }
	for (const { kind, subkind, startedOn, endedOn } of person.supports ?? []) {
		await db
			.insertInto('support.support')
			.values({
				...at,
				id: newId<'support'>(),
				kind,
				subkind,
				started_on: startedOn,
				ended_on: endedOn,
				completed: endedOn === null ? null : true,
				source: 'staff',
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute()
	}
}
