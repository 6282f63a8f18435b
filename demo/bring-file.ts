import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { findPeopleByKeys, type ParticipantId, type ParticipationId, participantFolding } from '#people'
import { importSmefs } from '#smefs'
import { type FileStay, fileCells, participantsFile } from './participants-file.ts'

/** Somebody of a file as she is on record now. */
export type OnRecord<T extends FileStay> = {
	readonly stay: T
	readonly participant: ParticipantId
	readonly participation: ParticipationId
}

/** The centre brings its participants file, and everybody in it is on record: answers with them, in the order of the file. */
export async function bringFile<T extends FileStay>(act: Act, programme: Id<'programme'>, stays: readonly T[]): Promise<OnRecord<T>[]> {
	const folder = await mkdtemp(join(tmpdir(), 'spoiwo-demo-'))
	const path = join(folder, 'uczestnicy.csv')
	await writeFile(path, participantsFile(stays.map(fileCells)))
	const outcome = await importSmefs(act, { programme, path, dryRun: false, acceptValid: false })
	await rm(folder, { recursive: true })
	if (outcome.stopped) throw new Error(`the demo file has problems: ${JSON.stringify(outcome.problems.slice(0, 3))}`)
	return onRecord(act, programme, stays)
}

async function onRecord<T extends FileStay>(act: Act, programme: Id<'programme'>, stays: readonly T[]): Promise<OnRecord<T>[]> {
	const keys = stays.map(({ person, otherIdentifier }) => ({
		pesel: otherIdentifier === undefined ? person.pesel : null,
		otherIdentifier: otherIdentifier ?? null,
		foldedName: participantFolding(person).foldedName,
		bornOn: null,
	}))
	const found = await findPeopleByKeys(act.db, act.partnership, { programme, keys })
	const byNumber = new Map(found.map((one) => [one.person.pesel ?? one.person.otherIdentifier, one]))
	return stays.flatMap((stay) => {
		const one = byNumber.get(stay.otherIdentifier ?? stay.person.pesel)
		return one?.stay ? [{ stay, participant: one.id, participation: one.stay.id }] : []
	})
}
