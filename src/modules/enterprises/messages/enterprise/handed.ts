const pl = {
	title: 'Próby rynkowe z manufaktury',
	lead: 'Przekazane przy wydzieleniu: co się sprzedawało, komu, za ile i czego to nauczyło.',
	line: (day: string, toWhom: string, price: string) => [day, toWhom, `cena ${price}`].filter(Boolean).join(', '),
	nothingLearned: 'Nie zapisano wniosków.',
}
const en: typeof pl = {
	title: 'Market tests of the manufactory',
	lead: 'Handed over at the spin-off: what sold, to whom, for how much, and what was learned.',
	line: (day, toWhom, price) => [day, toWhom, `price ${price}`].filter(Boolean).join(', '),
	nothingLearned: 'Nothing learned was written down.',
}
export const messages = { pl, en }
