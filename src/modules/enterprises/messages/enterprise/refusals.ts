/** What is said when an enterprise cannot be written so. */
const pl = {
	refusals: {
		'founded-in-the-future': 'Ten dzień jeszcze nie nadszedł.',
		'registered-before-founded': 'Rejestracja nie może być przed założeniem.',
		'manufactory-not-independent': 'Manufaktura nie jest jeszcze samodzielna: najpierw decyzja o formie.',
		'group-ended': 'Ta grupa już nie działa.',
		'day-not-come': 'Ten dzień jeszcze nie nadszedł.',
		'closed-before-founded': 'Koniec nie może być przed założeniem.',
		'founder-already': 'Ta osoba albo organizacja jest już wpisana.',
		'founder-missing': 'Wybierz jedno: osobę, organizację albo wpisz nazwę.',
	},
	taken: {
		name: 'Jest już przedsiębiorstwo o tej nazwie.',
		krs: 'Ten numer KRS ma już inne przedsiębiorstwo.',
		nip: 'Ten NIP ma już inne przedsiębiorstwo.',
		origin: 'Z tej manufaktury albo grupy powstało już przedsiębiorstwo.',
	},
	faults: {
		krs: { length: 'KRS ma dziesięć cyfr.', checksum: 'KRS ma dziesięć cyfr.' },
		regon: { length: 'REGON ma 9 albo 14 cyfr.', checksum: 'Cyfra kontrolna REGON się nie zgadza. Sprawdź numer.' },
		nip: { length: 'NIP ma dziesięć cyfr.', checksum: 'Cyfra kontrolna NIP się nie zgadza. Sprawdź numer.' },
	},
}
const en: typeof pl = {
	refusals: {
		'founded-in-the-future': 'This day has not come yet.',
		'registered-before-founded': 'It cannot be registered before it is founded.',
		'manufactory-not-independent': 'The manufactory is not independent yet: the decision on form comes first.',
		'group-ended': 'This group has ended.',
		'day-not-come': 'This day has not come yet.',
		'closed-before-founded': 'It cannot end before it was founded.',
		'founder-already': 'This person or organisation is on the list already.',
		'founder-missing': 'Choose one: a person, an organisation, or type a name.',
	},
	taken: {
		name: 'There is an enterprise of this name already.',
		krs: 'Another enterprise has this KRS number.',
		nip: 'Another enterprise has this NIP.',
		origin: 'An enterprise has come from this manufactory or group already.',
	},
	faults: {
		krs: { length: 'KRS has ten digits.', checksum: 'KRS has ten digits.' },
		regon: { length: 'REGON has 9 or 14 digits.', checksum: 'The check digit of REGON is wrong. Check the number.' },
		nip: { length: 'NIP has ten digits.', checksum: 'The check digit of NIP is wrong. Check the number.' },
	},
}
export const refusals = { pl, en }
