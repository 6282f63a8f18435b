import { sql } from 'kysely'
import type { Asker } from '#access'
import type { AccountId, PartnershipId } from '#kernel/id'
import { builtOnce } from '#platform/built-once'
import type { Db } from '#platform/db'
import type { ParticipantId } from './participant.ts'

/** Someone who stands by a person: a coach, an adviser, the owner of her open referral. */
export type StandingBy = { readonly name: string; readonly email: string; readonly kind: string }

/** Everybody who stands by a person. The caller has opened her record. */
export function listPeopleAround(db: Db, { partnership }: Asker, participant: ParticipantId): Promise<StandingBy[]> {
	return peopleAround(db, { partnership, participant })
}

const peopleAround = builtOnce((db, { partnership, participant }: { partnership: PartnershipId; participant: ParticipantId }) => {
	const related = db
		.selectFrom('access.relationship as r')
		.innerJoin('access.account as a', 'a.id', 'r.account_id')
		.where('r.partnership_id', '=', partnership)
		.where('r.subject', '=', 'participant')
		.where('r.subject_id', '=', participant)
		.where('r.until_on', 'is', null)
		.select(['a.name', 'a.email', 'r.kind'])
	const owners = db
		.selectFrom('people.referral as f')
		.innerJoin('access.account as a', 'a.id', 'f.owner_id')
		.where('f.partnership_id', '=', partnership)
		.where('f.participant_id', '=', participant)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('people.referral_closing as c')
						.select('c.reason')
						.whereRef('c.partnership_id', '=', 'f.partnership_id')
						.whereRef('c.referral_id', '=', 'f.id'),
				),
			),
		)
		.select(['a.name', 'a.email', sql<string>`'referral-owner'`.as('kind')])
	return related.union(owners).orderBy('kind').orderBy('name')
})

export type StandingOf = { readonly account: AccountId; readonly kind: string }

/** Which accounts stand by a person now, and as what. */
export async function listStandings(db: Db, partnership: PartnershipId, participant: ParticipantId): Promise<StandingOf[]> {
	return db
		.selectFrom('access.relationship')
		.where('partnership_id', '=', partnership)
		.where('subject', '=', 'participant')
		.where('subject_id', '=', participant)
		.where('until_on', 'is', null)
		.select(['account_id as account', 'kind'])
		.orderBy('id')
		.execute()
}
