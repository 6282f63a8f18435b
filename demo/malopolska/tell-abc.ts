import type { Act } from '#access'
import { loadIndicatorSet } from '#indicators'
import type { PlainDate } from '#kernel/plain-date'
import { addDays } from '#kernel/plain-date'
import { assignWorkers } from '#people'
import { present } from '#platform/absent'
import { completeSupports, recordPaper, recordSession, supportsOf } from '#support'
import { bringFile, type OnRecord } from '../bring-file.ts'
import type { Founded } from '../found.ts'
import { as, known, must } from '../stage.ts'
import { type AbcStay, abcStays } from './abc-stays.ts'
import { trainerPosts } from './plan.ts'

type Person = OnRecord<AbcStay>
const FOUNDERS_A_COURSE = 11

/** ABC, long over, comes into the program: the file first, then what the file cannot say, from the papers of trainers and incubators. */
export async function tellAbc(place: Founded): Promise<void> {
	const { clock, today } = place.stage
	clock.setTo(addDays(today, -385))
	const people = await as(place, 'koordynacja', async (act) => {
		must(await loadIndicatorSet(act, 'ABC', 'abc'))
		return bringFile(act, known(place.programmes, 'ABC'), abcStays())
	})
	clock.setTo(addDays(today, -380))
	await as(place, 'koordynacja', async (act) => {
		const participants = people.filter(({ stay }) => stay.group === 'advised').map(({ participant }) => participant)
		must(await assignWorkers(act, { participants, worker: place.worker('doradztwo').account, kind: 'adviser' }))
	})
	await copyCoaching(
		place,
		people.filter(({ stay }) => stay.group === 'coaching'),
	)
	await as(place, 'koordynacja', (act) => copyCourses(act, place, people))
	await as(place, 'koordynacja', (act) => endSupports(act, people))
}

/** The thirteen trainers share the clients out and copy, from their diaries, the meeting with which each coaching began. */
async function copyCoaching(place: Founded, clients: readonly Person[]): Promise<void> {
	for (const [at, post] of trainerPosts.entries()) {
		const own = clients.filter((_, number) => number % trainerPosts.length === at)
		await as(place, 'koordynacja', async (act) => {
			const participants = own.map(({ participant }) => participant)
			must(await assignWorkers(act, { participants, worker: place.worker(post).account, kind: 'coach' }))
		})
		await as(place, post, async (act) => {
			for (const client of own) await copyFirstMeeting(act, client)
		})
	}
}

async function copyFirstMeeting(act: Act, { participation, stay }: Person): Promise<void> {
	const onDay = addDays(stay.startedOn, 7)
	const about = { kind: 'coaching', mode: 'individual', minutes: 60, topic: 'Kontrakt i pierwsze cele' } as const
	const { session } = must(await recordSession(act, { ...about, onDay, participations: [participation] }))
	const answers = [{ session, answer: 'confirmed', comment: '' }] as const
	must(await recordPaper(act, { participation, witness: 'podpis w dzienniku coachingu', answers }))
}

/** Courses for founders, from the lists of presence: people who came at one time made one course. */
async function copyCourses(act: Act, place: Founded, people: readonly Person[]): Promise<void> {
	const founders = people
		.filter(({ stay }) => stay.group === 'founders')
		.sort((one, other) => (one.stay.startedOn < other.stay.startedOn ? -1 : 1))
	for (let from = 0; from < founders.length; from += FOUNDERS_A_COURSE) {
		const course = founders.slice(from, from + FOUNDERS_A_COURSE)
		const onDay = addDays(present(course.at(-1), 'a founder').stay.startedOn, 1)
		const about = {
			kind: 'training',
			subkind: 'founders',
			mode: 'group',
			minutes: 360,
			topic: 'Jak założyć podmiot ekonomii społecznej',
		} as const
		const leader = place.worker('szkolenia').account
		const participations = course.map(({ participation }) => participation)
		const { session } = must(await recordSession(act, { ...about, onDay, participations, leader, presence: 'present' }))
		for (const { participation } of course) {
			const answers = [{ session, answer: 'confirmed', comment: '' }] as const
			must(await recordPaper(act, { participation, witness: 'podpis na liście obecności', answers }))
		}
	}
}

/** Whoever finished had finished every form of help by then. */
async function endSupports(act: Act, people: readonly Person[]): Promise<void> {
	const endOf = new Map(people.map(({ participation, stay }) => [participation, stay.endedOn]))
	const given = await supportsOf(act.db, act.partnership, [...endOf.keys()])
	const byDay = Map.groupBy(given, ({ participationId }) => endOf.get(participationId))
	for (const [endedOn, supports] of byDay) if (endedOn !== undefined) await endAll(act, endedOn, supports)
}

async function endAll(act: Act, endedOn: PlainDate, supports: Awaited<ReturnType<typeof supportsOf>>): Promise<void> {
	// A course of a day or two may have been written down as later than the exit.
	const begun = supports.filter(({ startedOn }) => startedOn === null || startedOn <= endedOn)
	must(await completeSupports(act, { supports: begun.map(({ supportId }) => supportId), endedOn, completed: true }))
}
