import type { Lang } from '#kernel/lang'
import { hintWords } from './hint-words.ts'
import type { Problem, ProblemKind, Warning, WarningKind } from './smefs-row.ts'

/** What happened and how to mend it, in one line. */
export function remarkMessage(lang: Lang, { kind, column, value, hint }: Omit<Problem | Warning, 'line'>): string {
	return SENTENCES[lang][kind]({ column, value, hint: hintWords(lang, hint) })
}

type Sentence = (facts: { column: string; value: string; hint: string }) => string

const pl: Record<ProblemKind | WarningKind, Sentence> = {
	'header-missing': ({ column }) =>
		column === ''
			? 'Plik jest pusty, nie ma w nim nawet nagłówka. Pobierz go jeszcze raz z SM EFS.'
			: `W pliku nie ma kolumny „${column}”. Dodaj ją albo popraw jej nazwę w pierwszym wierszu.`,
	'too-few-columns': ({ hint }) => `Wiersz ma mniej komórek niż nagłówek (${hint}). Sprawdź, czy nie brakuje średników.`,
	missing: ({ column }) => `Brakuje wartości w kolumnie „${column}”. Uzupełnij ją.`,
	'unknown-value': ({ column, value, hint }) => `Nie znamy wartości „${value}” w kolumnie „${column}”. ${hint || 'Popraw ją.'}`,
	'pesel-length': ({ value }) => `PESEL „${value}” nie ma 11 cyfr. Popraw go albo wpisz „Tak” w kolumnie „brak PESEL”.`,
	'pesel-checksum': ({ value }) => `Nie znamy takiego numeru PESEL: ${value}. Sprawdź wszystkie cyfry, także ostatnią.`,
	'pesel-date': ({ value, hint }) =>
		`PESEL ${value} wskazuje niemożliwą datę urodzenia${hint ? ` (${hint})` : ''}. Sprawdź pierwsze sześć cyfr.`,
	'sex-differs-from-pesel': ({ value, hint }) => `Płeć „${value}” nie zgadza się z numerem PESEL (${hint}). Sprawdź jedno i drugie.`,
	'date-does-not-exist': ({ column, value }) =>
		`„${value}” w kolumnie „${column}” nie jest datą, która istnieje. Wpisz datę jako RRRR-MM-DD, np. 2026-01-30.`,
	'end-before-start': ({ value, hint }) => `Data zakończenia ${value} jest wcześniejsza niż data rozpoczęcia ${hint}. Popraw jedną z nich.`,
	'postcode-format': ({ value }) => `Kod pocztowy „${value}” ma zły zapis. Wpisz go jako 00-000, np. 31-001.`,
	'support-lists-differ-in-length': ({ column, hint }) =>
		`Lista w kolumnie „${column}” ma inną liczbę pozycji niż lista rodzajów wsparcia (${hint}). Puste miejsca też oddziel znakiem |.`,
	'not-text': ({ hint }) => `Nie da się odczytać pliku: ${hint}. Zapisz go jako CSV (średniki, UTF-8) albo XLSX.`,
	'age-differs': ({ value, hint }) => `Wiek ${value} nie zgadza się z numerem PESEL i datą rozpoczęcia. Przyjmujemy ${hint}.`,
	'start-is-not-first-support': ({ value, hint }) =>
		`Data rozpoczęcia ${value} różni się od daty pierwszego wsparcia ${hint}. Sprawdź, która jest właściwa.`,
}

const en: Record<ProblemKind | WarningKind, Sentence> = {
	'header-missing': ({ column }) =>
		column === ''
			? 'The file is empty, it has not even a header. Download it from SM EFS again.'
			: `The file has no column “${column}”. Add it or mend its name in the first row.`,
	'too-few-columns': ({ hint }) => `The row has fewer cells than the header (${hint}). Check whether semicolons are missing.`,
	missing: ({ column }) => `There is no value in the column “${column}”. Fill it in.`,
	'unknown-value': ({ column, value, hint }) => `We do not know the value “${value}” in the column “${column}”. ${hint || 'Mend it.'}`,
	'pesel-length': ({ value }) => `The PESEL “${value}” does not have 11 digits. Mend it, or write “Tak” in the column “brak PESEL”.`,
	'pesel-checksum': ({ value }) => `We know no such PESEL number: ${value}. Check all digits, the last one too.`,
	'pesel-date': ({ value, hint }) =>
		`The PESEL ${value} gives an impossible birth date${hint ? ` (${hint})` : ''}. Check the first six digits.`,
	'sex-differs-from-pesel': ({ value, hint }) => `The sex “${value}” does not agree with the PESEL number (${hint}). Check both.`,
	'date-does-not-exist': ({ column, value }) =>
		`“${value}” in the column “${column}” is not a date that exists. Write it as YYYY-MM-DD, such as 2026-01-30.`,
	'end-before-start': ({ value, hint }) => `The end date ${value} is before the start date ${hint}. Mend one of them.`,
	'postcode-format': ({ value }) => `The postcode “${value}” is not written as 00-000, such as 31-001.`,
	'support-lists-differ-in-length': ({ column, hint }) =>
		`The list in the column “${column}” has not as many places as the list of kinds of support (${hint}). Put | between empty places too.`,
	'not-text': ({ hint }) => `The file cannot be read: ${hint}. Save it as CSV (semicolons, UTF-8) or XLSX.`,
	'age-differs': ({ value, hint }) => `The age ${value} does not agree with the PESEL number and the start date. We take ${hint}.`,
	'start-is-not-first-support': ({ value, hint }) =>
		`The start date ${value} differs from the date of the first support ${hint}. Check which one is right.`,
}

const SENTENCES: Record<Lang, Record<ProblemKind | WarningKind, Sentence>> = { pl, en }
