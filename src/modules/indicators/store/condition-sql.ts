import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date'
import { type Lookup, lookupOf } from '../rules/plan.ts'
import type { Condition, EntryFact } from '../rules/rule.ts'

type Fragment = RawBuilder<unknown>
/** What a condition asks of a row, and the day from which it holds (none where it holds from the first support). */
type Asked = { readonly holds: Fragment; readonly day?: Fragment }

const COLUMNS = {
	sex: 'p.sex',
	citizenship: 'p.citizenship',
	education: 'p.education',
	labourStatus: 'p.labour_status',
	labourSubstatus: 'p.labour_substatus',
	degurba: 'p.degurba',
	foreignBackground: 'p.foreign_background',
	thirdCountry: 'p.third_country',
	minority: 'p.minority',
	homeless: 'p.homeless',
	disability: 'p.disability',
	household: 'p.household',
	gmina: 'p.gmina',
	powiat: 'p.powiat',
	voivodeship: 'p.voivodeship',
} as const satisfies Record<EntryFact, string>

/** Whether people of one entry profile are alike in it: a condition on a code of the entry, asked once a profile and not once a person. */
export function isOfProfile(condition: Condition): boolean {
	return 'entry' in condition && condition.entry !== 'ageYears'
}

/** Whether a row of `participations` counts by these conditions; false, never null. */
export function holds(where: readonly Condition[], lookups: readonly Lookup[]): Fragment {
	const all = where.map((condition) => ask(condition, lookups).holds)
	return all.length === 0 ? sql`true` : sql`coalesce((${sql.join(all, sql` and `)}), false)`
}

/** The day on which a row that counts started to count: the latest day that its conditions need. */
export function countedOn(where: readonly Condition[], lookups: readonly Lookup[]): Fragment {
	const days = daysOf(where, lookups)
	return days.length === 0 ? sql`p.started_on` : sql`greatest(${sql.join([sql`p.started_on`, ...days])})`
}

/** Whether a row started to count by a day, given that it had started by then: no day is compared that need not be. */
export function countsBy(where: readonly Condition[], lookups: readonly Lookup[], to: PlainDate): Fragment {
	const days = daysOf(where, lookups)
	return days.length === 0 ? sql`true` : sql`greatest(${sql.join(days)}) <= ${to}::date`
}

function daysOf(where: readonly Condition[], lookups: readonly Lookup[]): Fragment[] {
	return where.flatMap((condition) => ask(condition, lookups).day ?? [])
}

function ask(condition: Condition, lookups: readonly Lookup[]): Asked {
	if ('entry' in condition) return { holds: entryHolds(condition) }
	if ('exit' in condition) return { holds: exitHolds(condition.pathCompleted), day: sql`p.ended_on` }
	if ('situation' in condition) return situationAsked(condition.situation)
	if ('followUp' in condition) return followUpAsked(condition)
	if ('businessFounded' in condition) {
		return condition.businessFounded
			? { holds: sql`p.business_founded_on is not null`, day: sql`p.business_founded_on` }
			: { holds: sql`p.business_founded_on is null` }
	}
	return lookupAsked(condition, lookups)
}

function entryHolds(condition: Extract<Condition, { entry: unknown }>): Fragment {
	if (condition.entry === 'ageYears') {
		return sql`p.age_years between ${condition.from ?? 0}::integer and ${condition.to ?? 130}::integer`
	}
	const column = sql.ref(COLUMNS[condition.entry])
	const fact = condition.entry === 'degurba' ? sql`${column}::text` : column
	if ('in' in condition) return sql`${fact} in (${sql.join(condition.in)})`
	return sql`(${fact} is null or ${fact} not in (${sql.join(condition.notIn)}))`
}

function exitHolds(pathCompleted: boolean | undefined): Fragment {
	return pathCompleted === undefined ? sql`p.ended_on is not null` : sql`p.path_completed = ${pathCompleted}`
}

/** "Upon leaving" is from the exit to four weeks after (ESF+, recalled); a situation without a day of its own is that of the exit. */
function situationAsked(codes: readonly string[]): Asked {
	const any = codes.map((code) => sql`${code} = any(p.situations)`)
	return {
		holds: sql`(${sql.join(any, sql` or `)}) and (p.situations_on is null or p.situations_on <= p.ended_on + 28)`,
		day: sql`greatest(p.ended_on, p.situations_on)`,
	}
}

function followUpAsked(condition: Extract<Condition, { followUp: unknown }>): Asked {
	const check = `p.check_${condition.followUp}`
	const doneOn = sql.ref(`${check}_on`)
	const found = [
		sql`${doneOn} is not null`,
		...(condition.employed === undefined ? [] : [sql`${sql.ref(`${check}_employed`)} = ${condition.employed}`]),
		...(condition.improved === undefined ? [] : [sql`${sql.ref(`${check}_improved`)} = ${condition.improved}`]),
	]
	return { holds: sql.join(found, sql` and `), day: doneOn }
}

function lookupAsked(condition: Condition, lookups: readonly Lookup[]): Asked {
	const name = lookupOf(condition)[0]?.name
	const column = sql.ref(lookupColumn(lookups.findIndex((lookup) => lookup.name === name)))
	return { holds: sql`${column} is not null`, day: column }
}

/** Where a lookup's day stands in `participations`. */
function lookupColumn(index: number): string {
	return `looked.day_${index}`
}
