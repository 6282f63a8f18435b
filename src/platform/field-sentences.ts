/** What is said at a field that was filled in wrongly, where the form has no sentence of its own. */
export const sentences = {
	pl: {
		missing: 'Uzupełnij to pole.',
		choose: 'Wybierz jedną z możliwości.',
		notADay: 'Nie ma takiego dnia. Wpisz datę tak: 21.11.2026.',
		notATime: 'Wpisz godzinę tak: 14:30.',
		tooLong: (max: number) => `To za długie. Zmieść się w ${max} znakach.`,
		between: ({ min, max }: { min: number; max: number }) => `Wpisz liczbę od ${min} do ${max}.`,
	},
	en: {
		missing: 'Fill in this field.',
		choose: 'Choose one of these.',
		notADay: 'There is no such day. Write the date like this: 21.11.2026.',
		notATime: 'Write the time like this: 14:30.',
		tooLong: (max: number) => `This is too long. Use at most ${max} characters.`,
		between: ({ min, max }: { min: number; max: number }) => `Enter a number from ${min} to ${max}.`,
	},
}
