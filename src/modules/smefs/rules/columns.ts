import { labelKey, tidy } from './tidy-text.ts'

type Column = { field: string; header: string; required?: true; aliases?: readonly string[] }

/**
 * The columns of the participants file (SM EFS, CST2021) in the order in which we write them: the order of domain-facts 2.3, since the
 * order of the national file is not verified. `w tym` occurs twice. Aliases are headers of SL2014 exports.
 */
export const columns = [
	{ field: 'citizenship', header: 'Obywatelstwo', required: true },
	{ field: 'participantKind', header: 'Rodzaj uczestnika' },
	{ field: 'institution', header: 'Nazwa instytucji' },
	{ field: 'givenName', header: 'Imię', required: true },
	{ field: 'surname', header: 'Nazwisko', required: true },
	{ field: 'identifier', header: 'PESEL/Inny identyfikator', required: true, aliases: ['PESEL'] },
	{ field: 'withoutPesel', header: 'brak PESEL' },
	{ field: 'technicalId', header: 'Techniczny identyfikator uczestnika' },
	{ field: 'sex', header: 'Płeć', required: true },
	{ field: 'age', header: 'Wiek w chwili przystąpienia do projektu' },
	{ field: 'education', header: 'Wykształcenie', required: true },
	{ field: 'country', header: 'Kraj' },
	{ field: 'voivodeship', header: 'Województwo' },
	{ field: 'powiat', header: 'Powiat' },
	{ field: 'gmina', header: 'Gmina' },
	{ field: 'place', header: 'Miejscowość' },
	{ field: 'street', header: 'Ulica' },
	{ field: 'building', header: 'Nr budynku' },
	{ field: 'flat', header: 'Nr lokalu' },
	{ field: 'postcode', header: 'Kod pocztowy', required: true },
	{
		field: 'degurba',
		header: 'Obszar według stopnia urbanizacji (DEGURBA)',
		aliases: ['Obszar wg stopnia urbanizacji (DEGURBA)', 'DEGURBA'],
	},
	{ field: 'phone', header: 'Telefon kontaktowy' },
	{ field: 'email', header: 'Adres e-mail' },
	{
		field: 'labourStatus',
		header: 'Status osoby na rynku pracy w chwili przystąpienia do projektu',
		required: true,
		aliases: ['Status osoby na rynku pracy w chwili przystąpienia'],
	},
	{ field: 'labourSubstatus', header: 'w tym' },
	{ field: 'startedOn', header: 'Data rozpoczęcia udziału w projekcie', required: true },
	{ field: 'endedOn', header: 'Data zakończenia udziału w projekcie' },
	{
		field: 'educationPlannedEndOn',
		header: 'Planowana data zakończenia edukacji w placówce edukacyjnej, w której skorzystano ze wsparcia',
	},
	{
		field: 'situationAtExit',
		header: 'Sytuacja osoby w momencie zakończenia udziału w projekcie',
		aliases: ['Sytuacja (1)', 'Sytuacja (1) osoby w momencie zakończenia udziału w projekcie'],
	},
	{
		field: 'pathCompleted',
		header: 'Zakończenie udziału osoby w projekcie zgodnie z zaplanowaną dla niej ścieżką uczestnictwa',
		aliases: ['Zakończenie zgodnie ze ścieżką'],
	},
	{ field: 'supportScope', header: 'Zakres wsparcia' },
	{ field: 'supportKinds', header: 'Rodzaj przyznanego wsparcia' },
	{ field: 'supportSubkinds', header: 'w tym' },
	{ field: 'supportDates', header: 'Data rozpoczęcia udziału we wsparciu' },
	{ field: 'businessFoundedOn', header: 'Data założenia działalności gospodarczej' },
	{ field: 'foreignBackground', header: 'Osoba obcego pochodzenia' },
	{ field: 'thirdCountryNational', header: 'Obywatel państwa trzeciego' },
	{
		field: 'minority',
		header: 'Osoba należąca do mniejszości narodowej lub etnicznej (w tym społeczności marginalizowane)',
		aliases: ['Osoba należąca do mniejszości narodowej lub etnicznej'],
	},
	{ field: 'homeless', header: 'Osoba bezdomna lub dotknięta wykluczeniem z dostępu do mieszkań' },
	{ field: 'disability', header: 'Osoba z niepełnosprawnościami' },
	{ field: 'addedBy', header: 'Użytkownik, który dodał uczestnika' },
] as const satisfies readonly Column[]

/** A column of the file that we write. */
export type WrittenField = (typeof columns)[number]['field']

/** A column of the file that we know. `situationAtExit2` is read from SL2014 exports and never written. */
export type Field = WrittenField | 'situationAtExit2'

/** Where each known column stands in one file, and how the file calls it. */
export type ColumnPlan = {
	at: ReadonlyMap<Field, number>
	names: ReadonlyMap<Field, string>
	width: number
	unknown: readonly string[]
	missing: readonly string[]
}

/** Finds the columns by their headers, in any order; letter case, spaces and the kind of dash do not count. A header seen twice counts once. */
export function planColumns(headers: readonly string[]): ColumnPlan {
	const at = new Map<Field, number>()
	const names = new Map<Field, string>()
	const unknown: string[] = []
	headers.forEach((header, index) => {
		const field = fieldOf(headers, index)
		if (field === undefined || at.has(field)) {
			if (header.trim() !== '') unknown.push(tidy(header))
			return
		}
		at.set(field, index)
		names.set(field, WITHIN.get(field) ?? tidy(header))
	})
	const missing = listed.filter((column) => column.required && !at.has(column.field)).map(({ header }) => header)
	// A separator at the end of the header is no column.
	const width = headers.findLastIndex((header) => header.trim() !== '') + 1
	return { at, names, width, unknown, missing }
}

/** How a column is called to a person: the two columns `w tym` are told apart by number. */
export function columnName(plan: ColumnPlan, field: Field): string {
	return plan.names.get(field) ?? WITHIN.get(field) ?? listed.find((column) => column.field === field)?.header ?? field
}

/** The field of a header that stands once in a file; not of `w tym`. */
export function fieldOfHeader(header: string): Field | undefined {
	return BY_KEY.get(labelKey(header))
}

const listed: readonly (Column & { field: Field })[] = columns
const WITHIN = new Map<Field, string>([
	['labourSubstatus', 'w tym (1)'],
	['supportSubkinds', 'w tym (2)'],
])
const BY_KEY = new Map<string, Field>([
	...listed.flatMap(({ field, header, aliases = [] }) => [header, ...aliases].map((name) => [labelKey(name), field] as const)),
	[labelKey('Sytuacja (2)'), 'situationAtExit2'],
	[labelKey('Sytuacja (2) osoby w momencie zakończenia udziału w projekcie'), 'situationAtExit2'],
])
const WITHIN_KEY = labelKey('w tym')

function fieldOf(headers: readonly string[], index: number): Field | undefined {
	const key = labelKey(headers[index] ?? '')
	return key === WITHIN_KEY ? withinOf(headers, index) : BY_KEY.get(key)
}

/** The first `w tym` belongs to the status, the second to the kind of support; a lone one belongs to the nearer of the two on its left. */
function withinOf(headers: readonly string[], index: number): Field {
	const keys = headers.map((header) => labelKey(header))
	const first = keys.indexOf(WITHIN_KEY)
	if (first !== index) return 'supportSubkinds'
	if (keys.lastIndexOf(WITHIN_KEY) !== index) return 'labourSubstatus'
	const owner = keys
		.slice(0, index)
		.map((key) => BY_KEY.get(key))
		.findLast((field) => field === 'labourStatus' || field === 'supportKinds')
	return owner === 'supportKinds' ? 'supportSubkinds' : 'labourSubstatus'
}
