import { formatDay } from '#kernel/lang'

const pl = {
	title: (programme: string) => `Dokąd doszliśmy: ${programme}`,
	all: 'Wszystkie wskaźniki',
	others: 'Inne programy',
	noTargets: 'Ten program nie ma jeszcze wartości docelowych.',
	noProgrammes: 'Nie ma jeszcze programu. Gdy powstanie, zobaczysz tu jego wskaźniki.',
	reports: 'Złożone raporty',
	noReports: 'Nikt jeszcze nie złożył raportu.',
	report: (programme: string, to: string) => `${programme}, stan na ${formatDay('pl', to)}`,
	submitted: (on: string) => `złożony ${on}`,
}

const en: typeof pl = {
	title: (programme) => `How far we are: ${programme}`,
	all: 'All figures',
	others: 'Other programmes',
	noTargets: 'This programme has no targets yet.',
	noProgrammes: 'There is no programme yet. When there is one, its figures will be here.',
	reports: 'Reports handed in',
	noReports: 'No report has been handed in yet.',
	report: (programme, to) => `${programme} as of ${formatDay('en', to)}`,
	submitted: (on) => `handed in ${on}`,
}

/** Sentences of the figures on Today. */
export const todayMessages = { pl, en }
