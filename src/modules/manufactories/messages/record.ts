/** Sentences of a manufactory's own page. */
const pl = {
	manufactories: 'Manufaktury',
	history: 'Historia',
	about: 'O manufakturze',
	host: 'Instytucja macierzysta',
	noHost: 'bez instytucji',
	line: 'Branża',
	programme: 'Program',
	tutor: 'Opieka centrum',
	manager: 'Kieruje w instytucji',
	change: 'Zmień',
}
const en: typeof pl = {
	manufactories: 'Manufactories',
	history: 'History',
	about: 'About the manufactory',
	host: 'Host institution',
	noHost: 'no host yet',
	line: 'Line of business',
	programme: 'Programme',
	tutor: "Centre's tutor",
	manager: 'Manager in the host',
	change: 'Change',
}

export const messages = { pl, en }
