import { expect, test } from 'vitest'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { headerCells } from '../rules/write-row.ts'

/** The header line of a participants file. */
// biome-ignore lint/suspicious/noExportsInTest: invented rows that several tests need
export const FILE_HEADER = headerCells().join(';')
/** An invented woman born in 1985, of most rows. */
// biome-ignore lint/suspicious/noExportsInTest: invented rows that several tests need
export const EWA = makePesel(day('1985-05-17'), 'woman', 12)

/** A line of the file with all it needs, changed where a test says so by header; the two `w tym` are `w tym 1` and `w tym 2`. */
// biome-ignore lint/suspicious/noExportsInTest: invented rows that several tests need
export function fileRow(changes: Readonly<Record<string, string>> = {}): string {
	const cells: Readonly<Record<string, string>> = {
		Obywatelstwo: 'Obywatelstwo polskie',
		Imię: 'Ewa',
		Nazwisko: 'Zmyślona',
		'PESEL/Inny identyfikator': EWA,
		'brak PESEL': 'Nie',
		Płeć: 'Kobieta',
		Wykształcenie: 'wyższe (ISCED 5–8)',
		'Kod pocztowy': '31-001',
		'Status osoby na rynku pracy w chwili przystąpienia do projektu': 'Osoba bezrobotna',
		'Data rozpoczęcia udziału w projekcie': '2026-01-16',
		...changes,
	}
	let within = 0
	return headerCells()
		.map((header) => cells[header === 'w tym' ? `w tym ${++within}` : header] ?? '')
		.join(';')
}

/** Twenty rows as offices write them: every spelling that is let in, 18 people, one of them three times. */
// biome-ignore lint/suspicious/noExportsInTest: invented rows that several tests need
export function realisticRows(): string[] {
	const people = Array.from({ length: 12 }, (_, at) =>
		fileRow({ Nazwisko: `Wymyślona-${at}`, 'PESEL/Inny identyfikator': makePesel(day('1990-01-01'), 'woman', at), Imię: 'Łucja' }),
	)
	return [...ewasRows(), ...variants(), ...people]
}

const ewasRows = () => [
	fileRow(),
	fileRow({
		Imię: 'EWA',
		'Data rozpoczęcia udziału w projekcie': '02.02.2026',
		'Data zakończenia udziału w projekcie': '2026-02-20 00:00:00',
	}),
	fileRow({ 'Data rozpoczęcia udziału w projekcie': '2025-12-01', Wykształcenie: 'Ponadgimnazjalne (ISCED 3) lub policealne (ISCED 4)' }),
]

const variants = () => [
	fileRow({
		Imię: 'Jan',
		'PESEL/Inny identyfikator': makePesel(day('2003-11-30'), 'man', 7),
		Płeć: 'mężczyzna',
		Wykształcenie: 'WYŻSZE (ISCED 5-8)',
		'w tym 1': 'inne',
	}),
	fileRow({
		Imię: 'Oksana',
		'PESEL/Inny identyfikator': 'AB123456',
		'brak PESEL': 'tak',
		'Wiek w chwili przystąpienia do projektu': '41',
		Obywatelstwo: 'Brak polskiego obywatelstwa lub UE - obywatel kraju spoza UE/bezpaństwowiec',
	}),
	fileRow({
		'PESEL/Inny identyfikator': makePesel(day('1970-02-28'), 'woman', 3),
		'Rodzaj przyznanego wsparcia': 'doradztwo/konsultacje|krajowe szkolenie/kurs|usługa aktywnej integracji',
		'w tym 2': 'pomoc psychologiczna||usługa o charakterze zawodowym',
		'Data rozpoczęcia udziału we wsparciu': '2026-01-30|02.02.2026|2026-01-16 08:00',
		'Osoba z niepełnosprawnościami': 'Odmowa podania informacji',
	}),
	fileRow({ Imię: 'Maria', 'PESEL/Inny identyfikator': makePesel(day('1966-06-06'), 'woman', 1), 'Kod pocztowy': '31–001' }),
	fileRow({ Imię: 'Ola', 'PESEL/Inny identyfikator': ` ${makePesel(day('2001-01-31'), 'woman', 1)} `, 'Adres e-mail': '' }),
]

test('an invented row has a cell in every column', () => {
	expect(realisticRows().map((line) => line.split(';').length)).toEqual(Array.from({ length: 20 }, () => headerCells().length))
})
