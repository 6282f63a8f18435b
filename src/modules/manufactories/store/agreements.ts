import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Voice } from '../rules/reviewing.ts'
import type { ManufactoryId } from './manufactory.ts'
import { belongsTo, openManufactory } from './open-manufactory.ts'

export type AgreementId = Id<'agreement'>
export type Outcome = 'kept' | 'dropped'

/** What was agreed at a review: who does it and by when. */
export type AgreementWritten = {
	readonly what: string
	readonly voice: Voice
	/** The worker who does it; null for all of them, and for host and tutor. */
	readonly participant: Id<'participant'> | null
	readonly dueOn: PlainDate
}
export type Agreement = AgreementWritten & {
	readonly id: AgreementId
	readonly month: PlainDate
	readonly name: string | null
	readonly outcome: Outcome | null
	readonly endedOn: PlainDate | null
	readonly endedBy: string | null
}

/** What was agreed in a manufactory: open ones first, by day. */
export async function listAgreements(db: Db, asker: Asker, manufactory: ManufactoryId): Promise<Agreement[]> {
	const open = openPerson(asker, { permission: 'person.read', participant: 'p.id' })
	const found = await sql<Agreement>`select g.id, g.month, g.what, g.voice, g.participant_id as participant, g.due_on as "dueOn",
			case when ${belongsTo(asker, 'g.manufactory_id')} or ${open} then p.first_name || ' ' || p.last_name end as name,
			e.outcome, e.on_day as "endedOn", a.name as "endedBy"
		from manufactories.agreement g
		left join people.participant p on p.partnership_id = g.partnership_id and p.id = g.participant_id
		left join manufactories.agreement_end e on e.partnership_id = g.partnership_id and e.agreement_id = g.id
		left join access.account a on a.id = e.by_id
		where g.partnership_id = ${asker.partnership} and g.manufactory_id = ${manufactory}
		order by e.agreement_id is not null, g.due_on, g.id limit 200`.execute(db)
	return found.rows
}

/** Writes down what was agreed at the review of a month. */
export async function insertAgreements(
	db: Db,
	partnership: PartnershipId,
	made: { manufactory: ManufactoryId; month: PlainDate; agreed: readonly AgreementWritten[]; by: AccountId; at: Date },
): Promise<void> {
	if (made.agreed.length === 0) return
	await db
		.insertInto('manufactories.agreement')
		.values(
			made.agreed.map(({ what, voice, participant, dueOn }) => ({
				partnership_id: partnership,
				id: newId<'agreement'>(),
				manufactory_id: made.manufactory,
				month: made.month,
				what,
				voice,
				participant_id: participant,
				due_on: dueOn,
				by_id: made.by,
				at: made.at,
			})),
		)
		.execute()
}

export type Settled = { readonly agreement: AgreementId; readonly outcome: Outcome }

/** Says what became of agreements of a manufactory; those that have an end already keep it. Answers with how many were written. */
export async function insertEnds(
	db: Db,
	partnership: PartnershipId,
	ended: { manufactory: ManufactoryId; settled: readonly Settled[]; on: PlainDate; by: AccountId; at: Date },
): Promise<number> {
	const { settled } = ended
	const found = await sql<{
		one: number
	}>`insert into manufactories.agreement_end (partnership_id, agreement_id, outcome, on_day, by_id, at)
		select g.partnership_id, g.id, t.outcome, ${ended.on}::date, ${ended.by}::uuid, ${ended.at}::timestamptz
		from unnest(${settled.map(({ agreement }) => agreement)}::uuid[], ${settled.map(({ outcome }) => outcome)}::text[]) as t (id, outcome)
		join manufactories.agreement g on g.partnership_id = ${partnership} and g.id = t.id and g.manufactory_id = ${ended.manufactory}
		on conflict do nothing returning 1 as one`.execute(db)
	return found.rows.length
}

/** An agreement is open again. */
export async function removeEnd(db: Db, partnership: PartnershipId, agreement: AgreementId): Promise<boolean> {
	const gone = await db
		.deleteFrom('manufactories.agreement_end')
		.where('partnership_id', '=', partnership)
		.where('agreement_id', '=', agreement)
		.executeTakeFirst()
	return gone.numDeletedRows > 0n
}

/** The manufactory of an agreement that the one who asks may write. */
export async function manufactoryOf(db: Db, asker: Asker, agreement: AgreementId): Promise<ManufactoryId> {
	const found = await sql<{ id: ManufactoryId }>`select g.manufactory_id as id from manufactories.agreement g
		where g.partnership_id = ${asker.partnership} and g.id = ${agreement}
			and ${openManufactory(asker, { permission: 'manufactory.write', manufactory: 'g.manufactory_id' })}`.execute(db)
	return present(found.rows[0], 'agreement').id
}

/** Open agreements of one's own manufactories whose day has come or comes within the days named, the earliest first. */
export async function listAgreementsDue(
	db: Db,
	asker: Asker,
	due: { by: PlainDate; limit: number },
): Promise<(Pick<Agreement, 'id' | 'what' | 'voice' | 'dueOn'> & { manufactory: ManufactoryId; name: string })[]> {
	const account = asker.actor.account ?? null
	const found = await sql<
		Pick<Agreement, 'id' | 'what' | 'voice' | 'dueOn'> & { manufactory: ManufactoryId; name: string }
	>`select g.id, g.what, g.voice, g.due_on as "dueOn", m.id as manufactory, m.name from manufactories.agreement g
		join manufactories.manufactory m on m.partnership_id = g.partnership_id and m.id = g.manufactory_id
		where g.partnership_id = ${asker.partnership} and g.due_on <= ${due.by}
			and not exists (select from manufactories.agreement_end e where e.partnership_id = g.partnership_id and e.agreement_id = g.id)
			and ((g.voice = 'tutor' and g.manufactory_id in (select t.manufactory_id from manufactories.tutoring t
					where t.partnership_id = ${asker.partnership} and t.account_id = ${account} and t.until_on is null))
				or (g.voice = 'host' and g.manufactory_id in (select h.manufactory_id from manufactories.hosting h
					where h.partnership_id = ${asker.partnership} and h.manager_id = ${account} and h.current)))
			and ${openManufactory(asker, { permission: 'manufactory.read', manufactory: 'm.id' })}
		order by g.due_on, g.id limit ${due.limit}`.execute(db)
	return found.rows
}
