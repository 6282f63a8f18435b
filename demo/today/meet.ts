import { createHash } from 'node:crypto'
import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { present } from '#platform/absent'
import { cancelSession, confirmByCode, makeCode, recordPaper, recordSession } from '#support'
import type { Founded } from '../found.ts'
import { must } from '../stage.ts'
import type { Meeting } from './character.ts'
import { type Deed, dayAgo } from './play.ts'
import type { Traces } from './traces.ts'

/** How far ahead meetings are written into the calendar. */
const AHEAD_DAYS = 3

/**
 * A meeting with one person: written down the morning after, or, when it is today or to come, planned some days before. Then what she says of it.
 */
export function meet(place: Founded, meeting: Meeting, traces: Traces): Deed[] {
	const made: { session?: Id<'session'> } = {}
	const isPast = meeting.ago > 0
	const isPlanned = !isPast || meeting.cancelled !== undefined
	const written: Deed = {
		ago: isPlanned ? Math.max(meeting.ago, 0) + AHEAD_DAYS : meeting.ago - 1,
		by: meeting.by,
		act: async (act) => {
			made.session = await write(act, place, { meeting, traces })
		},
	}
	const session = () => present(made.session, 'a meeting')
	return [written, ...cancelling(meeting, session), ...answering(meeting, traces, session)]
}

async function write(act: Act, place: Founded, { meeting, traces }: { meeting: Meeting; traces: Traces }): Promise<Id<'session'>> {
	const { ago, at, kind, subkind = null, minutes, topic, note = '', presence } = meeting
	const participations = [present(traces.participation, 'a participation')]
	const leader = place.worker(meeting.leader ?? meeting.by).account
	const about = {
		kind,
		subkind,
		minutes,
		topic,
		note,
		mode: 'individual',
		startsAt: at,
		onDay: dayAgo(place, ago),
		participations,
		leader,
	} as const
	return must(await recordSession(act, presence === undefined ? about : { ...about, presence })).session
}

type Made = () => Id<'session'>

function cancelling({ cancelled, ago, by }: Meeting, session: Made): Deed[] {
	if (cancelled === undefined) return []
	return [{ ago: ago + 1, by, act: async (act) => must(await cancelSession(act, { session: session(), ...cancelled })) }]
}

function answering({ answer, ago, by }: Meeting, traces: Traces, session: Made): Deed[] {
	if (answer === undefined) return []
	if (answer.by === 'paper') return [{ ago: ago - 1, by, act: (act) => copySlip(act, { traces, session, witness: answer.witness }) }]
	const said =
		answer.by === 'dispute' ? ({ answer: 'disputed', comment: answer.comment } as const) : ({ answer: 'confirmed', comment: '' } as const)
	const sent: { code?: string } = {}
	return [
		{
			ago: ago - 1,
			by,
			act: async (act) => {
				const wanted = { participation: present(traces.participation, 'a participation'), session: session(), seal }
				sent.code = must(await makeCode(act, wanted)).code
			},
		},
		{
			ago: ago - 1,
			by: undefined,
			act: async (act) =>
				must(await confirmByCode(act, { typed: present(sent.code, 'a code'), seal, session: session(), channel: 'link', ...said })),
		},
	]
}

async function copySlip(act: Act, { traces, session, witness }: { traces: Traces; session: Made; witness: string }) {
	const answers = [{ session: session(), answer: 'confirmed', comment: '' }] as const
	return must(await recordPaper(act, { participation: present(traces.participation, 'a participation'), witness, answers }))
}

/** Codes of the story open nothing later: the server's own secret is another. */
function seal(text: string): string {
	return createHash('sha256').update(`demo ${text}`).digest('hex')
}
