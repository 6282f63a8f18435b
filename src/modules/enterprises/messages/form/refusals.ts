import { formatDay, type Lang } from '#kernel/lang'

/** What the deciding refuses, in a sentence that says what next. */
const pl = {
	'nothing-said': 'Powiedz coś choć o jednej formie.',
	'reasons-missing': (form: string) => `Dopisz, dlaczego (${form}).`,
	'no-deciding': 'Uzgadnianie nie jest jeszcze otwarte.',
	'already-voiced': (by: string) => `Decyzja już zapadła (zapisana przez: ${by}). Głosu nie można dodać.`,
	'works-here-no-more': 'Ta osoba już tu nie pracuje.',
	'helper-missing': 'Wpisz, kto pomagał zapisać ten głos.',
	'day-not-come': 'Ten dzień jeszcze nie nadszedł.',
	'unknown-form': 'Wybierz formę z listy.',
	'already-decided': (by: string, form: string) => `Ktoś zdecydował w tym czasie: ${form} (zapisane przez: ${by}). Ta decyzja obowiązuje.`,
	'not-now': 'Uzgadnianie można otworzyć w okresie ochronnym albo gdy przyszedł czas na decyzję.',
	'reason-missing': 'Napisz, dlaczego wracacie do decyzji.',
	steering: 'Decyzję można zapisać od dnia, w którym kończy się okres ochronny. Sprawdź zegar na stronie manufaktury.',
	'before-the-last-step': (on: string) => `Poprzedni krok manufaktury był ${formatDay('pl', on)}. Wpisz ten dzień albo późniejszy.`,
	'not-decided': 'Nie ma jeszcze decyzji do podpisania.',
	'before-the-decision': (on: string) => `Decyzja jest z ${formatDay('pl', on)}. Podpis nie może być wcześniejszy.`,
	file: 'To nie jest PDF ani zdjęcie do 15 MB albo plik jest uszkodzony. Wybierz inny.',
	missing: 'Uzupełnij to pole.',
}
const en: typeof pl = {
	'nothing-said': 'Say something of one form at least.',
	'reasons-missing': (form) => `Say why (${form}).`,
	'no-deciding': 'The deciding is not open yet.',
	'already-voiced': (by) => `The decision has been made (recorded by: ${by}). A voice cannot be added.`,
	'works-here-no-more': 'This person does not work here any more.',
	'helper-missing': 'Say who helped to write this voice down.',
	'day-not-come': 'That day has not come yet.',
	'unknown-form': 'Choose a form from the list.',
	'already-decided': (by, form) => `Somebody decided meanwhile: ${form} (recorded by: ${by}). That decision holds.`,
	'not-now': 'The deciding can be opened in the protective period or when the decision is due.',
	'reason-missing': 'Say why you come back to the decision.',
	steering: "The decision can be recorded from the day the protective period ends. See the clock on the manufactory's page.",
	'before-the-last-step': (on) => `The manufactory's step before was on ${formatDay('en', on)}. Enter that day or a later one.`,
	'not-decided': 'There is no decision to sign yet.',
	'before-the-decision': (on) => `The decision is of ${formatDay('en', on)}. A signature cannot be earlier.`,
	file: 'This is neither a PDF nor a photo of up to 15 MB, or it is damaged. Choose another.',
	missing: 'Fill this in.',
}

export const refusals: Record<Lang, typeof pl> = { pl, en }
