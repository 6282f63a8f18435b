import { type RawBuilder, sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { LeaveOut } from '../rules/figure.ts'
import type { Lookup, Plan } from '../rules/plan.ts'
import { inProgramme, type Whose } from './asked.ts'

/**
 * `from ... where ...`: the published participations of a programme as `p`, each once, with the lookups that the plan needs.
 * One scan each of participations, supports and presences, however many indicators are counted over it.
 */
export function participations(plan: Pick<Plan, 'lookups'>, whose: Whose): RawBuilder<unknown> {
	return sql`from people.public_participation p
		${joinLookups(plan.lookups, whose)} ${joinAnswers(whose)}
		where p.partnership_id = ${whose.partnership} and ${inProgramme(sql`p.programme_id`, whose)}${keepOnly(whose.leaveOut)}`
}

function joinLookups(lookups: readonly Lookup[], { partnership }: Whose): RawBuilder<unknown> {
	if (lookups.length === 0) return sql``
	const days = lookups.map((lookup, index) => sql`min(t.day) filter (where ${asked(lookup)}) as ${sql.id(`day_${index}`)}`)
	const sources = [...new Set(lookups.map((lookup) => lookup.in))].map((source) => given(source, partnership))
	return sql`left join (select t.participation_id, ${sql.join(days)} from (${sql.join(sources, sql` union all `)}) t (participation_id, source, kind, subkind, day, completed)
		group by t.participation_id) looked on looked.participation_id = p.participation_id`
}

/** A support without a day of its own counts from the first support of the participation (`greatest` sees to it). */
function given(source: Lookup['in'], partnership: PartnershipId) {
	if (source === 'support') {
		return sql`select s.participation_id, 'support' as source, s.kind, s.subkind, coalesce(s.started_on, '0001-01-01') as day, false as completed
			from support.public_support s where s.partnership_id = ${partnership}
			union all select s.participation_id, 'support', s.kind, s.subkind, s.ended_on, true
			from support.public_support s where s.partnership_id = ${partnership} and s.completed`
	}
	return sql`select a.participation_id, 'session', a.kind, a.subkind, a.on_day, false
		from support.public_attendance a where a.partnership_id = ${partnership}`
}

function asked({ in: source, kinds, completed }: Lookup) {
	return sql`t.source = ${source} and t.completed = ${completed} and ${ofKinds('t', kinds)}`
}

/** Whether a row of `alias` is of one of the kinds, each `kind` or `kind/sub-kind`. */
export function ofKinds(alias: string, kinds: readonly string[]): RawBuilder<unknown> {
	const whole = kinds.filter((kind) => !kind.includes('/'))
	const exact = kinds.filter((kind) => kind.includes('/'))
	return sql`(${sql.ref(`${alias}.kind`)} = any(${whole}::text[]) or ${sql.ref(`${alias}.kind`)} || '/' || ${sql.ref(`${alias}.subkind`)} = any(${exact}::text[]))`
}

/** Whether she confirmed any meeting, and whether any stands that she did not dispute. Without meetings there is nothing to ask. */
function joinAnswers({ partnership, programme, leaveOut = 'nothing' }: Whose): RawBuilder<unknown> {
	if (leaveOut === 'nothing') return sql``
	return sql`left join (select a.participation_id, bool_or(coalesce(a.answer = 'confirmed', false)) as confirmed, bool_or(a.answer is distinct from 'disputed') as standing
		from support.public_attendance a where a.partnership_id = ${partnership} and ${inProgramme(sql`a.programme_id`, { programme })}
		group by a.participation_id) answers on answers.participation_id = p.participation_id`
}

function keepOnly(leaveOut: LeaveOut = 'nothing'): RawBuilder<unknown> {
	if (leaveOut === 'nothing') return sql``
	return leaveOut === 'disputed' ? sql` and answers.standing is not false` : sql` and answers.confirmed is not false`
}
