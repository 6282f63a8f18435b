import type { Act } from '#access'
import { type AccountId, type Id, newId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Amendments } from '#kernel/reference-list'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { amendmentsOf } from '#reference'
import { fitsMode, isForm, isValidOn, type SessionMode } from '../rules/kinds.ts'
import { hasBegun, type Presence } from '../rules/session-state.ts'
import { type SessionWarning, sessionWarnings } from '../rules/session-warnings.ts'
import { type ExpectedRow, listExpected } from '../store/expected.ts'
import { insertMeetings } from '../store/sessions.ts'
import { beginSupports } from './begin-supports.ts'
import { staffOf, writingOf } from './staff.ts'

/** A meeting to be written down. An open meeting without participants names its programme and a head count. */
export type SessionInput = {
	readonly kind: string
	readonly subkind?: string | null
	readonly mode: SessionMode
	readonly onDay: PlainDate
	/** Local time in Poland, `HH:MM`. */
	readonly startsAt?: string | undefined
	readonly minutes: number
	readonly participations: readonly Id<'participation'>[]
	readonly programme?: Id<'programme'> | undefined
	readonly circle?: Id<'circle'> | undefined
	/** How it went, for all who are put down; left out, an individual meeting that has begun was attended and a group's list is marked later. */
	readonly presence?: Presence | undefined
	readonly place?: string
	readonly topic?: string
	readonly note?: string
	readonly headCount?: number | undefined
	/** Who led it; the one who writes it down when left out. */
	readonly leader?: AccountId | undefined
}
export type RecordRefusal =
	| { readonly code: 'unknown-kind' }
	| { readonly code: 'kind-not-in-mode' }
	| { readonly code: 'kind-not-on-day' }
	| { readonly code: 'nobody-expected' }
	| { readonly code: 'one-person-only' }
	| { readonly code: 'person-not-open' }
	| { readonly code: 'programmes-differ' }
	| { readonly code: 'not-begun' }
export type Recorded = { readonly session: Id<'session'>; readonly marked: boolean; readonly warnings: SessionWarning[] }

/**
 * Writes a meeting down: with presence at once when it has happened, so that support and entry begin with it. At most six statements for one person:
 * who may be put down, the meeting with its people, the form of support, the entry when it is the first, the journal.
 */
export async function recordSession(act: Act, input: SessionInput): Promise<Result<Recorded, RecordRefusal>> {
	const wanted = [...new Set(input.participations)]
	const refusal = formRefusal(input, wanted.length, await amendmentsOf(act))
	if (refusal !== undefined) return refused(refusal)
	const expected = wanted.length === 0 ? [] : await listExpected(act.db, act, { participations: wanted, onDay: input.onDay })
	const programme = programmeOf(input, expected, wanted.length)
	if (!programme.ok) return programme
	const begun = hasBegun({ onDay: input.onDay, startsAt: input.startsAt }, act)
	if (input.presence !== undefined && !begun) return refused({ code: 'not-begun' })
	const presence = input.presence ?? (begun && input.mode === 'individual' ? 'present' : null)
	const session = newId<'session'>()
	await save(act, { input, session, programme: programme.value, expected, presence })
	return done({ session, marked: presence !== null || expected.length === 0, warnings: warningsOf(input, expected) })
}

type Saving = {
	input: SessionInput
	session: Id<'session'>
	programme: Id<'programme'>
	expected: readonly ExpectedRow[]
	presence: Presence | null
}

async function save(act: Act, { input, session, programme, expected, presence }: Saving): Promise<void> {
	const meeting = {
		programme,
		kind: input.kind,
		subkind: input.subkind ?? null,
		mode: input.mode,
		circle: input.circle ?? null,
		series: null,
		startsAt: input.startsAt ?? null,
		minutes: input.minutes,
		place: input.place ?? '',
		topic: input.topic ?? '',
		note: input.note ?? '',
		headCount: input.headCount ?? null,
		leader: input.leader ?? staffOf(act),
	}
	const whom = { participations: expected.map((each) => each.participationId), presence }
	await insertMeetings(act.db, writingOf(act), { meeting, days: [{ id: session, onDay: input.onDay }], whom })
	if (presence === 'present') await beginSupports(act, { session, onDay: input.onDay, present: expected })
	await journal(act, {
		deed: 'session.recorded',
		subject: session,
		facts: {
			kind: input.kind,
			subkind: input.subkind ?? null,
			onDay: input.onDay,
			minutes: input.minutes,
			people: expected.length,
			presence,
		},
	})
}

function formRefusal(input: SessionInput, people: number, amendments: Amendments): RecordRefusal | undefined {
	const form = { kind: input.kind, subkind: input.subkind ?? null }
	if (!isForm(form, amendments)) return { code: 'unknown-kind' }
	if (!isValidOn(form, { on: input.onDay, amendments })) return { code: 'kind-not-on-day' }
	if (!fitsMode(input.kind, input.mode, amendments)) return { code: 'kind-not-in-mode' }
	if (input.mode === 'individual' && people > 1) return { code: 'one-person-only' }
	const isOpenMeeting = input.mode === 'group' && (input.headCount ?? 0) > 0
	return people === 0 && !isOpenMeeting ? { code: 'nobody-expected' } : undefined
}

function programmeOf(input: SessionInput, expected: readonly ExpectedRow[], wanted: number): Result<Id<'programme'>, RecordRefusal> {
	if (expected.length < wanted) return refused({ code: 'person-not-open' })
	const programmes = new Set(expected.map((each) => each.programmeId))
	if (programmes.size > 1) return refused({ code: 'programmes-differ' })
	const programme = expected[0]?.programmeId ?? input.programme
	return programme === undefined ? refused({ code: 'nobody-expected' }) : done(programme)
}

function warningsOf(input: SessionInput, expected: readonly ExpectedRow[]): SessionWarning[] {
	return sessionWarnings({ onDay: input.onDay, startsAt: input.startsAt ?? null, minutes: input.minutes }, expected)
}
