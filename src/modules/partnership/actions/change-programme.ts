import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import {
	findProgrammeByCode,
	getProgramme,
	type Programme,
	type ProgrammeId,
	type ProgrammeValues,
	saveProgramme,
} from '../store/programme.ts'
import type { ProgrammeRefusal } from './open-programme.ts'

export type ProgrammeChangeRefusal = ProgrammeRefusal | { code: 'changed-meanwhile'; now: Programme }

/** What is known of a programme changes; a version read earlier does not overwrite a later one. */
export async function changeProgramme(
	act: Act,
	changed: { id: ProgrammeId; version: number; values: ProgrammeValues },
): Promise<Result<void, ProgrammeChangeRefusal>> {
	const { id, values } = changed
	if (values.toOn < values.fromOn) return refused({ code: 'ends-before-start' })
	const same = await findProgrammeByCode(act.db, act.partnership, values.code)
	if (same !== undefined && same.id !== id) return refused({ code: 'same-code' })
	if (!(await saveProgramme(act.db, act.partnership, changed)))
		return refused({ code: 'changed-meanwhile', now: await getProgramme(act.db, act.partnership, id) })
	await journal(act, { deed: 'programme.changed', subject: id })
	return done()
}
