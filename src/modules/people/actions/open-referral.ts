import type { Act } from '#access'
import type { AccountId, Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type Identity, type IdentityRefusal, identity } from '../rules/identity.ts'
import { participantFolding } from '../rules/participant-folding.ts'
import {
	type DayRefusal,
	dayOfDeed,
	firstContactDueOn,
	type KnownAnswer,
	type KnownPerson,
	type KnownRefusal,
	personOfReferral,
	type ReferralSource,
} from '../rules/referral.ts'
import { insertParticipant, type ParticipantId, type PeselTaken } from '../store/participant.ts'
import { getOpenParticipant } from '../store/person.ts'
import { findOpenReferral, insertReferral, type ReferralId } from '../store/referral.ts'
import { getFirstContactDays, listOwners } from '../store/referral-choices.ts'
import { listKnownPeople } from '../store/referral-known.ts'

export type ReferralOpened = {
	readonly known: KnownAnswer
	readonly firstName: string
	readonly lastName: string
	readonly pesel: string
	readonly bornOn: PlainDate | undefined
	readonly phone: string
	readonly programme: Id<'programme'>
	readonly source: ReferralSource
	readonly organisation: Id<'organisation'> | undefined
	readonly receivedOn: PlainDate
	readonly owner: AccountId
	readonly team: Id<'team'> | undefined
	readonly note: string
}

export type OpeningRefusal =
	| IdentityRefusal
	| KnownRefusal
	| DayRefusal
	| PeselTaken
	| { readonly code: 'already-referred'; readonly referral: ReferralId }
	| { readonly code: 'owner-unknown' }

/** Opens a referral of a person, known or new, to a programme: with an owner and a day by which she will be answered. */
export async function openReferral(act: Act, asked: ReferralOpened): Promise<Result<ReferralId, OpeningRefusal>> {
	const ready = await mayOpen(act, asked)
	if (!ready.ok) return ready
	const person = await personReferred(act, asked)
	if (!person.ok) return person
	const participant = person.value
	const open = await findOpenReferral(act.db, act.partnership, { participant, programme: asked.programme })
	if (open !== undefined) return refused({ code: 'already-referred', referral: open })
	const dueOn = firstContactDueOn(asked.receivedOn, await getFirstContactDays(act.db, act.partnership, asked.programme))
	const referral = await insertReferral(act.db, act.partnership, { ...asked, participant, dueOn, at: act.now })
	const { programme, source, owner, receivedOn } = asked
	await journal(act, { deed: 'referral.opened', subject: referral, facts: { participant, programme, source, owner, receivedOn, dueOn } })
	return done(referral)
}

async function mayOpen(act: Act, { receivedOn, owner }: ReferralOpened): Promise<Result<void, OpeningRefusal>> {
	const came = dayOfDeed(receivedOn, receivedOn, act.today)
	if (!came.ok) return came
	const owners = await listOwners(act.db, act.partnership)
	return owners.some(({ account }) => account === owner) ? done() : refused({ code: 'owner-unknown' })
}

async function personReferred(act: Act, asked: ReferralOpened): Promise<Result<ParticipantId, OpeningRefusal>> {
	const isChosen = asked.known !== 'unasked' && asked.known !== 'another'
	if (isChosen) return done(await openRecord(act, asked.known))
	const who = identity({ pesel: asked.pesel, bornOn: asked.bornOn, sex: undefined }, act.today)
	if (!who.ok) return who
	const person = personOfReferral(await knownPeople(act, asked, who.value), asked.known)
	if (!person.ok) return person
	return person.value === undefined ? newRecord(act, asked, who.value) : done(person.value)
}

/** Her record as it is open to the worker; where it was merged, the record that was kept. */
async function openRecord(act: Act, participant: ParticipantId): Promise<ParticipantId> {
	const person = await getOpenParticipant(act.db, act, { id: participant })
	return person.mergedInto ?? person.id
}

async function knownPeople(act: Act, asked: ReferralOpened, who: Identity): Promise<KnownPerson[]> {
	const { foldedName } = participantFolding(asked)
	return listKnownPeople(act.db, act, { pesel: who.pesel ?? '', foldedName, bornOn: who.bornOn ?? undefined })
}

async function newRecord(act: Act, asked: ReferralOpened, who: Identity): Promise<Result<ParticipantId, PeselTaken>> {
	const { firstName, lastName, phone } = asked
	const identified = { pesel: who.pesel ?? undefined, bornOn: who.bornOn ?? undefined, sex: who.sex ?? undefined }
	const made = await insertParticipant(act.db, act.partnership, { firstName, lastName, phone, ...identified })
	if (made.ok) await journal(act, { deed: 'participant.added', subject: made.value, facts: { by: 'referral' } })
	return made
}
