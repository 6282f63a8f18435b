import { type Lang, plural } from '#kernel/lang'

/** Today of whoever runs a manufactory: the host's manager, the tutor. */
const pl = {
	title: 'Twoje manufaktury',
	none: 'Gdy w Waszej instytucji powstanie manufaktura, zobaczysz tutaj ludzi, terminy i to, co czeka.',
	all: 'Wszystkie',
	people: (people: number) =>
		plural('pl', people, { one: '# osoba pracuje', few: '# osoby pracują', many: '# osób pracuje', other: '# osoby pracuje' }),
	rules: (people: number) =>
		plural('pl', people, {
			one: '# osoba nie zna jeszcze zasad w pracy',
			few: '# osoby nie znają jeszcze zasad w pracy',
			many: '# osób nie zna jeszcze zasad w pracy',
			other: '# osoby nie zna jeszcze zasad w pracy',
		}),
	tell: 'Zapisz',
}
const en: typeof pl = {
	title: 'Your manufactories',
	none: 'When a manufactory begins in your organisation, you will see its people, dates and what waits here.',
	all: 'All of them',
	people: (people) => plural('en', people, { one: '# person works here', other: '# people work here' }),
	rules: (people) =>
		plural('en', people, { one: '# person does not know the rules at work yet', other: '# people do not know the rules at work yet' }),
	tell: 'Record',
}

export const messages: Record<Lang, typeof pl> = { pl, en }
