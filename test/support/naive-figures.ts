import type { Condition, Definition, Figures, Period } from '#indicators'
import { addDays, type PlainDate } from '../../src/kernel/plain-date.ts'
import type { Invented } from './invented-participations.ts'

/** Figures counted one person after another, as slowly and plainly as the rules are written: what the database is compared with. */
export function naiveFigures(definitions: readonly Definition[], people: readonly Invented[], period: Period): Figures {
	return Object.fromEntries(
		definitions.map(({ code, rule }) => {
			const where = rule.count === 'participations' ? rule.where : rule.count === 'attendees' ? [{ support: rule.of }] : undefined
			const counted = people.filter((person) => where !== undefined && counts(person, where, period))
			const of = (sex: string | null) => counted.filter((person) => (person.sex ?? null) === sex).length
			return [code, { women: of('woman'), men: of('man'), unknown: of(null), total: counted.length }]
		}),
	)
}

function counts(person: Invented, where: readonly Condition[], { from, to }: Period): boolean {
	const days = where.map((condition) => since(person, condition))
	if (days.includes(undefined)) return false
	const latest =
		[person.startedOn, ...days]
			.filter((day) => day !== undefined)
			.sort()
			.at(-1) ?? person.startedOn
	return latest <= to && (from === undefined || latest >= from)
}

/** The day from which a condition holds; `undefined` when it does not. */
function since(person: Invented, condition: Condition): PlainDate | undefined {
	if ('entry' in condition) return entered(person, condition) ? person.startedOn : undefined
	if ('exit' in condition) return sinceExit(person, condition.pathCompleted)
	if ('situation' in condition) return sinceSituation(person, condition.situation)
	if ('followUp' in condition) return sinceCheck(person, condition)
	if ('support' in condition) return sinceSupport(person, condition.support, condition.completed === true)
	if (!('businessFounded' in condition)) return undefined
	if (condition.businessFounded) return person.businessFoundedOn ?? undefined
	return person.businessFoundedOn ? undefined : person.startedOn
}

function entered(person: Invented, condition: Extract<Condition, { entry: unknown }>): boolean {
	if (condition.entry === 'ageYears') return isBetween(person.ageYears, condition.from ?? 0, condition.to ?? 999)
	const facts: Record<string, unknown> = { ...person }
	const text = String(facts[condition.entry] ?? '')
	return 'in' in condition ? condition.in.includes(text) : !condition.notIn.includes(text)
}

function isBetween(age: number | null | undefined, from: number, to: number): boolean {
	return age !== undefined && age !== null && age >= from && age <= to
}

function sinceExit({ exit }: Invented, pathCompleted: boolean | undefined): PlainDate | undefined {
	return exit && (pathCompleted ?? exit.pathCompleted) === exit.pathCompleted ? exit.endedOn : undefined
}

function sinceCheck(
	{ exit, check }: Invented,
	asked: { employed?: boolean | undefined; improved?: boolean | undefined },
): PlainDate | undefined {
	if (!exit || !check) return undefined
	const right = (asked.employed ?? check.employed) === check.employed && (asked.improved ?? check.improved) === check.improved
	return right ? check.doneOn : undefined
}

function sinceSituation({ exit }: Invented, codes: readonly string[]): PlainDate | undefined {
	if (!exit || !codes.some((code) => exit.situations.includes(code))) return undefined
	const foundOn = exit.situationsOn ?? exit.endedOn
	if (foundOn > addDays(exit.endedOn, 28)) return undefined
	return foundOn > exit.endedOn ? foundOn : exit.endedOn
}

function sinceSupport({ supports = [], startedOn }: Invented, kinds: readonly string[], completed: boolean): PlainDate | undefined {
	const right = supports.filter(({ kind, subkind }) => kinds.includes(kind) || kinds.includes(`${kind}/${subkind}`))
	const days = right.flatMap((support) => (completed ? (support.endedOn ?? []) : (support.startedOn ?? startedOn))).sort()
	// A support without a day of its own is there from the first day, so the earliest cannot be later.
	const undated = !completed && right.some((support) => support.startedOn === null)
	return undated ? startedOn : days[0]
}
