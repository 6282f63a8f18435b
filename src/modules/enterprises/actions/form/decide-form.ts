import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { lockManufactory, type ManufactoryId, type SteerRefusal, steerManufactory } from '#manufactories'
import { journal } from '#platform/journal'
import { amendmentsOf } from '#reference'
import { inTheWay } from '../../rules/form/adviser.ts'
import { knownForms } from '../../rules/form/legal-forms.ts'
import { unheard, type VoiceKind } from '../../rules/form/voices.ts'
import { type Deciding, insertDecision, listDecidings, lockDeciding } from '../../store/form/deciding.ts'
import { listVoices } from '../../store/form/voices.ts'
import { adviceFor } from './advice.ts'
import { staffOf } from './staff.ts'

export type DecidingRefusal =
	| { readonly code: 'no-deciding' }
	| { readonly code: 'unknown-form' }
	| { readonly code: 'already-decided'; readonly by: string; readonly form: string; readonly on: PlainDate | null }
	| { readonly code: 'voices-missing'; readonly missing: readonly VoiceKind[] }
	| SteerRefusal

type Decision = {
	readonly manufactory: ManufactoryId
	readonly form: string
	readonly on: PlainDate
	readonly reasons: string
	/** Why it is decided though a voice has not been heard. */
	readonly without: string
}

/**
 * The people's decision on form: a row with who and when, and the manufactory goes on to independence or stays. Of two who decide at once the later one
 * is told what the other decided: both hold the manufactory, and a deciding has one decision.
 */
export async function decideForm(act: Act, { manufactory, ...decision }: Decision): Promise<Result<void, DecidingRefusal>> {
	const held = await lockManufactory(act.db, act, { id: manufactory, permission: 'manufactory.decide' })
	const [latest] = await listDecidings(act.db, act.partnership, held.id)
	const deciding = latest && (await lockDeciding(act.db, act.partnership, latest.id))
	if (deciding === undefined) return refused({ code: 'no-deciding' })
	if (deciding.form !== null) return isAskedAgain(act, deciding, decision) ? done() : refused(otherDecision(deciding))
	const known = knownForms({ today: act.today, amendments: await amendmentsOf(act) })
	const form = known.find(({ form: { code } }) => code === decision.form)
	if (form === undefined) return refused({ code: 'unknown-form' })
	const voices = (await listVoices(act.db, act.partnership, held.id)).filter((voice) => voice.deciding === deciding.id)
	const missing = unheard(voices, { now: held.workers })
	if (missing.length > 0 && decision.without === '') return refused({ code: 'voices-missing', missing })
	const to = form.form.facts.leads
	const led = await steerManufactory(act, { manufactory: held.id, to, onDay: decision.on, reason: '', remarks: '' })
	if (!led.ok) return led
	const made = { ...decision, deciding: deciding.id, advice: await adviceKept(act, held.id), by: staffOf(act), at: act.now }
	if (!(await insertDecision(act.db, act.partnership, made))) return refused(otherDecision(deciding))
	const facts = { form: decision.form, number: deciding.number, on: decision.on, missing }
	await journal(act, { deed: 'form.decided', subject: held.id, facts })
	return done()
}

/** What the adviser read and said on the day: kept, because lists change. */
async function adviceKept(act: Act, manufactory: ManufactoryId) {
	const { facts, readings } = await adviceFor(act, manufactory)
	const said = readings.map((reading) => ({
		form: reading.form.code,
		verdict: reading.verdict,
		by: inTheWay(reading).map(({ fact }) => fact.code),
	}))
	return { facts, said }
}

function isAskedAgain(act: Act, deciding: Deciding, { form, on, reasons }: Omit<Decision, 'manufactory'>): boolean {
	return deciding.decidedById === act.account && deciding.form === form && deciding.decidedOn === on && deciding.reasons === reasons
}

function otherDecision({ decidedBy, form, decidedOn }: Deciding) {
	return { code: 'already-decided', by: decidedBy ?? '', form: form ?? '', on: decidedOn } as const
}
