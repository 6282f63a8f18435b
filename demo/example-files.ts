import { makePesel } from '#kernel/pesel'
import { addDays, day } from '#kernel/plain-date'
import { present } from '#platform/absent'
import { chanceOf } from './chance.ts'
import { inventing } from './invented-person.ts'
import { type FileStay, fileCells, fileHeader, labels, participantsFile } from './participants-file.ts'
import { nowaHutaTowns } from './places.ts'

/** The files of `demo/files`, to import by hand: what each is called and holds. */
export function exampleFiles(): ReadonlyMap<string, string | Uint8Array> {
	return new Map<string, string | Uint8Array>([
		['uczestnicy-przyklad.csv', participantsFile(exampleStays().map(fileCells))],
		['uczestnicy-z-bledami.csv', participantsFile(faultyRows())],
		['uczestnicy-bez-kolumny.csv', participantsFile(exampleStays().slice(0, 3).map(fileCells)).replace('Kod pocztowy', 'Kod')],
		['to-nie-jest-tabela.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0xff, 0xfe, 0, 7, 9, 0, 0])],
	])
}

/** Thirty invented people without a mistake: one from abroad, some who refuse to answer, many without an e-mail. */
function exampleStays(): FileStay[] {
	const chance = chanceOf('uczestnicy-przyklad')
	const invent = inventing(chance)
	return Array.from({ length: 30 }, (_, at): FileStay => {
		const startedOn = addDays(day('2025-02-03'), chance.below(100))
		const person = invent({ ageYears: [20, 60], on: startedOn, town: chance.pick(nowaHutaTowns) })
		const supports = [
			{ kind: 'doradztwo/konsultacje', subkind: 'doradztwo zawodowe', on: startedOn },
			{ kind: 'krajowe szkolenie/kurs', subkind: 'kompetencje społeczne', on: addDays(startedOn, 20) },
		]
		const ended =
			at % 3 === 0
				? { endedOn: addDays(startedOn, 90), pathCompleted: true, situations: [chance.pick([labels.tookWork, labels.seeking])] }
				: {}
		return {
			person,
			startedOn,
			...ended,
			...(at === 7 ? { otherIdentifier: 'UA-DEMO-700107' } : {}),
			status: chance.pick([labels.longUnemployed, labels.unemployed, labels.inactive]),
			education: chance.pick([labels.basic, labels.secondary, labels.higher]),
			disability: chance.pick(['Nie', 'Nie', 'Nie', 'Tak', 'Odmowa podania informacji']),
			supports,
			scope: 'Wejście do pracy',
		}
	})
}

/** One row a kind of problem, two with a warning only, and two without a mistake. */
function faultyRows(): string[][] {
	const stays = exampleStays()
	const row = (at: number) => fileCells(present(stays[at], 'an example'))
	const changed = (at: number, column: string, change: (cell: string) => string) =>
		row(at).map((cell, place) => (place === columnAt(column) ? change(cell) : cell))
	const pesel = 'PESEL/Inny identyfikator'
	const sameDay = present(stays[13], 'an example').person
	return [
		row(1),
		changed(2, 'Nazwisko', () => ''),
		changed(3, 'Wykształcenie', () => 'średnie, chyba'),
		changed(4, pesel, (number) => number.slice(1)),
		changed(5, pesel, (number) => number.slice(0, 10) + ((Number(number.slice(10)) + 1) % 10)),
		changed(6, pesel, () => '99023012343'),
		changed(8, 'Płeć', (sex) => (sex === 'Kobieta' ? 'Mężczyzna' : 'Kobieta')),
		changed(9, 'Data rozpoczęcia udziału w projekcie', () => '30.02.2025'),
		changed(12, 'Data zakończenia udziału w projekcie', () => '2024-12-31'),
		changed(13, 'Kod pocztowy', () => '31959').map((cell, at) =>
			at === columnAt(pesel) ? makePesel(sameDay.bornOn, sameDay.sex, 77) : cell,
		),
		changed(14, 'Rodzaj przyznanego wsparcia', (kinds) => `${kinds}|warsztaty`),
		row(15).slice(0, 12),
		changed(16, 'Wiek w chwili przystąpienia do projektu', (age) => String(Number(age) + 1)),
		changed(17, 'Data rozpoczęcia udziału we wsparciu', () => '2025-05-30|2025-06-15'),
		row(18),
	]
}

function columnAt(header: string): number {
	return fileHeader.indexOf(header)
}
