import { sql } from 'kysely'
import type { Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { IdeaState, Verdict } from '../rules/idea-state.ts'
import { FACT_TABLES, STATE } from './idea-facts.ts'

/** An idea as its authors see it: no scores, no reasons of the centre, no surnames of others. */
export type OwnIdea = {
	readonly id: Id<'idea'>
	readonly title: string
	readonly what: string
	readonly forWhom: string
	readonly state: IdeaState
	readonly dueOn: PlainDate | null
	readonly verdict: Verdict | null
	readonly answer: string | null
	readonly answeredAt: Date | null
	readonly others: string | null
}

/** The ideas of one author, the newest first, for her own page: whoever asks holds her key. */
export async function listOwnIdeas(db: Db, partnership: PartnershipId, participant: Id<'participant'>): Promise<OwnIdea[]> {
	const found = await sql<OwnIdea>`with hers as (select p.id from people.participant p where p.partnership_id = ${partnership}
			and (p.id = ${participant} or p.merged_into = ${participant}))
		select i.id, c.title, c.what, c.for_whom as "forWhom", ${STATE} as state, i.due_on as "dueOn", v.verdict, g.answer, g.at as "answeredAt",
			(select string_agg(o.first_name, ', ' order by o.first_name) from ideas.author u
				join people.participant o on o.partnership_id = u.partnership_id and o.id = u.participant_id
				where u.partnership_id = i.partnership_id and u.idea_id = i.id and u.left_at is null and u.participant_id not in (select id from hers)) as others
		from ideas.idea i join ideas.idea_version c on c.partnership_id = i.partnership_id and c.idea_id = i.id and c.version = i.version ${FACT_TABLES}
		left join ideas.verdict g on g.partnership_id = i.partnership_id and g.id = v.id
		where i.partnership_id = ${partnership} and i.id in (select a.idea_id from ideas.author a where a.partnership_id = ${partnership}
			and a.left_at is null and a.participant_id in (select id from hers))
		order by i.id desc limit 20`.execute(db)
	return found.rows
}
