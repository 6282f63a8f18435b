import { createHash } from 'node:crypto'
import type { Act } from '#access'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import {
	assignWorkers,
	closeReferral,
	type Entry,
	editParticipant,
	getOpenParticipant,
	getParticipation,
	judgeEligibility,
	listStays,
	openReferral,
	type ParticipantId,
	type ReferralOpened,
	recordExit,
	recordFirstContact,
	recordFollowUp,
	reEnter,
	saveEntry,
	signDeclaration,
	writeNote,
} from '#people'
import { present } from '#platform/absent'
import type { Founded } from '../found.ts'
import { known, must } from '../stage.ts'
import type { Character } from './character.ts'
import { meet } from './meet.ts'
import { type Deed, dayAgo } from './play.ts'
import type { Traces } from './traces.ts'

/** Everything that happens to a character in a programme, as deeds; `traces` fill as the deeds are played. */
export function lives(place: Founded, programme: string, character: Character): { deeds: Deed[]; traces: Traces } {
	const traces: Traces = {}
	const road = [...arrival(place, { programme, character, traces }), ...joining(place, character, traces)]
	const meetings = (character.meetings ?? []).flatMap((meeting) => meet(place, meeting, traces))
	return { deeds: [...road, ...meetings, ...notes(place, character, traces), ...leaving(place, character, traces)], traces }
}

type Arriving = { programme: string; character: Character; traces: Traces }

function arrival(place: Founded, { programme, character, traces }: Arriving): Deed[] {
	const { came, calls = [], judged, closed } = character
	const referral = () => present(traces.referral, 'a referral')
	const opened: Deed = {
		ago: came.ago,
		by: came.owner,
		act: async (act) => {
			traces.referral = await referralOf(act, openingOf(place, programme, character))
		},
	}
	const contacts = calls.map(({ ago, channel, reached, note, next }): Deed => {
		const nextOn = next === undefined ? undefined : dayAgo(place, next)
		return {
			ago,
			by: came.owner,
			act: async (act) =>
				must(await recordFirstContact(act, { referral: referral(), on: dayAgo(place, ago), channel, reached, note, nextOn })),
		}
	})
	const verdicts = [judged ?? []].flat().map(
		({ ago, ...verdict }): Deed => ({
			ago,
			by: came.owner,
			act: async (act) => must(await judgeEligibility(act, { ...verdict, referral: referral(), told: toldBy(character) })),
		}),
	)
	const endings = [closed ?? []].flat().map(
		({ ago, ...closing }): Deed => ({
			ago,
			by: came.owner,
			act: async (act) => must(await closeReferral(act, { ...closing, referral: referral() })),
		}),
	)
	return [opened, ...contacts, ...verdicts, ...endings]
}

function openingOf(place: Founded, programme: string, character: Character): ReferralOpened {
	const { firstName, lastName, phone, came, bornOn } = character
	return {
		known: came.takenForAnother ? 'another' : 'unasked',
		firstName,
		lastName,
		phone,
		pesel: peselOf(character),
		bornOn: day(bornOn),
		programme: known(place.programmes, programme),
		source: came.source,
		organisation: came.sender === undefined ? undefined : known(place.organisations, came.sender),
		receivedOn: dayAgo(place, came.ago),
		owner: place.worker(came.owner).account,
		team: came.team === undefined ? undefined : known(place.teams, came.team),
		note: came.note,
	}
}

/** Opens the referral; where the person is on record from before, it is hers. */
async function referralOf(act: Act, opening: ReferralOpened) {
	const first = await openReferral(act, opening)
	if (first.ok || first.refusal.code !== 'person-known') return must(first)
	const [same] = first.refusal.people
	return must(await openReferral(act, { ...opening, known: present(same, 'a known person').participant }))
}

function joining(place: Founded, character: Character, traces: Traces): Deed[] {
	const { joined, came } = character
	if (joined === undefined) return []
	const { ago, coach, adviser, entry = {} } = joined
	const signed: Deed = {
		ago,
		by: came.owner,
		act: async (act) => {
			const participation = must(await signDeclaration(act, { referral: present(traces.referral, 'a referral'), on: dayAgo(place, ago) }))
			traces.participation = participation
			traces.participant = (await getParticipation(act.db, act, { id: participation })).participant
			await writeRecord(act, character, traces.participant)
			if (entry !== 'not-yet') must(await saveEntry(act, participation, { entry: entryOf(character, entry), reason: '', version: 1 }))
		},
	}
	const give = (kind: 'coach' | 'adviser', post: string | undefined): Deed[] =>
		post === undefined ? [] : [assigning(place, { kind, post, ago, traces })]
	return [signed, ...give('coach', coach), ...give('adviser', adviser)]
}

function assigning(
	place: Founded,
	{ kind, post, ago, traces }: { kind: 'coach' | 'adviser'; post: string; ago: number; traces: Traces },
): Deed {
	const participants = () => [present(traces.participant, 'a participant')]
	const worker = place.worker(post).account
	return { ago, by: 'koordynacja', act: async (act) => must(await assignWorkers(act, { participants: participants(), worker, kind })) }
}

/** What her record says beyond the referral: sex, address, e-mail, how she wants to be called. */
async function writeRecord(act: Act, character: Character, id: ParticipantId): Promise<void> {
	const { id: _id, mergedInto: _into, ...person } = await getOpenParticipant(act.db, act, { id })
	const { sex, email = '', home, identifier, byFirstName = false } = character
	const other = typeof identifier === 'object' && 'other' in identifier ? identifier.other : null
	const hers = { ...person, ...addressOf(home), sex, email, byFirstName, otherIdentifier: other }
	must(await editParticipant(act, id, { ...hers, pesel: person.pesel ?? '' }))
}

function entryOf(character: Character, more: Partial<Entry>): Entry {
	const { sex, home } = character
	const answers = { foreignBackground: 'no', thirdCountry: 'no', minority: 'no', homeless: 'no', disability: 'no' } as const
	const usual = {
		citizenship: 'polish',
		education: 'isced-3-4',
		labourStatus: 'unemployed',
		labourSubstatus: 'long-term-unemployed',
	} as const
	return { ...answers, ...usual, household: null, sex, ...addressOf(home), degurba: home.town.degurba, ...more }
}

function addressOf({ town, street, building, flat = '' }: Character['home']) {
	const { voivodeship, powiat, gmina, place, postcode } = town
	return { country: 'Polska', voivodeship, powiat, gmina, place, postcode, street, building, flat }
}

function toldBy({ bornOn, home, joined }: Character) {
	const entry = joined?.entry === 'not-yet' ? undefined : joined?.entry
	return { bornOn: day(bornOn), labourStatus: entry?.labourStatus ?? 'unemployed', voivodeship: home.town.voivodeship } as const
}

function peselOf({ identifier, bornOn, sex, firstName, lastName }: Character): string {
	if (identifier === 'unknown') return ''
	if (identifier !== undefined) return 'pesel' in identifier ? identifier.pesel : ''
	const serial = createHash('sha256').update(`${firstName} ${lastName}`).digest().readUInt16BE() % 4_000
	return makePesel(day(bornOn), sex, 500 + (serial % 3_500))
}

function notes(place: Founded, { notes: written = [] }: Character, traces: Traces): Deed[] {
	return written.map(({ ago, by, readers, ...note }) => {
		const named = readers.map((post) => place.worker(post).account)
		return {
			ago,
			by,
			act: async (act) =>
				must(await writeNote(act, { ...note, participant: present(traces.participant, 'a participant'), readers: named })),
		}
	})
}

function leaving(place: Founded, { left, back, talks = [] }: Character, traces: Traces): Deed[] {
	const stay = () => present(traces.participation, 'a participation')
	const exits = [left ?? []].flat().map(
		({ ago, by, ...exit }): Deed => ({
			ago,
			by,
			act: async (act) => must(await recordExit(act, stay(), { ...exit, endedOn: dayAgo(place, ago) })),
		}),
	)
	const checks = talks.map(({ ago, by, months, employed, remarks }): Deed => {
		const found = { doneOn: dayAgo(place, ago), reached: true, employed, improved: employed, remarks }
		return { ago, by, act: async (act) => must(await recordFollowUp(act, await checkOf(act, traces, months), found)) }
	})
	const returns = [back ?? []]
		.flat()
		.map(
			({ ago, by, note }): Deed => ({ ago, by, act: async (act) => must(await reEnter(act, stay(), { onDay: dayAgo(place, ago), note })) }),
		)
	return [...exits, ...checks, ...returns]
}

async function checkOf(act: Act, { participant, participation }: Traces, months: number) {
	const stays = await listStays(act.db, act.partnership, present(participant, 'a participant'))
	const checks = stays.filter(({ id }) => id === participation).flatMap(({ followUps }) => followUps)
	return present(
		checks.find((check) => check.months === months),
		'a talk after the exit',
	).id
}
