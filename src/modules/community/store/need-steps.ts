import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { StepKind } from '../rules/need-state.ts'
import type { NeedId } from './needs.ts'

export type StepId = Id<'need-step'>
export type NeedStep = {
	readonly id: StepId
	readonly kind: StepKind
	readonly words: string
	readonly at: Date
	readonly by: string | null
	readonly undone: boolean
	readonly undoneAt: Date | null
	readonly undoneBy: string | null
	/** The need it was merged into. */
	readonly into: { readonly id: NeedId; readonly title: string; readonly number: string } | null
	/** The needs it was split into. */
	readonly parts: readonly { readonly id: NeedId; readonly title: string }[]
}
type NewStep = {
	readonly need: NeedId
	readonly kind: StepKind
	readonly into?: NeedId | undefined
	readonly words?: string
	readonly by: AccountId | undefined
	readonly at: Date
}

/** What became of a need. */
export async function insertStep(db: Db, partnership: PartnershipId, { need, kind, into, words = '', by, at }: NewStep): Promise<StepId> {
	const id = newId<'need-step'>()
	await db
		.insertInto('community.need_step')
		.values({ partnership_id: partnership, id, need_id: need, kind, into_id: into ?? null, words, by_id: by ?? null, at })
		.execute()
	return id
}

/** These needs are the parts of what was split by this step. */
export async function insertParts(
	db: Db,
	partnership: PartnershipId,
	{ step, parts }: { step: StepId; parts: readonly NeedId[] },
): Promise<void> {
	await db
		.insertInto('community.need_part')
		.values(parts.map((part) => ({ partnership_id: partnership, part_id: part, step_id: step })))
		.execute()
}

/** Takes a step back; `false` when somebody did so meanwhile. */
export async function undoStep(
	db: Db,
	partnership: PartnershipId,
	{ id, by, at }: { id: StepId; by: AccountId | undefined; at: Date },
): Promise<boolean> {
	const result = await db
		.updateTable('community.need_step')
		.set({ undone_by: by ?? null, undone_at: at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.where('undone_at', 'is', null)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

/** Everything that became of a need, the oldest first, also what was taken back. */
export async function listSteps(db: Db, partnership: PartnershipId, need: NeedId): Promise<readonly NeedStep[]> {
	const found =
		await sql<NeedStep>`select s.id, s.kind, s.words, s.at, a.name as by, s.undone_at is not null as undone, s.undone_at as "undoneAt", u.name as "undoneBy",
			case when i.id is not null then json_build_object('id', i.id, 'title', i.title, 'number', i.number) end as into,
			coalesce((select json_agg(json_build_object('id', p.id, 'title', p.title) order by p.id)
				from community.need_part q join community.need p on p.partnership_id = q.partnership_id and p.id = q.part_id
				where q.partnership_id = s.partnership_id and q.step_id = s.id), '[]') as parts
		from community.need_step s
		left join access.account a on a.id = s.by_id
		left join access.account u on u.id = s.undone_by
		left join community.need i on i.partnership_id = s.partnership_id and i.id = s.into_id
		where s.partnership_id = ${partnership} and s.need_id = ${need} order by s.id`.execute(db)
	return found.rows
}

export type Kin = {
	/** Needs that were merged into this one. */
	readonly merged: readonly { readonly id: NeedId; readonly title: string; readonly number: string; readonly reportedOn: string }[]
	/** The wider need that this one was a part of. */
	readonly wider: { readonly id: NeedId; readonly title: string } | null
}

/** The trace the other way: what was merged into this need, and what it was split from. */
export async function getKin(db: Db, partnership: PartnershipId, need: NeedId): Promise<Kin> {
	const found = await sql<Kin>`select
		coalesce((select json_agg(json_build_object('id', n.id, 'title', n.title, 'number', n.number, 'reportedOn', n.reported_on) order by n.id)
			from community.need_step s join community.need n on n.partnership_id = s.partnership_id and n.id = s.need_id
			where s.partnership_id = ${partnership} and s.into_id = ${need} and s.undone_at is null), '[]') as merged,
		(select json_build_object('id', n.id, 'title', n.title)
			from community.need_part q join community.need_step s on s.partnership_id = q.partnership_id and s.id = q.step_id
			join community.need n on n.partnership_id = s.partnership_id and n.id = s.need_id
			where q.partnership_id = ${partnership} and q.part_id = ${need}) as wider`.execute(db)
	return found.rows[0] ?? { merged: [], wider: null }
}

/** The parts made by a step that have gone their own way: merged, split, answered, or joined to a niche. */
export async function listPartsGoneOn(db: Db, partnership: PartnershipId, step: StepId): Promise<readonly { id: NeedId; title: string }[]> {
	const found = await sql<{ id: NeedId; title: string }>`select n.id, n.title from community.need_part q
		join community.need n on n.partnership_id = q.partnership_id and n.id = q.part_id
		where q.partnership_id = ${partnership} and q.step_id = ${step} and (
			exists (select from community.need_step s where s.partnership_id = n.partnership_id and s.need_id = n.id and s.undone_at is null and s.kind <> 'accepted')
			or exists (select from community.need_step s where s.partnership_id = n.partnership_id and s.into_id = n.id and s.undone_at is null)
			or exists (select from community.niche_need j where j.partnership_id = n.partnership_id and j.need_id = n.id))
		order by n.id`.execute(db)
	return found.rows
}
