import type { Lang } from '#kernel/lang'
import type { Topic } from '../../rules/form/legal-forms.ts'

/** Sentences of the reading on legal forms. */
const pl = {
	title: 'Formy prawne',
	lead: 'Czym może stać się manufaktura. Każdy fakt ma źródło; to, czego nikt nie czytał w źródle, jest oznaczone.',
	caption: 'Formy prawne w skrócie',
	form: 'Forma',
	validOn: (day: string) => `Stan prawny na ${day}`,
	all: 'Wszystkie formy',
	print: 'Do druku: użyj drukowania w przeglądarce.',
	source: 'Źródło',
	amend: 'Popraw fakty na liście',
	leads: { independent: 'manufaktura staje się samodzielna', 'stays-in-host': 'manufaktura zostaje w instytucji' },
	topic: {
		fits: 'Kiedy pasuje',
		founders: 'Kto zakłada',
		capital: 'Kapitał',
		register: 'Rejestr',
		liability: 'Odpowiedzialność',
		say: 'Kto decyduje',
		profit: 'Zysk',
		tax: 'Podatki',
		duties: 'Obowiązki',
		support: 'Wsparcie i pieniądze z zewnątrz',
		'time-cost': 'Czas i koszt założenia',
	} satisfies Record<Topic, string>,
}
const en: typeof pl = {
	title: 'Legal forms',
	lead: 'What a manufactory may become. Each fact has a source; what nobody has read in its source is marked.',
	caption: 'Legal forms in short',
	form: 'Form',
	validOn: (day) => `The law on ${day}`,
	all: 'All forms',
	print: "To print, use your browser's print.",
	source: 'Source',
	amend: 'Amend facts on the list',
	leads: { independent: 'the manufactory becomes independent', 'stays-in-host': 'the manufactory stays in the host' },
	topic: {
		fits: 'When it fits',
		founders: 'Who founds it',
		capital: 'Capital',
		register: 'Register',
		liability: 'Liability',
		say: 'Who decides',
		profit: 'Profit',
		tax: 'Taxes',
		duties: 'Duties',
		support: 'Support and outside money',
		'time-cost': 'Time and cost of founding',
	},
}

export const messages: Record<Lang, typeof pl> = { pl, en }
