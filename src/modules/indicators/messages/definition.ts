import type { Lang } from '#kernel/lang'
import { kindLabel } from '../rules/kind-labels.ts'
import { type Condition, participationsOf, type Rule, roadOf } from '../rules/rule.ts'
import { roadInWords } from './road.ts'

/** What a rule counts, in a sentence made from the rule itself: words and figures cannot drift apart. */
export function ruleInWords(lang: Lang, rule: Rule): string {
	const say = words[lang]
	if (rule.count === 'leaders') return say.leaders(kinds(lang, rule.of))
	if (rule.count === 'attendees') return say.attendees(kinds(lang, rule.of))
	const road = roadOf(rule)
	if (road !== undefined) return roadInWords(lang, road)
	const where = participationsOf(rule) ?? []
	if (where.length === 0) return say.everybody
	return say.people(where.map((condition) => conditionInWords(lang, condition)).join('; '))
}

function conditionInWords(lang: Lang, condition: Condition): string {
	const say = words[lang]
	if ('entry' in condition) return entryInWords(lang, condition)
	if ('exit' in condition) return condition.pathCompleted ? say.completed : say.ended
	if ('situation' in condition)
		return say.situation(
			list(
				lang,
				condition.situation.map((code) => valueIn(lang, code)),
			),
		)
	if ('followUp' in condition) return say.check(condition.followUp, condition.employed === true ? say.employed : say.improved)
	if ('businessFounded' in condition) return condition.businessFounded ? say.founded : say.notFounded
	if ('session' in condition) return say.session(kinds(lang, condition.session))
	return condition.completed ? say.supportFinished(kinds(lang, condition.support)) : say.support(kinds(lang, condition.support))
}

function entryInWords(lang: Lang, condition: Extract<Condition, { entry: unknown }>): string {
	const say = words[lang]
	if (condition.entry === 'ageYears') return say.age(condition.from, condition.to)
	const fact = say.facts[condition.entry]
	if ('in' in condition)
		return say.is(
			fact,
			list(
				lang,
				condition.in.map((code) => valueIn(lang, code)),
			),
		)
	return say.isNot(
		fact,
		list(
			lang,
			condition.notIn.map((code) => valueIn(lang, code)),
		),
	)
}

function kinds(lang: Lang, codes: readonly string[]): string {
	return list(
		lang,
		codes.map((code) => kindLabel(code)?.[lang] ?? code),
	)
}

function list(lang: Lang, items: readonly string[]): string {
	return LISTS[lang].format(items)
}

function valueIn(lang: Lang, code: string): string {
	const values: Readonly<Record<string, string>> = words[lang].values
	return values[code] ?? code
}

const LISTS = { pl: new Intl.ListFormat('pl', { type: 'disjunction' }), en: new Intl.ListFormat('en-GB', { type: 'disjunction' }) }

const pl = {
	everybody: 'Liczymy każdą osobę, która zaczęła udział w programie, od dnia pierwszego wsparcia.',
	people: (conditions: string) =>
		`Liczymy osoby, o których prawdą jest wszystko naraz: ${conditions}. Każda osoba liczy się w programie raz.`,
	leaders: (what: string) => `Liczymy osoby z zespołu, które poprowadziły choć jedno spotkanie (${what}), każdą raz.`,
	attendees: (what: string) => `Liczymy osoby, które dostały takie wsparcie (${what}), i gości otwartych spotkań policzonych na miejscu.`,
	ended: 'zakończył się udział w programie',
	completed: 'udział skończył się zgodnie z zaplanowaną ścieżką',
	situation: (what: string) => `od zakończenia udziału do czterech tygodni po nim: ${what}`,
	check: (months: number, what: string) => `${months} miesięcy po zakończeniu ${what}`,
	employed: 'osoba pracowała',
	improved: 'sytuacja na rynku pracy była lepsza',
	founded: 'powstała własna firma',
	notFounded: 'nie powstała własna firma',
	session: (what: string) => `była obecność na spotkaniu: ${what}`,
	support: (what: string) => `było wsparcie: ${what}`,
	supportFinished: (what: string) => `było i skończyło się wsparcie: ${what}`,
	age: (from: number | undefined, to: number | undefined) =>
		`wiek w dniu pierwszego wsparcia: ${from === undefined ? `do ${to} lat` : to === undefined ? `${from} lat i więcej` : `${from}–${to} lat`}`,
	is: (fact: string, value: string) => `${fact}: ${value}`,
	isNot: (fact: string, value: string) => `${fact}: inaczej niż ${value}`,
	facts: {
		sex: 'płeć',
		citizenship: 'obywatelstwo',
		education: 'wykształcenie na początku',
		labourStatus: 'na początku osoba',
		labourSubstatus: 'na początku dokładniej',
		degurba: 'stopień urbanizacji (DEGURBA)',
		foreignBackground: 'obce pochodzenie',
		thirdCountry: 'obywatelstwo państwa trzeciego',
		minority: 'mniejszość narodowa lub etniczna',
		homeless: 'bezdomność lub brak dostępu do mieszkania',
		disability: 'niepełnosprawność',
		household: 'gospodarstwo domowe',
		gmina: 'gmina',
		powiat: 'powiat',
		voivodeship: 'województwo',
	},
	values: {
		unemployed: 'bezrobotna',
		inactive: 'bierna zawodowo',
		employed: 'pracująca',
		'long-term-unemployed': 'długotrwale bezrobotna',
		'in-education': 'ucząca się',
		'isced-0-2': 'ISCED 0–2',
		'isced-3-4': 'ISCED 3–4',
		'isced-5-8': 'ISCED 5–8',
		yes: 'tak',
		no: 'nie',
		'3': '3 (obszar wiejski)',
		'seeking-work': 'szukanie pracy',
		'started-education': 'podjęte kształcenie lub szkolenie',
		'gained-qualification': 'uzyskane kwalifikacje',
		'took-up-work': 'podjęta praca, także na własny rachunek',
	},
}

const en: typeof pl = {
	everybody: 'Counts each person who has started in the programme, from the day of the first support.',
	people: (conditions) => `Counts people of whom all of this is true: ${conditions}. Each person counts once in a programme.`,
	leaders: (what) => `Counts the workers who led at least one meeting (${what}), each once.`,
	attendees: (what) => `Counts people who were given such support (${what}), and guests of open meetings counted on the spot.`,
	ended: 'their participation has ended',
	completed: 'participation ended along the planned path',
	situation: (what) => `from the end of participation to four weeks after it: ${what}`,
	check: (months, what) => `${months} months after the end ${what}`,
	employed: 'the person was in work',
	improved: 'the situation on the labour market was better',
	founded: 'a firm of their own was founded',
	notFounded: 'no firm of their own was founded',
	session: (what) => `present at a meeting: ${what}`,
	support: (what) => `was given support: ${what}`,
	supportFinished: (what) => `was given support and finished it: ${what}`,
	age: (from, to) =>
		`age on the day of the first support: ${from === undefined ? `up to ${to}` : to === undefined ? `${from} and above` : `${from}–${to}`}`,
	is: (fact, value) => `${fact}: ${value}`,
	isNot: (fact, value) => `${fact}: other than ${value}`,
	facts: {
		sex: 'sex',
		citizenship: 'citizenship',
		education: 'education at entry',
		labourStatus: 'at entry',
		labourSubstatus: 'at entry, more exactly',
		degurba: 'degree of urbanisation (DEGURBA)',
		foreignBackground: 'foreign background',
		thirdCountry: 'third-country national',
		minority: 'national or ethnic minority',
		homeless: 'homeless or excluded from housing',
		disability: 'disability',
		household: 'household',
		gmina: 'municipality',
		powiat: 'county',
		voivodeship: 'voivodeship',
	},
	values: {
		unemployed: 'unemployed',
		inactive: 'inactive',
		employed: 'employed',
		'long-term-unemployed': 'long-term unemployed',
		'in-education': 'in education',
		'isced-0-2': 'ISCED 0–2',
		'isced-3-4': 'ISCED 3–4',
		'isced-5-8': 'ISCED 5–8',
		yes: 'yes',
		no: 'no',
		'3': '3 (rural area)',
		'seeking-work': 'seeking work',
		'started-education': 'started education or training',
		'gained-qualification': 'gained a qualification',
		'took-up-work': 'took up work, also self-employed',
	},
}

const words = { pl, en }
