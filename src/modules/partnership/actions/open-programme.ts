import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { insertProgramme, type ProgrammeId, type ProgrammeValues } from '../store/programme.ts'

export type ProgrammeRefusal = { code: 'same-code' } | { code: 'ends-before-start' }

/** A funded undertaking begins, with its dates, rules for people and set of indicators. */
export async function openProgramme(act: Act, values: ProgrammeValues): Promise<Result<ProgrammeId, ProgrammeRefusal>> {
	if (values.toOn < values.fromOn) return refused({ code: 'ends-before-start' })
	const id = await insertProgramme(act.db, act.partnership, values)
	if (id === undefined) return refused({ code: 'same-code' })
	await journal(act, { deed: 'programme.opened', subject: id, facts: { from: values.fromOn, to: values.toOn } })
	return done(id)
}
