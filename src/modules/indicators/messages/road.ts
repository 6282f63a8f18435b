import { type Lang, plural } from '#kernel/lang'
import { formLabel } from '../rules/form-labels.ts'
import type { RoadRule } from '../rules/road.ts'

/** What a rule of the road counts, in a sentence made from the rule itself. */
export function roadInWords(lang: Lang, rule: RoadRule): string {
	const say = roadMessages[lang]
	if (rule.count === 'manufactory') return say.manufactories[rule.event]
	if (rule.count === 'enterprise') {
		const forms = rule.forms?.map((form) => formLabel(lang, form)).join(', ')
		return `${say.enterprises[rule.event]}${forms === undefined ? '' : ` ${say.ofForm(forms)}`}`
	}
	if (rule.count === 'survival-check') return say.survival(rule.months, rule.answers.map((answer) => say.answers[answer]).join(', '))
	const counted = rule.keptMonths === undefined ? say.jobs : say.kept(rule.keptMonths)
	return `${counted}${rule.atRisk === undefined ? '' : ` ${say.risk[rule.atRisk]}`}`
}

const pl = {
	title: 'Droga do przedsiębiorstwa',
	ofPartnership: 'Manufaktury, podmioty i miejsca pracy całego partnerstwa.',
	manufactories: {
		founded: 'Liczymy manufaktury od dnia założenia.',
		independent: 'Liczymy manufaktury, które działają samodzielnie, od dnia tej decyzji, dopóki ona obowiązuje.',
		'stays-in-host': 'Liczymy manufaktury, które zostały w instytucji macierzystej, od dnia tej decyzji, dopóki ona obowiązuje.',
		closed: 'Liczymy manufaktury zamknięte od dnia zamknięcia.',
	},
	enterprises: {
		founded: 'Liczymy podmioty od dnia założenia, także te, które już nie działają.',
		closed: 'Liczymy podmioty, które przestały działać, od dnia zamknięcia.',
	},
	ofForm: (forms: string) => `Forma: ${forms}.`,
	jobs: 'Liczymy miejsca pracy w tych podmiotach od pierwszego dnia pracy, także te, które się skończyły.',
	kept: (months: number) =>
		`Liczymy miejsca pracy, które trwały co najmniej ${plural('pl', months, { one: '# miesiąc', few: '# miesiące', many: '# miesięcy', other: '# miesiąca' })}, od dnia, w którym tyle minęło.`,
	risk: {
		yes: 'Tylko osoby zagrożone wykluczeniem: według danych z początku udziału, a gdy ich nie ma, według tego, co podał podmiot.',
		no: 'Tylko osoby spoza grup zagrożonych: według danych z początku udziału, a gdy ich nie ma, według tego, co podał podmiot.',
		'not-known': 'Tylko osoby, o których nie wiadomo, czy należą do grup zagrożonych.',
	},
	survival: (months: number, answers: string) =>
		`Liczymy podmioty, o których po ${plural('pl', months, { one: '# miesiącu', few: '# miesiącach', many: '# miesiącach', other: '# miesiąca' })} zapisano: ${answers}; od dnia sprawdzenia.`,
	answers: { alive: 'działa', closed: 'nie działa', 'lost-contact': 'nie ma kontaktu' },
	place: { manufactory: 'Manufaktura', enterprise: 'Podmiot' },
	records: { one: '# zapis', few: '# zapisy', many: '# zapisów', other: '# zapisu' },
	hidden: 'dane są dla innych',
	withoutRecord: 'bez karty w systemie',
	nothing: 'Nic się jeszcze nie liczy',
	nothingWhy: 'Gdy coś się wydarzy do tego dnia, pojawi się tutaj.',
	unnamed: 'nazwa jest dla innych',
}

const en: typeof pl = {
	title: 'The road to an enterprise',
	ofPartnership: 'Manufactories, entities and jobs of the whole partnership.',
	manufactories: {
		founded: 'Counts manufactories from the day of their founding.',
		independent: 'Counts manufactories that stand on their own, from the day of that decision, as long as it stands.',
		'stays-in-host': 'Counts manufactories that stay in their host, from the day of that decision, as long as it stands.',
		closed: 'Counts closed manufactories from the day of closing.',
	},
	enterprises: {
		founded: 'Counts entities from the day of their founding, also those that are no more.',
		closed: 'Counts entities that are no more, from the day of closing.',
	},
	ofForm: (forms) => `Form: ${forms}.`,
	jobs: 'Counts jobs in these entities from the first day of work, also those that have ended.',
	kept: (months) =>
		`Counts jobs that lasted at least ${plural('en', months, { one: '# month', other: '# months' })}, from the day on which these had passed.`,
	risk: {
		yes: 'Only people at risk: by their entry data, else as the entity told it.',
		no: 'Only people not at risk: by their entry data, else as the entity told it.',
		'not-known': 'Only people of whom nobody knows whether they are at risk.',
	},
	survival: (months, answers) =>
		`Counts entities of which after ${plural('en', months, { one: '# month', other: '# months' })} it was written: ${answers}; from the day of the check.`,
	answers: { alive: 'alive', closed: 'closed', 'lost-contact': 'lost contact' },
	place: { manufactory: 'Manufactory', enterprise: 'Entity' },
	records: { one: '# record', few: '# records', many: '# records', other: '# records' },
	hidden: 'the record is for others',
	withoutRecord: 'no record here',
	nothing: 'Nothing counts yet',
	nothingWhy: 'When something happens by this day, it will be here.',
	unnamed: 'the name is for others',
}

/** Sentences about figures of the road from manufactory to enterprise. */
export const roadMessages = { pl, en }
