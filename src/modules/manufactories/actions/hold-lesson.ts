import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { onDay } from '#kernel/reference-list'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { amendmentsOf } from '#reference'
import { cancelSession, markAttendance, type RecordRefusal, recordSession } from '#support'
import { learningSubjects } from '../rules/growth-lists.ts'
import {
	insertLesson,
	type Learner,
	type LessonId,
	type LessonWritten,
	listLearners,
	lockLesson,
	type PutDown,
	revokeLesson,
	savePresence,
} from '../store/lessons.ts'
import type { ManufactoryId } from '../store/manufactory.ts'
import { staffOf } from './staff.ts'

export type LessonRefusal =
	| { readonly code: 'unknown-subject' }
	| { readonly code: 'nobody-there' }
	| { readonly code: 'support-refused'; readonly why: RecordRefusal['code'] }

/** A lesson for the workers of one manufactory or several. On a day to come everybody named is expected; else `came` are those who were there. */
export type LessonHeld = LessonWritten & {
	readonly manufactories: readonly ManufactoryId[]
	readonly expected: readonly Id<'participant'>[]
	readonly came: readonly Id<'participant'>[]
}

/**
 * Writes a lesson down. Whose stay in a programme it is support of has it as a meeting of `support`, one for each programme: her attendance, hours and
 * confirmation are there and counted once. Everybody else's presence is kept with the lesson.
 */
export async function holdLesson(act: Act, held: LessonHeld): Promise<Result<{ lesson: LessonId }, LessonRefusal>> {
	const subject = onDay(learningSubjects.in(await amendmentsOf(act)), held.onDay).find(({ code }) => code === held.subject)
	if (subject === undefined) return refused({ code: 'unknown-subject' })
	const open = await listLearners(act.db, act, { manufactories: held.manufactories, onDay: held.onDay })
	const learners = open.filter(({ participant }) => held.expected.includes(participant))
	if (learners.length === 0) return refused({ code: 'nobody-there' })
	const sessions = await recordSupport(act, { held, learners, form: subject.facts })
	if (!sessions.ok) return sessions
	const people = learners.map((learner) => putDown(learner, { session: sessions.value.get(learner.programme), held, today: act.today }))
	const lesson = await insertLesson(act.db, act.partnership, { ...held, people, by: staffOf(act), at: act.now })
	const facts = { subject: held.subject, onDay: held.onDay, minutes: held.minutes, people: people.length, meetings: sessions.value.size }
	await journal(act, { deed: 'lesson.held', subject: lesson, facts })
	return done({ lesson })
}

type Supporting = { held: LessonHeld; learners: readonly Learner[]; form: { kind: string; subkind: string } }
type Sessions = ReadonlyMap<Id<'programme'> | null, Id<'session'>>

/** One meeting of support for each programme of those who learn. */
async function recordSupport(act: Act, { held, learners, form }: Supporting): Promise<Result<Sessions, LessonRefusal>> {
	const sessions = new Map<Id<'programme'> | null, Id<'session'>>()
	for (const [programme, people] of Map.groupBy(learners, (learner) => learner.programme)) {
		if (programme === null) continue
		const participations = people.flatMap(({ participation }) => (participation === null ? [] : [participation]))
		const { onDay: day, startsAt, minutes, topic } = held
		const meeting = { onDay: day, startsAt: startsAt === '' ? undefined : startsAt, minutes, topic, mode: 'group' as const }
		const recorded = await recordSession(act, { ...meeting, kind: form.kind, subkind: form.subkind || null, participations })
		if (!recorded.ok) return refused({ code: 'support-refused', why: recorded.refusal.code })
		const { session } = recorded.value
		await markPeople(act, { session, people, came: held.came })
		sessions.set(programme, session)
	}
	return done(sessions)
}

type Marking = {
	session: Id<'session'>
	people: readonly Pick<PutDown, 'participant' | 'participation'>[]
	came: readonly Id<'participant'>[]
}

/** A meeting that has not begun is left unmarked. */
async function markPeople(act: Act, { session, people, came }: Marking): Promise<void> {
	const marks = people.flatMap(({ participant, participation }) =>
		participation === null
			? []
			: [{ participation, presence: came.includes(participant) ? ('present' as const) : ('did-not-come' as const), minutes: null }],
	)
	await markAttendance(act, { session, marks })
}

function putDown(
	learner: Learner,
	{ session, held, today }: { session: Id<'session'> | undefined; held: LessonHeld; today: Act['today'] },
): PutDown {
	const { participant, manufactory } = learner
	if (session !== undefined) return { participant, manufactory, participation: learner.participation, session, presence: null }
	const presence = held.onDay > today ? null : held.came.includes(participant) ? 'present' : 'absent'
	return { participant, manufactory, participation: null, session: null, presence }
}

export type LessonMarkRefusal = { readonly code: 'not-yet' }

/** Marks anew who came, of those who work in the manufactory named; the lists of others learning along are theirs. */
export async function markLesson(
	act: Act,
	{ lesson, manufactory, came }: { lesson: LessonId; manufactory: ManufactoryId; came: readonly Id<'participant'>[] },
): Promise<Result<void, LessonMarkRefusal>> {
	const held = await lockLesson(act.db, act, lesson)
	if (held.onDay > act.today) return refused({ code: 'not-yet' })
	const people = held.people.filter((person) => person.open && person.manufactory === manufactory)
	for (const [session, expected] of Map.groupBy(people, (person) => person.session))
		if (session !== null) await markPeople(act, { session, people: expected, came })
	await savePresence(act.db, act.partnership, { lesson, people: people.map(({ participant }) => participant), came })
	await journal(act, { deed: 'lesson.marked', subject: lesson, facts: { people: people.length } })
	return done()
}

/** Takes back a lesson written by mistake, and its meetings of support with it. */
export async function undoLesson(act: Act, lesson: LessonId): Promise<Result<void, never>> {
	const held = await lockLesson(act.db, act, lesson)
	for (const [session, expected] of Map.groupBy(held.people, (person) => person.session)) {
		if (session === null) continue
		const marks = expected.flatMap(({ participation }) =>
			participation === null ? [] : [{ participation, presence: null, minutes: null }],
		)
		await markAttendance(act, { session, marks })
		await cancelSession(act, { session, reason: 'recorded-by-mistake', remarks: '' })
	}
	await revokeLesson(act.db, act.partnership, { lesson, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'lesson.undone', subject: lesson })
	return done()
}
