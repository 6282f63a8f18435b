import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { lockManufactory, type ManufactoryId } from '#manufactories'
import { journal } from '#platform/journal'
import { changedFacts, type FormFacts, nothingKnown, type Weights } from '../../rules/form/form-facts.ts'
import { findSaid, insertSaid, type SaidFacts } from '../../store/form/facts.ts'
import { staffOf } from './staff.ts'

export type SayingRefusal = { readonly code: 'changed-meanwhile'; readonly current: SaidFacts }

type Saying = { readonly manufactory: ManufactoryId; readonly facts: FormFacts; readonly weights: Weights; readonly version: number }

/** Keeps what people said for the adviser and what matters to them. Nothing of it decides. */
export async function sayFacts(act: Act, { manufactory, facts, weights, version }: Saying): Promise<Result<void, SayingRefusal>> {
	const held = await lockManufactory(act.db, act, { id: manufactory, permission: 'manufactory.write' })
	const before = await findSaid(act.db, act.partnership, held.id)
	if (before !== undefined && before.version !== version) return refused({ code: 'changed-meanwhile', current: before })
	const next = { manufactory: held.id, facts, weights, version: (before?.version ?? 0) + 1, by: staffOf(act), at: act.now }
	await insertSaid(act.db, act.partnership, next)
	const changed = changedFacts(before?.facts ?? nothingKnown, facts)
	await journal(act, { deed: 'form.facts-said', subject: held.id, facts: { version: next.version, changed } })
	return done()
}
