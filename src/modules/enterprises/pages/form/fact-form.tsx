import { z } from 'zod'
import type { View } from '#access'
import type { Lang } from '#kernel/lang'
import { readGrosze, typedGrosze } from '#kernel/money'
import { formFields } from '#platform/fields'
import { type FormRead, type FormValues, readForm } from '#platform/form'
import { type FieldProps, FormPart, fields, type Mistakes } from '#ui'
import { messages } from '../../messages/form/adviser.ts'
import { type FactName, type FormFacts, outsideMoney, type yesNoFacts } from '../../rules/form/form-facts.ts'

/** The facts as a form types them. */
export type FactForm = Record<FactName, string>

/** Reads the facts of a form: an empty field is a fact that nobody knows. */
export function readFactForm(lang: Lang, values: FormValues): FormRead<FormFacts> {
	const say = messages[lang]
	const f = formFields(lang)
	const whole = () => f.optionalWhole({ min: 0, max: 1000 }).transform((count) => count ?? null)
	const money = () =>
		f.text(20).transform((typed, context) => {
			const grosze = typed === '' ? null : readGrosze(typed)
			if (grosze === undefined || (grosze ?? 0) > 2_000_000_000) context.addIssue(say.notMoney)
			return grosze ?? null
		})
	const yesNo = () => f.optionalOneOf(['yes', 'no']).transform((said) => (said === undefined ? null : said === 'yes'))
	const schema = z
		.object({
			persons: whole(),
			atRisk: whole(),
			organisations: whole(),
			capital: money(),
			revenue: money(),
			outsideMoney: f.optionalOneOf(outsideMoney).transform((said) => said ?? null),
			equalSay: yesNo(),
			shareProfit: yesNo(),
			business: yesNo(),
			rural: yesNo(),
			circleThere: yesNo(),
			moreMembers: yesNo(),
			hostAgrees: yesNo(),
		})
		.superRefine(({ persons, atRisk }, context) => {
			if (persons !== null && atRisk !== null && atRisk > persons)
				context.addIssue({ code: 'custom', path: ['atRisk'], message: say.moreAtRisk })
		})
	return readForm(schema, values)
}

/** Facts as a form shows them. */
export function typedFacts(facts: FormFacts): FactForm {
	const count = (value: number | null) => (value === null ? '' : String(value))
	const money = (value: number | null) => (value === null ? '' : typedGrosze(value))
	const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
	return {
		persons: count(facts.persons),
		atRisk: count(facts.atRisk),
		organisations: count(facts.organisations),
		capital: money(facts.capital),
		revenue: money(facts.revenue),
		outsideMoney: facts.outsideMoney ?? '',
		equalSay: yesNo(facts.equalSay),
		shareProfit: yesNo(facts.shareProfit),
		business: yesNo(facts.business),
		rural: yesNo(facts.rural),
		circleThere: yesNo(facts.circleThere),
		moreMembers: yesNo(facts.moreMembers),
		hostAgrees: yesNo(facts.hostAgrees),
	}
}

/** A fact in words. */
export function factText(lang: Lang, facts: FormFacts, name: FactName): string {
	const say = messages[lang]
	const value = facts[name]
	if (value === null) return say.unknown
	if (name === 'outsideMoney') return facts.outsideMoney === null ? say.unknown : say.money[facts.outsideMoney]
	if (typeof value === 'boolean') return value ? say.yes : say.no
	return typedFacts(facts)[name]
}

type FactFieldsProps = {
	view: View
	values: FormValues
	errors?: Mistakes<FactForm> | undefined
	/** What records say, as a hint. */
	records?: Partial<Record<FactName, string>>
}

/** The fields of the facts: for what people say, and for "what if". */
export function FactFields({ view, values, errors, records = {} }: FactFieldsProps) {
	const say = messages[view.lang]
	const f = fields<FactForm>({ values, errors })
	const of = (name: FactName): FieldProps<FactForm> => ({ name, label: say.fact[name], optional: true, hint: records[name] })
	const yesNo = [
		{ value: 'yes', label: say.yes },
		{ value: 'no', label: say.no },
	]
	const choices = (names: readonly (typeof yesNoFacts)[number][]) =>
		names.map((name) => <f.Select key={name} {...of(name)} options={yesNo} blank={say.unknown} />)
	return (
		<>
			<FormPart title={say.whoPart}>
				<f.Number {...of('persons')} />
				<f.Number {...of('atRisk')} />
				<f.Number {...of('organisations')} />
				{choices(['moreMembers'])}
			</FormPart>
			<FormPart title={say.moneyPart}>
				<f.Text {...of('capital')} width="medium" />
				<f.Text {...of('revenue')} width="medium" />
				<f.Select {...of('outsideMoney')} options={outsideMoney.map((value) => ({ value, label: say.money[value] }))} blank={say.unknown} />
				{choices(['business', 'shareProfit'])}
			</FormPart>
			<FormPart title={say.wishPart}>{choices(['equalSay'])}</FormPart>
			<FormPart title={say.placePart}>{choices(['rural', 'circleThere', 'hostAgrees'])}</FormPart>
		</>
	)
}
