import { type Outcome, outcomeOf, type RuleName } from './conditions.ts'
import type { FormFacts, Weights } from './form-facts.ts'
import type { Criterion, KnownForm, LegalFact, LegalForm, Topic } from './legal-forms.ts'

/** Whether a form can be founded with these facts. */
export type Verdict = 'open' | 'open-if' | 'closed'

/** What one rule said, with the legal fact that it rests on. */
export type Finding = { readonly fact: LegalFact; readonly rule: RuleName; readonly outcome: Outcome }

/** One of several ways to found a form (by three people, by two organisations); `null` where there is only one. */
type Way = { readonly way: string | null; readonly verdict: Verdict; readonly findings: readonly Finding[] }

/** What the adviser explains of one form. There is no score and no order of merit here, on purpose: people weigh and decide. */
export type Reading = {
	readonly form: LegalForm
	readonly verdict: Verdict
	/** What holds however it is founded. */
	readonly common: readonly Finding[]
	/** The most open way, or several; then the others. */
	readonly ways: readonly Way[]
}

/** Reads every form with these facts, in the order of the list, whatever comes out. The same facts give the same answer. */
export function advise(forms: readonly KnownForm[], facts: FormFacts): readonly Reading[] {
	return forms.map(({ form, facts: legal }) => readingOf(form, findingsOf(legal, facts)))
}

/** What somebody may do so that a closed or half-open form opens: rules unmet, facts to ask, conditions to see to. */
export function inTheWay({ common, ways }: Reading): readonly Finding[] {
	const way = nearest(ways)
	return [...common, ...(way?.findings ?? [])].filter(({ outcome }) => outcome.is !== 'met' && outcome.is !== 'note')
}

/** What people should know of an open way. */
export function toKnow({ common, ways }: Reading): readonly Finding[] {
	return [...common, ...(nearest(ways)?.findings ?? [])].filter(({ outcome }) => outcome.is === 'note')
}

/** How forms differ on what matters to these people: one line a criterion, heaviest first, with the facts of each form that tell. */
export type Difference = {
	readonly criterion: Criterion
	readonly weight: number
	readonly told: ReadonlyMap<string, readonly LegalFact[]>
}

/** The lines are in the order of the people's own weights; the forms stay in the order of the list. */
export function differences(
	forms: readonly KnownForm[],
	{ criteria, weights }: { readonly criteria: readonly Criterion[]; readonly weights: Weights },
): readonly Difference[] {
	return criteria
		.map((criterion) => ({ criterion, weight: weights[criterion.code] ?? 0 }))
		.filter(({ weight }) => weight > 0)
		.sort((one, other) => other.weight - one.weight)
		.map(({ criterion, weight }) => ({
			criterion,
			weight,
			told: new Map(forms.map(({ form, facts }) => [form.code, factsOn(facts, criterion.facts.topics)])),
		}))
}

/** The facts of a form on these topics. */
export function factsOn(facts: readonly LegalFact[], wanted: readonly Topic[]): readonly LegalFact[] {
	return facts.filter((fact) => wanted.includes(fact.facts.topic))
}

function findingsOf(legal: readonly LegalFact[], facts: FormFacts): readonly Finding[] {
	return legal.flatMap((fact) => {
		const { rule, number } = fact.facts
		return rule === null ? [] : [{ fact, rule, outcome: outcomeOf(rule, facts, number) }]
	})
}

function readingOf(form: LegalForm, findings: readonly Finding[]): Reading {
	const byWay = Map.groupBy(findings, ({ fact }) => fact.facts.way)
	const common = byWay.get(null) ?? []
	const ways = [...byWay].flatMap(([way, found]) => (way === null ? [] : [{ way, verdict: verdictOf(found), findings: found }]))
	const best = nearest(ways)?.verdict ?? 'open'
	return { form, verdict: worse(verdictOf(common), best), common, ways }
}

const DISTANCE = { open: 0, 'open-if': 1, closed: 2 } as const satisfies Record<Verdict, number>

/** The way that is most open; the first of equals. */
function nearest(ways: readonly Way[]): Way | undefined {
	return ways.reduce<Way | undefined>((best, way) => (best && DISTANCE[best.verdict] <= DISTANCE[way.verdict] ? best : way), undefined)
}

function worse(one: Verdict, other: Verdict): Verdict {
	return DISTANCE[one] >= DISTANCE[other] ? one : other
}

function verdictOf(findings: readonly Finding[]): Verdict {
	if (findings.some(({ outcome }) => outcome.is === 'unmet')) return 'closed'
	return findings.some(({ outcome }) => outcome.is === 'ask' || outcome.is === 'check') ? 'open-if' : 'open'
}
