/** The heads of a file of meetings, and the sentences of slips printed together. */
const pl = {
	group: 'Grupa',
	person: 'Imię i nazwisko',
	presence: 'Obecność',
	ownMinutes: 'Minut tej osoby',
	answer: 'Potwierdzenie',
	channel: 'Jak odpowiedziano',
	answeredAt: 'Kiedy odpowiedziano',
	slipsDeed: 'Kartki do potwierdzenia (PDF)',
	slipsName: 'kartki-do-potwierdzenia',
	nothingToAsk: 'Na zaznaczonych spotkaniach nic nie czeka na potwierdzenie, o które możesz zapytać.',
	choose: 'Zaznacz najpierw spotkania albo osoby.',
	select: (what: string) => `Spotkanie: ${what}`,
	yesNo: 'Tak / Nie',
	today: (day: string) => `Dziś, ${day}: zmień dzień, podaj godzinę`,
	howLong: 'Czas',
}

const en: typeof pl = {
	group: 'Group',
	person: 'First name and surname',
	presence: 'Attendance',
	ownMinutes: 'Minutes of this person',
	answer: 'Confirmation',
	channel: 'How answered',
	answeredAt: 'When answered',
	slipsDeed: 'Confirmation slips (PDF)',
	slipsName: 'confirmation-slips',
	nothingToAsk: 'At what you ticked nothing waits for a confirmation that you may ask for.',
	choose: 'Tick meetings or people first.',
	select: (what) => `Meeting: ${what}`,
	yesNo: 'Yes / No',
	today: (day) => `Today, ${day}: another day, the hour`,
	howLong: 'Length',
}

export const fileWords = { pl, en }
