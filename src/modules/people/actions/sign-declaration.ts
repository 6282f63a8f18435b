import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result } from '#kernel/result'
import { present } from '#platform/absent'
import { journalAll } from '#platform/journal'
import type { Entry } from '../rules/entry.ts'
import { filledFrom } from '../rules/entry.ts'
import { type DayRefusal, dayOfDeed, type NotNow, referralDeed, referralState } from '../rules/referral.ts'
import { judgedOf } from '../store/eligibility-record.ts'
import { findEntry, saveEntrySnapshot } from '../store/entry-snapshot.ts'
import type { ParticipationId } from '../store/participation.ts'
import { lockPerson } from '../store/person.ts'
import { lockReferral, type Referral, type ReferralId } from '../store/referral.ts'
import { findDeclared, saveDeclaration } from '../store/referral-declaration.ts'
import { listVerdicts } from '../store/referral-history.ts'
import { insertClosing } from '../store/referral-steps.ts'

export type DeclarationSigned = { readonly referral: ReferralId; readonly on: PlainDate }

/**
 * The person joins the programme: her participation with a draft of her entry, and the referral closed as joined.
 * Signed already, it answers with the participation that there is.
 */
export async function signDeclaration(
	act: Act,
	{ referral, on }: DeclarationSigned,
): Promise<Result<ParticipationId, NotNow | DayRefusal>> {
	const open = await lockReferral(act.db, act, referral)
	if (referralState(open) === 'declared') return done(present(await findDeclared(act.db, act.partnership, open), 'participation'))
	const allowed = referralDeed(open, 'declare')
	if (!allowed.ok) return allowed
	const timely = dayOfDeed(on, open.receivedOn, act.today)
	if (!timely.ok) return timely
	const participation = await saveDeclaration(act.db, act.partnership, { ...open, referral, on, at: act.now })
	await draftEntry(act, open, participation)
	await insertClosing(act.db, act.partnership, {
		referral,
		reason: 'joined',
		remarks: '',
		message: '',
		toldBy: 'meeting', // she signed it
		by: present(act.account, 'account'),
		at: act.now,
	})
	await journalAll(act, [
		{ deed: 'participation.declared', subject: participation, facts: { participant: open.participant, programme: open.programme, on } },
		{ deed: 'referral.closed', subject: referral, facts: { reason: 'joined', participation } },
	])
	return done(participation)
}

/** What is known already is written in her entry, so that nobody asks twice; a return keeps the entry it has. */
async function draftEntry(act: Act, open: Referral, participation: ParticipationId): Promise<void> {
	if ((await findEntry(act.db, act.partnership, participation)) !== undefined) return
	const [verdict] = await listVerdicts(act.db, act.partnership, open.id)
	const told = verdict === undefined ? {} : judgedOf(verdict.answers).told
	const person = await lockPerson(act.db, act.partnership, open.participant)
	const { sex, country, voivodeship, powiat, gmina, place, street, building, flat, postcode } = person
	const known = { ...BLANK, sex, country, voivodeship, powiat, gmina, place, street, building, flat, postcode }
	const entry = filledFrom<Entry>(known, {
		labourStatus: told.labourStatus ?? null,
		disability: told.disability ?? null,
		voivodeship: told.voivodeship ?? '',
	})
	const draft = { participation, entry, version: 1, frozenOn: null, ageYears: null, correctionReason: '', by: act.account, at: act.now }
	await saveEntrySnapshot(act.db, act.partnership, draft)
}

const UNASKED = { citizenship: null, education: null, labourStatus: null, labourSubstatus: null, household: null, degurba: null }
const UNANSWERED = { foreignBackground: null, thirdCountry: null, minority: null, homeless: null, disability: null }
const BLANK = { ...UNASKED, ...UNANSWERED }
