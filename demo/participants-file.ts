import type { PlainDate } from '#kernel/plain-date'
import { completedYears } from '#kernel/plain-date'
import type { InventedPerson } from './invented-person.ts'

/** A form of help as the national file calls it. */
type FileSupport = { readonly kind: string; readonly subkind: string; readonly on: PlainDate }

type Answer = 'Tak' | 'Nie' | 'Odmowa podania informacji'

/** One stay as a centre keeps it in its participants file; values are the national labels. */
export type FileStay = {
	readonly person: InventedPerson
	readonly startedOn: PlainDate
	readonly endedOn?: PlainDate
	readonly pathCompleted?: boolean
	readonly situations?: readonly string[]
	readonly status: readonly [status: string, substatus: string]
	readonly education: string
	readonly supports: readonly FileSupport[]
	readonly disability?: Answer
	readonly homeless?: Answer
	readonly businessFoundedOn?: PlainDate
	readonly institution?: string
	/** Instead of the PESEL: somebody from abroad. */
	readonly otherIdentifier?: string
	readonly scope: string
}

export const labels = {
	unemployed: ['Osoba bezrobotna', 'Inne'],
	longUnemployed: ['Osoba bezrobotna', 'osoba długotrwale bezrobotna'],
	inactive: ['Osoba bierna zawodowo', 'Osoba nieuczestnicząca w kształceniu lub szkoleniu'],
	employedByOrganisation: ['Osoba pracująca', 'Osoba pracująca w organizacji pozarządowej'],
	basic: 'średnie I stopnia lub niższe (ISCED 0–2)',
	secondary: 'ponadgimnazjalne (ISCED 3) lub policealne (ISCED 4)',
	higher: 'wyższe (ISCED 5–8)',
	tookWork: 'osoba podjęła pracę/rozpoczęła prowadzenie działalności na własny rachunek',
	education: 'osoba podjęła kształcenie lub szkolenie',
	qualification: 'osoba uzyskała kwalifikacje',
	competences: 'osoba nabyła kompetencje',
	seeking: 'osoba poszukująca pracy',
	keepsWork: 'osoba kontynuuje zatrudnienie',
} as const

/** The columns that a Polish centre fills in; the order is ours, the importer finds them by name. */
export const fileHeader: readonly string[] = [
	'Obywatelstwo',
	'Rodzaj uczestnika',
	'Nazwa instytucji',
	'Imię',
	'Nazwisko',
	'PESEL/Inny identyfikator',
	'brak PESEL',
	'Płeć',
	'Wiek w chwili przystąpienia do projektu',
	'Wykształcenie',
	'Kraj',
	'Województwo',
	'Powiat',
	'Gmina',
	'Miejscowość',
	'Ulica',
	'Nr budynku',
	'Nr lokalu',
	'Kod pocztowy',
	'Obszar według stopnia urbanizacji (DEGURBA)',
	'Telefon kontaktowy',
	'Adres e-mail',
	'Status osoby na rynku pracy w chwili przystąpienia do projektu',
	'w tym',
	'Data rozpoczęcia udziału w projekcie',
	'Data zakończenia udziału w projekcie',
	'Sytuacja osoby w momencie zakończenia udziału w projekcie',
	'Zakończenie udziału osoby w projekcie zgodnie z zaplanowaną dla niej ścieżką uczestnictwa',
	'Zakres wsparcia',
	'Rodzaj przyznanego wsparcia',
	'w tym',
	'Data rozpoczęcia udziału we wsparciu',
	'Data założenia działalności gospodarczej',
	'Osoba obcego pochodzenia',
	'Obywatel państwa trzeciego',
	'Osoba należąca do mniejszości narodowej lub etnicznej (w tym społeczności marginalizowane)',
	'Osoba bezdomna lub dotknięta wykluczeniem z dostępu do mieszkań',
	'Osoba z niepełnosprawnościami',
	'Użytkownik, który dodał uczestnika',
]

/** The cells of a stay in the order of `fileHeader`. */
export function fileCells(stay: FileStay): string[] {
	return [...whoCells(stay), ...placeCells(stay.person), ...stayCells(stay), ...answerCells(stay), 'pokaz']
}

/** A participants file as a spreadsheet saves it: semicolons, UTF-8 with a mark at the start. */
export function participantsFile(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${[fileHeader, ...rows].map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
}

function whoCells({ person, otherIdentifier, institution, education, startedOn }: FileStay): string[] {
	return [
		otherIdentifier === undefined ? 'Obywatelstwo polskie' : 'Brak polskiego obywatelstwa lub UE – obywatel kraju spoza UE/ bezpaństwowiec',
		institution === undefined ? 'Indywidualny' : 'Instytucjonalny',
		institution ?? '',
		person.firstName,
		person.lastName,
		otherIdentifier ?? person.pesel,
		otherIdentifier === undefined ? 'Nie' : 'Tak',
		person.sex === 'woman' ? 'Kobieta' : 'Mężczyzna',
		String(completedYears(person.bornOn, startedOn)),
		education,
	]
}

function placeCells({ town, street, building, flat, phone, email }: InventedPerson): string[] {
	const { voivodeship, powiat, gmina, place, postcode, degurba } = town
	return ['Polska', voivodeship, powiat, gmina, place, street, building, flat, postcode, String(degurba), phone, email]
}

function stayCells(stay: FileStay): string[] {
	const { status, startedOn, endedOn, situations = [], pathCompleted, supports } = stay
	return [
		...status,
		startedOn,
		endedOn ?? '',
		situations.join('|'),
		pathCompleted === undefined ? '' : pathCompleted ? 'Tak' : 'Nie',
		stay.scope,
		supports.map(({ kind }) => kind).join('|'),
		supports.map(({ subkind }) => subkind).join('|'),
		supports.map(({ on }) => on).join('|'),
		stay.businessFoundedOn ?? '',
	]
}

function answerCells({ otherIdentifier, homeless = 'Nie', disability = 'Nie' }: FileStay): string[] {
	const isFromAbroad = otherIdentifier === undefined ? 'Nie' : 'Tak'
	return [isFromAbroad, isFromAbroad, 'Nie', homeless, disability]
}

function quoted(cell: string): string {
	return /[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
