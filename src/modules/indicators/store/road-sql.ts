import { type RawBuilder, sql } from 'kysely'
import type { RoadRule } from '../rules/road.ts'
import { inProgramme, type Whose } from './asked.ts'
import { type RiskGroup, riskGroups } from './risk-groups.ts'

type Fragment = RawBuilder<unknown>

/**
 * `with ...`: the published records of the road, each source read once, however many indicators count it; what no indicator asks is not read.
 * The entry of a job is that of the last stay that had begun by its first day, else of the last one after it, as `enterprises` shows it.
 */
export function roadSources(whose: Whose): Fragment {
	return sql`with road_manufactory as (
			select m.manufactory_id as id, m.name, m.state, m.founded_on, m.decided_on, m.closed_on
			from manufactories.public_manufactory m where m.partnership_id = ${whose.partnership} and ${inProgramme(sql`m.programme_id`, whose)}),
		road_enterprise as (
			select e.enterprise_id as id, e.name, e.form, e.founded_on, e.closed_on
			from enterprises.public_enterprise e where e.partnership_id = ${whose.partnership} and ${inProgramme(sql`e.programme_id`, whose)}),
		road_check as (
			select t.enterprise_id as id, e.name, t.months, t.answer, t.done_on
			from enterprises.public_survival t join road_enterprise e on e.id = t.enterprise_id where t.partnership_id = ${whose.partnership} and ${inProgramme(sql`t.programme_id`, whose)}),
		road_job as (
			select distinct on (j.job_id) j.job_id as id, e.id as enterprise, e.name, j.participant_id as participant, p.sex, j.from_on,
				least(j.until_on, j.closed_on) as ended_on, ${RISK} as at_risk
			from enterprises.public_job j join road_enterprise e on e.id = j.enterprise_id
			left join people.public_participation p on p.partnership_id = j.partnership_id and p.participant_id = j.participant_id
			where j.partnership_id = ${whose.partnership} and ${inProgramme(sql`j.programme_id`, whose)} order by j.job_id, p.started_on <= j.from_on desc, p.started_on desc)`
}

/** `select id, place, name, participant, sex, day`: what a rule counts, each once, with the day it started to count; `place` is where it is kept. */
export function roadRecords(rule: RoadRule): Fragment {
	if (rule.count === 'manufactory') return manufactories(rule.event)
	if (rule.count === 'enterprise') {
		const formed = rule.forms === undefined ? sql`true` : sql`e.form in (${sql.join(rule.forms)})`
		return sql`select e.id, e.id as place, e.name, ${NOBODY}, ${sql.ref(`e.${rule.event}_on`)} as day from road_enterprise e where ${formed}`
	}
	if (rule.count === 'survival-check')
		return sql`select c.id, c.id as place, c.name, ${NOBODY}, c.done_on as day from road_check c
			where c.months = ${rule.months} and c.answer in (${sql.join(rule.answers)})`
	const asked = rule.atRisk === undefined ? sql`true` : sql`j.at_risk = ${rule.atRisk}`
	const kept = (months: number) => sql`(j.from_on + make_interval(months => ${months}::integer))::date`
	const [day, stood] =
		rule.keptMonths === undefined
			? [sql`j.from_on`, sql`true`]
			: [kept(rule.keptMonths), sql`(j.ended_on is null or j.ended_on >= ${kept(rule.keptMonths)})`]
	return sql`select j.id, j.enterprise as place, j.name, j.participant, j.sex, ${day} as day from road_job j where ${asked} and ${stood}`
}

const NOBODY = sql`null::uuid as participant, null::text as sex`

function manufactories(event: Extract<RoadRule, { count: 'manufactory' }>['event']): Fragment {
	const from = sql`from road_manufactory m`
	const row = (day: Fragment) => sql`select m.id, m.id as place, m.name, ${NOBODY}, ${day} as day ${from}`
	if (event === 'founded') return row(sql`m.founded_on`)
	return event === 'closed' ? row(sql`m.closed_on`) : sql`${row(sql`m.decided_on`)} where m.state = ${event}`
}

const FACTS = { labourStatus: 'p.labour_status', disability: 'p.disability', homeless: 'p.homeless' } as const

/** By the published entry of a participant, as far as it tells; of anybody else what the enterprise told. */
const RISK = sql`case coalesce(j.told_at_risk, ${sql.join(riskGroups.map(belongs), sql` or `)}) when true then 'yes' when false then 'no' else 'not-known' end`

/** Unknown (null) when the entry does not say. */
function belongs({ reads, answers }: RiskGroup): Fragment {
	if (reads === 'inactiveUpTo' || reads === 'inactiveFrom') {
		const aged = sql`${sql.raw(reads === 'inactiveUpTo' ? '<=' : '>=')} ${answers[0]}::integer`
		return sql`case when p.labour_status is not null and p.age_years is not null then p.labour_status = 'inactive' and p.age_years ${aged} end`
	}
	return sql`nullif(${sql.ref(FACTS[reads])}, 'refused') in (${sql.join(answers)})`
}
