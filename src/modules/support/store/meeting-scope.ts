import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Asker, openPerson, type Permission, reach } from '#access'

/** A meeting opens to whoever leads it, and to whoever the record of someone expected there is open to. `s` is the session. */
export function openMeeting(asker: Asker, permission: Permission): RawBuilder<SqlBool> {
	const scope = reach(asker.actor, permission)
	if (scope === 'all') return sql<SqlBool>`true`
	if (scope === undefined || asker.actor.account === undefined) return sql<SqlBool>`false`
	return sql<SqlBool>`(s.leader_id = ${asker.actor.account} or exists (select from support.attendance o
		join people.participation p on p.partnership_id = o.partnership_id and p.id = o.participation_id
		where o.partnership_id = ${asker.partnership} and o.session_id = s.id and ${openPerson(asker, { permission, participant: 'p.participant_id' })}))`
}

/** `openMeeting` for lists: who may open which meetings is gathered once and not asked of every row. */
export function openMeetings(asker: Asker, permission: Permission): RawBuilder<SqlBool> {
	if (reach(asker.actor, permission) !== 'related' || asker.actor.account === undefined) return openMeeting(asker, permission)
	return sql<SqlBool>`(s.leader_id = ${asker.actor.account} or s.id in (select o.session_id from support.attendance o
		join people.participation p on p.partnership_id = o.partnership_id and p.id = o.participation_id
		where o.partnership_id = ${asker.partnership} and ${openPerson(asker, { permission, participant: 'p.participant_id' })}))`
}

/**
 * Who may be put down for a meeting: people whose records are open to the worker, and members of a group that the worker leads.
 * `p` is the participation.
 */
export function mayBeExpected(asker: Asker): RawBuilder<SqlBool> {
	const open = openPerson(asker, { permission: 'support.write', participant: 'p.participant_id' })
	if (asker.actor.account === undefined) return open
	return sql<SqlBool>`(${open} or p.id in (select m.participation_id from support.circle_member m
		join support.circle c on c.partnership_id = m.partnership_id and c.id = m.circle_id
		where m.partnership_id = ${asker.partnership} and m.until_on is null and c.leader_id = ${asker.actor.account} and c.closed_on is null))`
}
