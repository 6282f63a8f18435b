import type { Asker } from '#access'
import type { Id, PartnershipId } from '#kernel/id'
import { builtOnce } from '#platform/built-once'
import type { Db } from '#platform/db'
import type { ParticipantId } from './participant.ts'

/** One deed about a person. Facts are codes, days and numbers. */
export type PastDeed = {
	readonly id: Id<'entry'>
	readonly at: Date
	readonly deed: string
	readonly facts: unknown
	readonly by: string | null
}

/**
 * The newest deeds about a person: of her record, her stays and her referrals. Restricted notes are journalled under their own ids, so nothing
 * here tells that there are any. The caller has opened her record. Read by the index of subjects.
 */
export function listHistory(db: Db, { partnership }: Asker, participant: ParticipantId): Promise<PastDeed[]> {
	return historyOf(db, { partnership, participant })
}

const historyOf = builtOnce((db, { partnership, participant }: { partnership: PartnershipId; participant: ParticipantId }) =>
	db
		.with('subject', (cte) =>
			cte
				.selectFrom('people.participant as p')
				.where('p.partnership_id', '=', partnership)
				.where((eb) => eb.or([eb('p.id', '=', participant), eb('p.merged_into', '=', participant)]))
				.select((eb) => eb.ref('p.id').$castTo<string>().as('id'))
				.union(
					cte
						.selectFrom('people.participation as x')
						.where('x.partnership_id', '=', partnership)
						.where('x.participant_id', '=', participant)
						.select((eb) => eb.ref('x.id').$castTo<string>().as('id')),
				)
				.union(
					cte
						.selectFrom('people.referral as f')
						.where('f.partnership_id', '=', partnership)
						.where('f.participant_id', '=', participant)
						.select((eb) => eb.ref('f.id').$castTo<string>().as('id')),
				),
		)
		.selectFrom('journal.entry as j')
		.innerJoin('subject', 'subject.id', 'j.subject_id')
		.leftJoin('access.account as a', 'a.id', 'j.account_id')
		.where('j.partnership_id', '=', partnership)
		.where('j.deed', 'not like', 'note.%')
		.select(['j.id', 'j.at', 'j.deed', 'j.facts', 'a.name as by'])
		.orderBy('j.id', 'desc')
		.limit(20),
)
