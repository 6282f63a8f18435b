import type { Act } from '#access'
import { type Id, newId } from '#kernel/id'
import { journalAll } from '#platform/journal'
import { filledFrom } from '../rules/entry.ts'
import { type ParticipationFromFile, type PersonFromFile, saysTheSame, stayAfterFile } from '../rules/file-stay.ts'
import type { ParticipantId } from '../store/participant.ts'
import type { ParticipationId } from '../store/participation.ts'
import type { KnownPerson } from '../store/people-from-file.ts'
import {
	insertPeopleFromFile,
	insertStaysFromFile,
	learnCounts,
	saveEntriesFromFile,
	saveExitsFromFile,
	updatePeopleFromFile,
	updateStaysFromFile,
} from '../store/save-from-file.ts'

/** One person of a file: what the file tells, and whom we know by the same key (`personOfKey`). A person comes once in a batch. */
export type RowFromFile = { readonly known: KnownPerson | undefined; readonly person: PersonFromFile; readonly stay: ParticipationFromFile }
export type SavedFromFile = {
	readonly participant: ParticipantId
	readonly participation: ParticipationId
	readonly outcome: 'created' | 'updated' | 'unchanged'
}

/**
 * Writes a batch of people with their stays: what is new, what differs, and nothing else (the same file twice changes nothing). At most ten
 * statements a batch, whatever its size; 500 rows is a good one. The answers stand in the order of the rows. One journal entry a changed row.
 */
export async function savePeopleFromFile(
	act: Act,
	batch: { programme: Id<'programme'>; rows: readonly RowFromFile[] },
): Promise<SavedFromFile[]> {
	const plans = batch.rows.map(planOf)
	const stays = plans.map(({ participation, participant, stay }) => ({ id: participation, participant, programme: batch.programme, stay }))
	const people = plans.map(({ participant, person }) => ({ id: participant, person }))
	const chosen = <T>(all: readonly T[], wanted: (plan: Plan) => boolean) =>
		all.filter((_, at) => plans[at] !== undefined && wanted(plans[at]))
	await insertPeopleFromFile(
		act.db,
		act.partnership,
		chosen(people, (plan) => plan.newPerson),
	)
	await updatePeopleFromFile(
		act.db,
		act.partnership,
		chosen(people, (plan) => plan.personDiffers),
	)
	await insertStaysFromFile(
		act.db,
		act.partnership,
		chosen(stays, (plan) => plan.newStay),
	)
	await updateStaysFromFile(
		act.db,
		act.partnership,
		chosen(stays, (plan) => plan.stayDiffers),
	)
	if (plans.some((plan) => plan.newStay)) await learnCounts(act.db)
	const writer = { by: act.account, at: act.now, today: act.today }
	const entries = plans
		.filter((plan) => plan.entryDiffers)
		.map(({ participation, stay, entryVersion }) => ({ participation, stay, version: entryVersion }))
	await saveEntriesFromFile(act.db, act.partnership, { rows: entries, ...writer })
	const exits = plans
		.filter((plan) => plan.exitDiffers)
		.map(({ participation, exitBefore, stay }) => ({ participation, before: exitBefore, exit: stay.exit }))
	await saveExitsFromFile(act.db, act.partnership, { rows: exits, ...writer })
	await tellJournal(act, plans)
	return plans.map(({ participant, participation, outcome }) => ({ participant, participation, outcome }))
}

/** What `savePeopleFromFile` would answer for a row, without writing anything: for a dry run. */
export function outcomeFromFile(row: RowFromFile): SavedFromFile['outcome'] {
	return planOf(row).outcome
}

async function tellJournal(act: Act, plans: readonly Plan[]): Promise<void> {
	const changed = plans.filter(({ outcome }) => outcome !== 'unchanged')
	await journalAll(
		act,
		changed.map(({ participation, outcome }) => ({ deed: 'participation.imported', subject: participation, facts: { outcome } })),
	)
}

type Plan = ReturnType<typeof planOf>

function planOf({ known, person, stay }: RowFromFile) {
	const before = known?.stay ?? undefined
	const after = stayAfterFile(before, stay)
	const personAfter = known === undefined ? person : filledFrom(person, known.person)
	const newStay = before === undefined
	const differs = before === undefined ? undefined : differences(before, after)
	const personDiffers = known !== undefined && !saysTheSame(known.person, personAfter)
	const anything = personDiffers || differs?.stay || differs?.entry || differs?.exit
	return {
		participant: known?.id ?? newId<'participant'>(),
		participation: before?.id ?? newId<'participation'>(),
		person: personAfter,
		stay: after,
		newPerson: known === undefined,
		personDiffers,
		newStay,
		stayDiffers: differs?.stay ?? false,
		entryDiffers: differs?.entry ?? true,
		exitDiffers: differs?.exit ?? after.exit !== null,
		exitBefore: before?.exitId ?? null,
		entryVersion: versionAfter(before),
		outcome: newStay ? ('created' as const) : anything ? ('updated' as const) : ('unchanged' as const),
	}
}

/** A frozen entry gets a new version; an open one is written over. */
function versionAfter(before: KnownPerson['stay'] | undefined): number {
	if (!before) return 1
	return before.entryFrozen ? before.entryVersion + 1 : Math.max(before.entryVersion, 1)
}

function differences(before: NonNullable<KnownPerson['stay']>, after: ParticipationFromFile) {
	const { entry, exit, ageYears, ...stay } = after
	const {
		entry: entryBefore,
		exit: exitBefore,
		ageYears: ageBefore,
		id: _id,
		entryVersion: _v,
		entryFrozen,
		exitId: _e,
		revokedEnds: _r,
		...stayBefore
	} = before
	return {
		stay: !saysTheSame(stayBefore, stay),
		entry: !entryFrozen || !saysTheSame([entryBefore, ageBefore], [entry, ageYears]),
		exit: !saysTheSame(exitAsKept(exitBefore), exitAsKept(exit)),
	}
}

/** An interrupted path without a reason is kept as `other`; the order of situations says nothing. */
function exitAsKept(exit: ParticipationFromFile['exit']) {
	if (exit === null) return null
	return { ...exit, reason: exit.pathCompleted ? null : (exit.reason ?? 'other'), situations: [...exit.situations].sort() }
}
