import { page, type Route, type View } from '#access'
import { formatDay, formatInstant } from '#kernel/lang'
import { everyPage, FILE_BATCH, type ListColumn, listFile } from '#people'
import type { Db } from '#platform/db'
import type { Reply } from '#platform/reply'
import { messages } from '../messages.ts'
import { formLabel } from '../rules/kinds.ts'
import { sessionState } from '../rules/session-state.ts'
import { listPresences, type PresenceRow } from '../store/presences.ts'
import { listSessions, type SessionRow } from '../store/session-list.ts'
import { inForceOf } from './chips.tsx'
import { filterOf, narrowedBy } from './session-filter.ts'

export const sessionsFileRoutes: readonly Route[] = [page('/sessions/file', 'file.export', sessionsFile)]

/** A line of the file: a meeting with one of its people; a meeting without anybody whose record is open stands alone. */
type Line = { readonly session: SessionRow; readonly person: PresenceRow | undefined }
type Asked = Pick<View, 'actor' | 'partnership'>

/** The meetings of the list as a file, with who was there and what she said about it: the same filter, the same scope. */
async function sessionsFile(view: View): Promise<Reply> {
	const asker = { actor: view.actor, partnership: view.partnership }
	const filter = filterOf(view)
	return listFile<Line>(view, {
		name: messages[view.lang].meetings.sessions,
		deed: 'sessions.exported',
		narrowedBy: narrowedBy(view),
		columns: [...meetingColumns(view), ...personColumns(view)],
		pages: async function* (db) {
			const pages = everyPage(
				(after) => listSessions(db, asker, { ...filter, after, limit: FILE_BATCH + 1 }),
				(row) => [row.onDay, row.id],
			)
			for await (const sessions of pages) yield await withPeople(db, asker, sessions)
		},
	})
}

async function withPeople(db: Db, asker: Asked, sessions: readonly SessionRow[]): Promise<Line[]> {
	const found = Map.groupBy(
		await listPresences(
			db,
			asker,
			sessions.map(({ id }) => id),
		),
		({ sessionId }) => sessionId,
	)
	return sessions.flatMap((session) => (found.get(session.id) ?? [undefined]).map((person) => ({ session, person })))
}

function meetingColumns(view: View): ListColumn<Line>[] {
	const words = messages[view.lang]
	const say = words.meetings
	return [
		{ key: 'day', header: say.day, text: ({ session }) => formatDay(view.lang, session.onDay) },
		{ key: 'hour', header: say.time, text: ({ session }) => session.startsAt?.slice(0, 5) ?? '' },
		{ key: 'what', header: say.what, text: ({ session }) => formLabel(view, session) },
		{ key: 'topic', header: say.topic, text: ({ session }) => session.topic },
		{ key: 'group', header: words.file.group, text: ({ session }) => session.circle ?? '' },
		{ key: 'leader', header: say.worker, text: ({ session }) => session.leader },
		{ key: 'minutes', header: say.minutes, text: ({ session }) => String(session.minutes) },
		{ key: 'state', header: say.state, text: ({ session }) => words.states[sessionState(session, view)] },
	]
}

function personColumns(view: View): ListColumn<Line>[] {
	const words = messages[view.lang]
	const say = words.file
	const answerOf = (person: PresenceRow) => {
		if (person.presence !== 'present') return ''
		const answer = inForceOf({ ...person, recordedBy: null, witness: null })
		return answer === undefined ? words.notAnswered : words.answers[answer]
	}
	return [
		{ key: 'person', header: say.person, text: ({ person }) => (person ? `${person.firstName} ${person.lastName}` : '') },
		{ key: 'presence', header: say.presence, text: ({ person }) => (person?.presence ? words.presences[person.presence] : '') },
		{ key: 'ownMinutes', header: say.ownMinutes, text: ({ person }) => (person?.presence === 'present' ? String(person.minutes) : '') },
		{ key: 'answer', header: say.answer, text: ({ person }) => (person ? answerOf(person) : '') },
		{ key: 'channel', header: say.channel, text: ({ person }) => (person?.channel ? words.channels[person.channel] : '') },
		{
			key: 'answeredAt',
			header: say.answeredAt,
			text: ({ person }) => (person?.answeredAt ? formatInstant(view.lang, person.answeredAt) : ''),
		},
	]
}
