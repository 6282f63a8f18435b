import { addDays, type PlainDate } from '../../src/kernel/plain-date.ts'
import type { Definition } from '../../src/modules/indicators/rules/definition.ts'
import { countOf, type Figures, type Period } from '../../src/modules/indicators/rules/figure.ts'
import { type Condition, participationsOf } from '../../src/modules/indicators/rules/rule.ts'
import type { Invented } from './invented-participations.ts'

/** Figures counted one person after another, as slowly and plainly as the rules are written: what the database is compared with. */
export function naiveFigures(definitions: readonly Definition[], people: readonly Invented[], period: Period): Figures {
	return Object.fromEntries(
		definitions.map(({ code, rule }) => {
			const where = participationsOf(rule)
			const counted = people.filter((person) => where !== undefined && counts(person, where, period))
			const of = (sex: string | null) => counted.filter((person) => (person.sex ?? null) === sex).length
			return [code, countOf({ women: of('woman'), men: of('man'), unknown: of(null) })]
		}),
	)
}

function counts(person: Invented, where: readonly Condition[], { from, to }: Period): boolean {
	const days = where.map((condition) => since(person, condition))
	if (days.includes(undefined)) return false
	const latest = [person.startedOn, ...days].filter((day) => day !== undefined).sort().at(-1) ?? person.startedOn
	return latest <= to && (from === undefined || latest >= from)
}

/** The day from which a condition holds; `undefined` when it does not. */
function since(person: Invented, condition: Condition): PlainDate | undefined {
	const held = (yes: boolean) => (yes ? person.startedOn : undefined)
	if ('entry' in condition) {
		if (condition.entry === 'ageYears') {
			const age = person.ageYears ?? undefined
			return held(age !== undefined && age >= (condition.from ?? 0) && age <= (condition.to ?? 999))
		}
		const facts: Record<string, unknown> = { ...person }
		const fact = facts[condition.entry]
		const text = fact === undefined || fact === null ? undefined : String(fact)
		if ('in' in condition) return held(text !== undefined && condition.in.includes(text))
		return held(text === undefined || !condition.notIn.includes(text))
	}
	if ('exit' in condition) {
		const right = person.exit && (condition.pathCompleted === undefined || person.exit.pathCompleted === condition.pathCompleted)
		return right ? person.exit?.endedOn : undefined
	}
	if ('situation' in condition) return sinceSituation(person, condition.situation)
	if ('followUp' in condition) {
		const { exit, check } = person
		if (!exit || !check) return undefined
		const right = (condition.employed ?? check.employed) === check.employed && (condition.improved ?? check.improved) === check.improved
		return right ? check.doneOn : undefined
	}
	if ('businessFounded' in condition) {
		return condition.businessFounded ? (person.businessFoundedOn ?? undefined) : held(!person.businessFoundedOn)
	}
	return 'support' in condition ? sinceSupport(person, condition.support, condition.completed === true) : undefined
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
