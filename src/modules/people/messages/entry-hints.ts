import { formatDay, type Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'

type HouseholdList = { readonly name: Readonly<Record<Lang, string>>; readonly verified: boolean }

const pl = {
	householdHint: ({ name, verified }: HouseholdList) =>
		`Według ${name.pl}${verified ? '' : ' (spisane z pamięci, do sprawdzenia)'}. Nie trafia do SM EFS.`,
	substatusHint: 'Wybierz z grupy, która pasuje do zaznaczonej sytuacji.',
	papers: 'Dokumenty programu',
	papersHint: 'Liczy się dzień pierwszego wsparcia. Jeśli w dokumentach jest inny, pokażemy to przy udziale.',
	papersStartOn: 'Data rozpoczęcia w dokumentach',
	papersDiffer: (papers: PlainDate, first: PlainDate) =>
		`Data rozpoczęcia w papierach ${formatDay('pl', papers)}, pierwsze wsparcie ${formatDay('pl', first)}: liczy się pierwsze wsparcie`,
}

const en: typeof pl = {
	householdHint: ({ name, verified }) =>
		`After ${name.en}${verified ? '' : ' (written down from memory, to be checked)'}. It does not go to SM EFS.`,
	substatusHint: 'Choose from the group of the status marked above.',
	papers: 'Papers of the programme',
	papersHint: 'The day of the first support counts. If the papers name another, we show it beside the participation.',
	papersStartOn: 'Start in the papers',
	papersDiffer: (papers, first) =>
		`Start in the papers ${formatDay('en', papers)}, first support ${formatDay('en', first)}: the first support counts`,
}

/** What helps to fill in an entry: where a list comes from, and the start in the programme's papers. */
export const hints = { pl, en }
