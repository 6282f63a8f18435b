import type { Asker, View } from '#access'
import { formatDay } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import { Chip } from '#ui'
import { messages } from '../messages/participant.ts'
import type { ListedParticipant, ParticipantFilter } from '../store/list-participants.ts'
import type { ListColumn } from './list-columns.ts'
import { daysOf, type ParticipantSection } from './participant-section.ts'
import { kept } from './people-filter.tsx'
import { STATE_TONES, stateOf } from './stay-state.ts'

/** A row of the list of people with the days that modules above add, by section. */
export type PersonRow = ListedParticipant & { readonly days: Readonly<Record<string, PlainDate | undefined>> }

type Added = { sections: readonly ParticipantSection[]; listed: readonly ListedParticipant[] }

/** The rows with the days of the modules above: one query a module. */
export async function withDays(db: Db, asker: Asker, { sections, listed }: Added): Promise<PersonRow[]> {
	const days = await daysOf(db, asker, { sections, participants: listed.map(({ id }) => id) })
	return listed.map((row) => ({ ...row, days: Object.fromEntries([...days].map(([name, of]) => [name, of.get(row.id)])) }))
}

/** The columns of the list of people. */
export function peopleColumns(
	view: View,
	sections: readonly ParticipantSection[],
	sort: ParticipantFilter['sort'],
): ListColumn<PersonRow>[] {
	const say = messages[view.lang]
	const sorted = (by: 'name' | 'since', direction: 'ascending' | 'descending') => ({
		href: view.url('/participants', kept(view, { sort: by === 'since' ? 'since' : undefined })),
		direction: sort === by ? direction : undefined,
	})
	const day = (on: PlainDate | null | undefined) => (on ? formatDay(view.lang, on) : '')
	const state = (row: PersonRow) => stateOf(row)
	return [
		{ key: 'name', header: say.name, text: (row) => `${row.lastName} ${row.firstName}`, sort: sorted('name', 'ascending') },
		{ key: 'programme', header: say.programme, text: (row) => row.programme ?? '', tight: true },
		{ key: 'since', header: say.since, text: (row) => day(row.startedOn), sort: sorted('since', 'descending'), tight: true },
		...sections.flatMap(({ name, day: offered }) =>
			offered ? [{ key: name, header: offered.header[view.lang], text: (row: PersonRow) => day(row.days[name]), tight: true }] : [],
		),
		{ key: 'labour', header: say.labourStatus, text: (row) => (row.labourStatus === null ? '' : say.labour[row.labourStatus]) },
		{ key: 'workers', header: say.workers, text: (row) => row.workers ?? '' },
		{
			key: 'state',
			header: say.state,
			text: (row) => say.states[state(row)],
			cell: (row) => <Chip tone={STATE_TONES[state(row)]}>{say.states[state(row)]}</Chip>,
		},
	]
}
