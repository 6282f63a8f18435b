import type { Act } from '#access'
import { journal } from '#platform/journal'
import { getProgramme, type ProgrammeId, saveTarget } from '../store/programme.ts'

/** What the programme promised to reach: a target for one indicator; `undefined` takes it away. */
export async function setTarget(act: Act, target: { programme: ProgrammeId; indicator: string; value: number | undefined }): Promise<void> {
	await getProgramme(act.db, act.partnership, target.programme)
	await saveTarget(act.db, act.partnership, target)
	await journal(act, { deed: 'target.set', subject: target.programme, facts: { indicator: target.indicator, value: target.value ?? null } })
}
