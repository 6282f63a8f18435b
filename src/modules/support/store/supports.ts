import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id, PartnershipId } from '#kernel/id'
import { newId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'

/**
 * Joins everybody who was present at a meeting to their form of support: the one that lasts on that day, else a new one from that day (one statement).
 * A form known from meetings alone begins with the first of them.
 */
export async function joinSupports(
	db: Db,
	partnership: PartnershipId,
	met: { session: Id<'session'>; present: readonly Id<'participation'>[] },
): Promise<void> {
	if (met.present.length === 0) return
	const ids = met.present.map(() => newId<'support'>())
	await sql`with there as (
			select t.participation_id, t.support_id as new_id, s.kind, s.subkind, s.on_day
			from support.session s, unnest(${met.present}::uuid[], ${ids}::uuid[]) as t (participation_id, support_id)
			where s.partnership_id = ${partnership} and s.id = ${met.session}),
		lasting as (
			select distinct on (t.participation_id) t.participation_id, u.id, u.started_on, u.source, t.on_day
			from there t join support.support u on u.partnership_id = ${partnership} and u.participation_id = t.participation_id
				and u.kind = t.kind and u.subkind is not distinct from t.subkind
				and (u.ended_on is null or (u.ended_on >= t.on_day and u.started_on <= t.on_day))
			order by t.participation_id, u.started_on <= t.on_day desc nulls last, u.started_on desc),
		made as (
			insert into support.support (partnership_id, id, participation_id, kind, subkind, started_on, source)
			select ${partnership}::uuid, t.new_id, t.participation_id, t.kind, t.subkind, t.on_day, 'session' from there t
			where t.participation_id not in (select l.participation_id from lasting l)
			on conflict do nothing returning id, participation_id),
		earlier as (
			update support.support u set started_on = l.on_day from lasting l
			where u.partnership_id = ${partnership} and u.id = l.id and u.source = 'session' and (u.started_on is null or u.started_on > l.on_day))
		update support.attendance a set support_id = coalesce(l.id, m.id)
		from there t left join lasting l on l.participation_id = t.participation_id left join made m on m.participation_id = t.participation_id
		where a.partnership_id = ${partnership} and a.session_id = ${met.session} and a.participation_id = t.participation_id`.execute(db)
}

/** Takes people of a meeting off their forms of support; a form known from meetings alone begins with the first that is left, and goes with the last. */
export async function leaveSupports(
	db: Db,
	partnership: PartnershipId,
	left: { session: Id<'session'>; participations: readonly Id<'participation'>[] },
): Promise<void> {
	if (left.participations.length === 0) return
	const before = await sql<{
		support_id: Id<'support'>
	}>`select a.support_id from support.attendance a where a.partnership_id = ${partnership}
		and a.session_id = ${left.session} and a.participation_id = any(${left.participations}::uuid[]) and a.support_id is not null`.execute(
		db,
	)
	const supports = before.rows.map((row) => row.support_id)
	if (supports.length === 0) return
	await sql`update support.attendance a set support_id = null where a.partnership_id = ${partnership}
		and a.session_id = ${left.session} and a.participation_id = any(${left.participations}::uuid[])`.execute(db)
	await sql`delete from support.support u where u.partnership_id = ${partnership} and u.id = any(${supports}::uuid[]) and u.source = 'session'
		and not exists (select from support.attendance a where a.partnership_id = u.partnership_id and a.participation_id = u.participation_id and a.support_id = u.id)`.execute(
		db,
	)
	await sql`update support.support u set started_on = f.first_on from (
			select a.support_id, min(s.on_day) as first_on from support.attendance a
			join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
			where a.partnership_id = ${partnership} and a.support_id = any(${supports}::uuid[]) group by a.support_id) f
		where u.partnership_id = ${partnership} and u.id = f.support_id and u.source = 'session' and u.started_on is distinct from f.first_on
			and (u.ended_on is null or u.ended_on >= f.first_on)
			and not exists (select from support.support v where v.partnership_id = u.partnership_id and v.participation_id = u.participation_id
				and v.kind = u.kind and v.subkind is not distinct from u.subkind and v.started_on = f.first_on)`.execute(db)
}

/** A form of support as a file names it. */
export type FileSupport = {
	readonly participation: Id<'participation'>
	readonly kind: string
	readonly subkind: string | null
	readonly startedOn: PlainDate | null
	readonly position: number
}

/** Writes forms of support from a file; those that are there already stay. Answers with how many were new. */
export async function insertFileSupports(db: Db, partnership: PartnershipId, batch: readonly FileSupport[]): Promise<number> {
	if (batch.length === 0) return 0
	const made = await sql<{
		one: number
	}>`insert into support.support (partnership_id, id, participation_id, kind, subkind, started_on, position, source)
		select ${partnership}::uuid, t.*, 'import' from unnest(${batch.map(() => newId<'support'>())}::uuid[], ${batch.map((each) => each.participation)}::uuid[],
			${batch.map((each) => each.kind)}::text[], ${batch.map((each) => each.subkind)}::text[], ${batch.map((each) => each.startedOn)}::date[],
			${batch.map((each) => each.position)}::int[]) as t
		on conflict do nothing returning 1 as one`.execute(db)
	return made.rows.length
}

export type SupportRow = {
	readonly participationId: Id<'participation'>
	readonly supportId: Id<'support'>
	readonly kind: string
	readonly subkind: string | null
	readonly startedOn: PlainDate | null
	readonly endedOn: PlainDate | null
	readonly completed: boolean | null
	readonly position: number
}

/** The forms of support of many participations in the order of the file, then by day: one query. */
export async function listSupports(
	db: Db,
	partnership: PartnershipId,
	participations: readonly Id<'participation'>[],
): Promise<SupportRow[]> {
	const found =
		await sql<SupportRow>`select u.participation_id as "participationId", u.id as "supportId", u.kind, u.subkind, u.started_on as "startedOn",
			u.ended_on as "endedOn", u.completed, u.position
		from support.support u where u.partnership_id = ${partnership} and u.participation_id = any(${participations}::uuid[])
		order by u.participation_id, u.position, u.started_on nulls last, u.kind, u.subkind nulls first, u.id`.execute(db)
	return found.rows
}

export type EndableRow = {
	readonly id: Id<'support'>
	readonly startedOn: PlainDate | null
	readonly endedOn: PlainDate | null
	readonly participantId: Id<'participant'>
}

/** Locks those of the wanted forms of support that are open to the worker. */
export async function lockSupports(db: Db, asker: Asker, wanted: readonly Id<'support'>[]): Promise<EndableRow[]> {
	const found =
		await sql<EndableRow>`select u.id, u.started_on as "startedOn", u.ended_on as "endedOn", p.participant_id as "participantId" from support.support u
		join people.participation p on p.partnership_id = u.partnership_id and p.id = u.participation_id
		where u.partnership_id = ${asker.partnership} and u.id = any(${wanted}::uuid[])
			and ${openPerson(asker, { permission: 'support.write', participant: 'p.participant_id' })} for update of u`.execute(db)
	return found.rows
}

/** Ends locked forms of support, or opens them again (`endedOn: null`). */
export async function saveSupportEnd(
	db: Db,
	partnership: PartnershipId,
	end: { supports: readonly Id<'support'>[]; endedOn: PlainDate | null; completed: boolean | null },
): Promise<void> {
	await sql`update support.support set ended_on = ${end.endedOn}::date, completed = ${end.completed}::boolean
		where partnership_id = ${partnership} and id = any(${end.supports}::uuid[])`.execute(db)
}

/** Those of these participations that no form of support is left of. */
export async function listUnsupported(
	db: Db,
	partnership: PartnershipId,
	participations: readonly Id<'participation'>[],
): Promise<Id<'participation'>[]> {
	const found = await sql<{ id: Id<'participation'> }>`select t.id from unnest(${participations}::uuid[]) as t (id)
		where not exists (select from support.support u where u.partnership_id = ${partnership} and u.participation_id = t.id)`.execute(db)
	return found.rows.map((row) => row.id)
}
