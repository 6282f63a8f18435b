import { formatDay } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'

const pl = {
	followUp: (months: number) => `Rozmowa po ${months} miesiącach od zakończenia`,
	situation: 'Sytuacja po zakończeniu jeszcze nieznana',
	entry: 'Brakuje danych na wejściu',
	doubles: 'Możliwe podwójne zapisy',
	doublesWho: (count: number) => (count > 50 ? 'Ponad 50 par' : `Pary do sprawdzenia: ${count}`),
	until: (on: PlainDate) => `do ${formatDay('pl', on)}`,
	declared: (on: PlainDate) => `deklaracja ${formatDay('pl', on)}`,
	recordTalk: 'Zapisz rozmowę',
	recordSituation: 'Zapisz sytuację',
	fillIn: 'Uzupełnij',
	look: 'Sprawdź',
	myPeople: 'Moje osoby',
	allMyPeople: 'Wszystkie moje osoby',
	asList: 'Pokaż jako listę',
	notYet: 'jeszcze nie było',
	noPeople: 'Nie prowadzisz jeszcze nikogo.',
}
const en: typeof pl = {
	followUp: (months) => `Talk ${months} months after the exit`,
	situation: 'Situation after the exit not known yet',
	entry: 'The entry is incomplete',
	doubles: 'Possible double records',
	doublesWho: (count) => (count > 50 ? 'More than 50 pairs' : `Pairs to check: ${count}`),
	until: (on) => `by ${formatDay('en', on)}`,
	declared: (on) => `declared ${formatDay('en', on)}`,
	recordTalk: 'Record the talk',
	recordSituation: 'Record the situation',
	fillIn: 'Fill in',
	look: 'Check',
	myPeople: 'My people',
	allMyPeople: 'All my people',
	asList: 'Show as a list',
	notYet: 'not yet',
	noPeople: 'You do not guide anybody yet.',
}

/** What waits on Today, from people. */
export const messages = { pl, en }
