const pl = {
	link: 'Zapisz sprawdzenie po 3, 6 lub 12 miesiącach',
	title: (name: string) => `Sprawdzenie po zakończeniu: ${name}`,
	lead: 'Tu zapiszesz rozmowę, o której nie przypominaliśmy, bo jej termin minął przed wczytaniem osoby z pliku.',
	months: 'Po ilu miesiącach',
	refusals: {
		'not-ended': 'Ten udział nie jest zakończony.',
		'not-due-yet': 'Od zakończenia nie minęło jeszcze tyle miesięcy. Wybierz wcześniejsze sprawdzenie.',
	},
}

const en: typeof pl = {
	link: 'Record a check after 3, 6 or 12 months',
	title: (name) => `Check after the exit: ${name}`,
	lead: 'Record here a talk that you were not reminded of, because its day had passed before the person came from a file.',
	months: 'After how many months',
	refusals: {
		'not-ended': 'This participation has not ended.',
		'not-due-yet': 'Not so many months have passed since the exit. Choose an earlier check.',
	},
}

/** The sentences of a check for which no task was made. */
export const messages = { pl, en }
