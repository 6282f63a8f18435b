import { type RawBuilder, sql } from 'kysely'
import type { IdeaState } from '../rules/idea-state.ts'

/** What the state of an idea `i` is told from, as columns; with `FACT_TABLES` beside it. */
export const FACT_COLUMNS = sql`w.idea_id is not null as withdrawn, r.id as round, r.due_on as "roundDueOn", coalesce(n.asked, 0)::int as asked,
	coalesce(n.handed_in, 0)::int as "handedIn", v.id as "verdictId", v.verdict, t.authors::int as authors, t.told::int as told`

/** The version in force, its latest round with who handed in, its verdict that was not reopened, and which authors have heard it. */
export const FACT_TABLES = sql`
	left join ideas.withdrawal w on w.partnership_id = i.partnership_id and w.idea_id = i.id
	left join lateral (select q.id, q.due_on from ideas.round q where q.partnership_id = i.partnership_id and q.idea_id = i.id and q.version = i.version
		order by q.number desc limit 1) r on true
	left join lateral (select count(*) as asked, count(h.at) as handed_in from ideas.assessor s
		left join ideas.sheet h on h.partnership_id = s.partnership_id and h.round_id = s.round_id and h.account_id = s.account_id
		where s.partnership_id = i.partnership_id and s.round_id = r.id and s.released_at is null) n on true
	left join lateral (select d.id, d.verdict from ideas.verdict d where d.partnership_id = i.partnership_id and d.idea_id = i.id and d.version = i.version
		and not exists (select from ideas.verdict_reopening o where o.partnership_id = d.partnership_id and o.verdict_id = d.id) limit 1) v on true
	cross join lateral (select count(*) as authors, count(g.at) as told from ideas.author u
		left join ideas.telling g on g.partnership_id = u.partnership_id and g.verdict_id = v.id and g.participant_id = u.participant_id
		where u.partnership_id = i.partnership_id and u.idea_id = i.id and u.left_at is null) t`

/** The state as SQL; it says the rule `ideaState` again. */
export const STATE: RawBuilder<IdeaState> = sql<IdeaState>`(case when w.idea_id is not null then 'withdrawn'
	when v.id is not null and t.told < t.authors then 'waits-for-telling'
	when v.verdict = 'reshape' then 'to-reshape' when v.id is not null then v.verdict
	when r.id is null then 'described' when n.handed_in > 0 and n.handed_in = n.asked then 'waits-for-verdict' else 'assessing' end)`
