import type { Lang } from '#kernel/lang'

/** Why a line of the budget or its scan cannot be. */
const pl = {
	'day-not-come': 'Ten dzień jeszcze nie nadszedł.',
	'unknown-category': 'Wybierz kategorię z listy.',
	'unknown-source': 'Wybierz źródło z listy.',
	'hours-wanted': 'Przy pracy wolontariackiej wpisz godziny.',
	'money-wanted': 'Wpisz kwotę większą od zera.',
	'no-hour-rate': 'Na ten dzień nie ma na liście wartości godziny wolontariatu.',
	'amount-too-large': 'Tak duża kwota to na pewno pomyłka.',
	'corrected-already': 'Ktoś już poprawił ten zapis. Odśwież stronę i zobacz poprawkę.',
	'is-a-reversal': 'To jest wycofanie; poprawia się zapis, który powstał w zamian.',
	'file-missing': 'Wybierz plik.',
	'not-a-photo': 'To nie jest zdjęcie JPEG, PNG ani WebP albo jest uszkodzone. Wybierz inne.',
	'not-a-scan': 'To nie jest PDF ani zdjęcie albo plik jest uszkodzony. Wybierz inny.',
	'photo-too-many-points': 'To zdjęcie ma za dużo punktów. Zmniejsz je i spróbuj jeszcze raz.',
	'file-too-large': 'Ten plik waży więcej niż 15 MB. Wybierz mniejszy.',
}
const en: typeof pl = {
	'day-not-come': 'This day has not come yet.',
	'unknown-category': 'Choose a category from the list.',
	'unknown-source': 'Choose a source from the list.',
	'hours-wanted': 'For the work of volunteers enter hours.',
	'money-wanted': 'Enter an amount above zero.',
	'no-hour-rate': "The list has no worth of a volunteer's hour for this day.",
	'amount-too-large': 'An amount this large must be a mistake.',
	'corrected-already': 'Somebody has corrected this entry already. Reload the page and see the correction.',
	'is-a-reversal': 'This is a reversal; correct the entry that came in its place.',
	'file-missing': 'Choose a file.',
	'not-a-photo': 'This is no JPEG, PNG or WebP photo, or it is damaged. Choose another.',
	'not-a-scan': 'This is neither a PDF nor a photo, or it is damaged. Choose another.',
	'photo-too-many-points': 'This photo has too many points. Make it smaller and try again.',
	'file-too-large': 'This file is over 15 MB. Choose a smaller one.',
}

export const refusals: Record<Lang, typeof pl> = { pl, en }
