/** What a need is, and what became of it, in a word. */
const pl = {
	states: {
		reported: 'czeka na przyjęcie',
		accepted: 'przyjęta',
		answered: 'załatwiona',
		merged: 'połączona z inną',
		split: 'podzielona',
		declined: 'nieprzyjęta',
		withdrawn: 'cofnięta część',
	},
	steps: {
		accepted: 'Przyjęto',
		declined: 'Nie przyjęto',
		answered: 'Odpowiedziano',
		merged: 'Połączono z potrzebą',
		split: 'Podzielono na',
	},
}

const en: typeof pl = {
	states: {
		reported: 'waits to be accepted',
		accepted: 'accepted',
		answered: 'answered',
		merged: 'merged into another',
		split: 'split',
		declined: 'not accepted',
		withdrawn: 'withdrawn part',
	},
	steps: {
		accepted: 'Accepted',
		declined: 'Not accepted',
		answered: 'Answered',
		merged: 'Merged into',
		split: 'Split into',
	},
}

export const states = { pl, en }
