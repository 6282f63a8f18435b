import type { FactName, FormFacts } from './form-facts.ts'

/**
 * What a rule says of a manufactory's facts. `ask`: it depends on a fact that nobody knows; `check`: open if people see to this; `note`: nothing against
 * it, but they should know. `have` and `need` are people, organisations or grosze, as the rule says.
 */
export type Outcome =
	| { readonly is: 'met' }
	| { readonly is: 'unmet'; readonly have?: number; readonly need?: number }
	| { readonly is: 'ask'; readonly asks: FactName }
	| { readonly is: 'check'; readonly have?: number; readonly need?: number }
	| { readonly is: 'note' }

type Condition = (facts: FormFacts, threshold: number) => Outcome

const MET = { is: 'met' } as const
const UNMET = { is: 'unmet' } as const
const CHECK = { is: 'check' } as const
const NOTE = { is: 'note' } as const
const GROSZE = 100

/** The rules that a legal fact may name: the fact brings the threshold, the source and the mark, the rule only compares. Pure. */
const conditions = {
	'persons-at-least': ({ persons }, need) => atLeast('persons', persons, need),
	'at-risk-at-least': ({ atRisk }, need) => atLeast('atRisk', atRisk, need),
	'organisations-at-least': ({ organisations }, need) => atLeast('organisations', organisations, need),
	'founders-from-groups': ({ persons, atRisk }) =>
		persons === null ? ask('persons') : atRisk === null ? ask('atRisk') : atRisk >= persons ? MET : CHECK,
	'members-later-at-least': ({ persons, moreMembers }, need) =>
		persons === null ? ask('persons') : persons >= need ? MET : moreMembers === false ? { is: 'check', have: persons, need } : NOTE,
	'capital-at-least': ({ capital }, zloty) => atLeast('capital', capital, zloty * GROSZE),
	'capital-if-business': ({ capital, business }, zloty) => {
		if (business === false || (capital !== null && capital >= zloty * GROSZE)) return MET
		return business === null ? ask('business') : atLeast('capital', capital, zloty * GROSZE)
	},
	'revenue-a-year-at-most': ({ revenue }, zloty) => (revenue !== null && revenue * 12 <= zloty * GROSZE ? MET : NOTE),
	'no-private-profit': ({ shareProfit }) => wanted('shareProfit', shareProfit, UNMET),
	'no-business': ({ business }) => wanted('business', business, UNMET),
	'no-investor': (facts) => wanted('outsideMoney', wantsCoOwner(facts), UNMET),
	'investor-to-check': (facts) => wanted('outsideMoney', wantsCoOwner(facts), CHECK),
	'investor-without-profit': (facts) => wanted('outsideMoney', wantsCoOwner(facts), CHECK),
	'equal-say-by-statute': ({ equalSay }) => wanted('equalSay', equalSay, CHECK),
	'rural-only': ({ rural }) => (rural === null ? ask('rural') : rural ? MET : UNMET),
	'circle-not-there': ({ rural, circleThere }) => (rural === false ? MET : wanted('circleThere', circleThere, CHECK)),
	'host-agrees': ({ hostAgrees }) => (hostAgrees === null ? ask('hostAgrees') : hostAgrees ? MET : UNMET),
	'look-into': () => CHECK,
	remember: () => NOTE,
} as const satisfies Record<string, Condition>

export type RuleName = keyof typeof conditions
export const ruleNames = [
	'persons-at-least',
	'at-risk-at-least',
	'organisations-at-least',
	'founders-from-groups',
	'members-later-at-least',
	'capital-at-least',
	'capital-if-business',
	'revenue-a-year-at-most',
	'no-private-profit',
	'no-business',
	'no-investor',
	'investor-to-check',
	'investor-without-profit',
	'equal-say-by-statute',
	'rural-only',
	'circle-not-there',
	'host-agrees',
	'look-into',
	'remember',
] as const satisfies readonly RuleName[]

/** What a rule says of these facts. */
export function outcomeOf(rule: RuleName, facts: FormFacts, threshold: number | null): Outcome {
	const condition: Condition = conditions[rule]
	return condition(facts, threshold ?? 0)
}

function atLeast(asks: FactName, have: number | null, need: number): Outcome {
	if (have === null) return ask(asks)
	return have >= need ? MET : { is: 'unmet', have, need }
}

/** Something people want that stands in the way of a form. */
function wanted(asks: FactName, isWanted: boolean | null, then: typeof UNMET | typeof CHECK): Outcome {
	if (isWanted === null) return ask(asks)
	return isWanted ? then : MET
}

function wantsCoOwner({ outsideMoney }: FormFacts): boolean | null {
	return outsideMoney === null ? null : outsideMoney === 'co-owner'
}

function ask(asks: FactName): Outcome {
	return { is: 'ask', asks }
}
