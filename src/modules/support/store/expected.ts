import { sql } from 'kysely'
import type { Asker } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Span } from '../rules/session-warnings.ts'
import { mayBeExpected } from './meeting-scope.ts'

export type ExpectedRow = {
	readonly participationId: Id<'participation'>
	readonly participantId: Id<'participant'>
	readonly programmeId: Id<'programme'>
	readonly declaredOn: PlainDate | null
	readonly startedOn: PlainDate | null
	/** Her entry is frozen: her first support has been. */
	readonly frozen: boolean
	readonly programmeFrom: PlainDate
	readonly programmeTo: PlainDate
	readonly sameDay: readonly Span[]
}

/** Whether the entry of the participation `p` is frozen. */
export const isFrozen = sql<boolean>`exists (select from people.entry_snapshot e where e.partnership_id = p.partnership_id and e.participation_id = p.id
	and e.current and e.frozen_on is not null and p.started_on is not null)`

/** Those of the wanted people who may be put down for a meeting, with what its warnings need: one query. `except` is the meeting itself when it is changed. */
export async function listExpected(
	db: Db,
	asker: Asker,
	wanted: { participations: readonly Id<'participation'>[]; onDay: PlainDate; except?: Id<'session'> | undefined },
): Promise<ExpectedRow[]> {
	const found =
		await sql<ExpectedRow>`select p.id as "participationId", p.participant_id as "participantId", p.programme_id as "programmeId",
			p.declared_on as "declaredOn", p.started_on as "startedOn", ${isFrozen} as frozen, g.from_on as "programmeFrom", g.to_on as "programmeTo",
			coalesce((select json_agg(json_build_object('startsAt', s.starts_at, 'minutes', coalesce(a.minutes, s.minutes)))
				from support.attendance a join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
				where a.partnership_id = p.partnership_id and a.participation_id = p.id and s.on_day = ${wanted.onDay}
					and s.id is distinct from ${wanted.except ?? null}::uuid and coalesce(a.presence, 'present') = 'present'
					and not exists (select from support.cancellation x where x.partnership_id = s.partnership_id and x.session_id = s.id)), '[]') as "sameDay"
		from people.participation p
		join partnership.programme g on g.partnership_id = p.partnership_id and g.id = p.programme_id
		where p.partnership_id = ${asker.partnership} and p.id = any(${wanted.participations}::uuid[]) and ${mayBeExpected(asker)}`.execute(db)
	return found.rows
}
