import { reach, type View } from '#access'
import { parseId } from '#kernel/id'
import { filledIn } from '#platform/draft'
import { type FormValues, readForm } from '#platform/form'
import { moved, part, type Reply, refusedForm, shown } from '#platform/reply'
import { PageHead } from '#ui'
import { type OpeningRefusal, openReferral } from '../../actions/open-referral.ts'
import { referralMessages } from '../../messages/referrals.ts'
import { identity } from '../../rules/identity.ts'
import { participantFolding } from '../../rules/participant-folding.ts'
import type { KnownPerson } from '../../rules/referral.ts'
import { getOpenParticipant } from '../../store/person.ts'
import { getReferral, type ReferralId } from '../../store/referral.ts'
import { getReferralChoices } from '../../store/referral-choices.ts'
import { listKnownPeople } from '../../store/referral-known.ts'
import { KnownPeople } from './known-people.tsx'
import { draftName, ReferralForm, type ReferralFormState, referralSchema } from './referral-form.tsx'

/** The form of a new referral; `?participant=` fills in a person already known. */
export async function showNewReferral(view: View): Promise<Reply> {
	const usual = { receivedOn: view.today, owner: view.actor.account ?? '', ...(await personAsked(view)) }
	const { values } = await filledIn(view, draftName(view), { values: usual })
	return shown(referralMessages[view.lang].openTitle, await formPage(view, { values }))
}

/** Takes the referral, or shows the form again with what to mend. */
export async function takeReferral(view: View): Promise<Reply> {
	const read = readForm(referralSchema(view.lang), view.form)
	if (!read.ok) return again(view, read)
	const result = await view.act((act) => openReferral(act, read.value))
	if (!result.ok) return again(view, refusalState(view, result.refusal))
	return afterOpening(view, { referral: result.value, mine: read.value.owner === view.actor.account })
}

/** The people already known, for the part of the form that appears while it is filled in. */
export async function showKnownPeople(view: View): Promise<Reply> {
	return part(<KnownPeople view={view} people={await knownOf(view)} values={{}} />)
}

async function knownOf(view: View): Promise<KnownPerson[]> {
	const typed = referralSchema(view.lang).pick({ firstName: true, lastName: true, pesel: true, bornOn: true }).safeParse(view.form)
	if (!typed.success) return []
	const who = identity({ ...typed.data, sex: undefined }, view.today)
	if (!who.ok) return []
	const { foldedName } = participantFolding(typed.data)
	const known = await listKnownPeople(view.db, view, { pesel: who.value.pesel ?? '', foldedName, bornOn: who.value.bornOn ?? undefined })
	return known.filter(({ open }) => open)
}

/** A worker who gave the referral to somebody else may not be able to open it any more. */
async function afterOpening(view: View, { referral, mine }: { referral: ReferralId; mine: boolean }): Promise<Reply> {
	const say = referralMessages[view.lang]
	if (!mine && reach(view.actor, 'referral.write') !== 'all')
		return moved(view.url('/referrals'), { kind: 'done', text: say.openedElsewhere })
	const { dueOn } = await getReferral(view.db, view, referral)
	return moved(view.url(`/referrals/${referral}`), { kind: 'done', text: say.opened(dueOn) })
}

async function again(view: View, state: ReferralFormState): Promise<Reply> {
	return refusedForm(referralMessages[view.lang].openTitle, await formPage(view, state))
}

async function formPage(view: View, state: ReferralFormState) {
	const say = referralMessages[view.lang]
	const choices = await getReferralChoices(view.db, view.partnership, view.today)
	return (
		<>
			<PageHead title={say.openTitle} lead={say.openLead} />
			<ReferralForm view={view} state={state} choices={choices} />
		</>
	)
}

async function personAsked(view: View): Promise<FormValues> {
	const id = parseId<'participant'>(view.query.participant)
	if (id === undefined) return {}
	const { firstName, lastName, pesel, bornOn, phone } = await getOpenParticipant(view.db, view, { id })
	return { known: id, firstName, lastName, pesel: pesel ?? '', bornOn: bornOn ?? '', phone }
}

/** Which field each refusal belongs to. */
const FIELD_OF = {
	'pesel-length': 'pesel',
	'pesel-checksum': 'pesel',
	'pesel-date': 'pesel',
	'sex-differs-from-pesel': 'pesel',
	'born-differs-from-pesel': 'bornOn',
	'born-in-future': 'bornOn',
	'person-known': 'known',
	'known-elsewhere': 'pesel',
	'pesel-taken': 'pesel',
	'already-referred': 'programme',
	'owner-unknown': 'owner',
	'day-in-future': 'receivedOn',
	'before-referral': 'receivedOn',
} as const satisfies Record<OpeningRefusal['code'], string>

function refusalState(view: View, refusal: OpeningRefusal): ReferralFormState {
	const errors = { [FIELD_OF[refusal.code]]: sentence(view, refusal) }
	const known = refusal.code === 'person-known' ? refusal.people : undefined
	const existing = refusal.code === 'already-referred' ? refusal.referral : undefined
	return { values: view.form, errors, known, existing }
}

function sentence(view: View, refusal: OpeningRefusal): string {
	const say = referralMessages[view.lang].refusals
	if (refusal.code === 'born-differs-from-pesel') return say[refusal.code](refusal.born)
	if (refusal.code === 'before-referral') return say[refusal.code](refusal.receivedOn)
	return say[refusal.code]
}
