const pl = {
	link: 'Definicje',
	title: (programme: string) => `Definicje wskaźników: ${programme}`,
	about:
		'Zdania o tym, co liczymy, powstają z samych reguł liczenia, więc nie mogą się od nich różnić. „Z pamięci” znaczy, że nikt jeszcze nie porównał tego ze źródłem. Stronę można wydrukować.',
	checked: 'Porównane ze źródłem',
	verified: 'nazwa i numer sprawdzone',
	unverified: 'niesprawdzone',
	recalledName: 'nazwa z pamięci',
	recalledCode: 'numer z pamięci',
	special: 'dane szczególne (RODO, art. 9)',
}

const en: typeof pl = {
	link: 'Definitions',
	title: (programme) => `Definitions of the figures: ${programme}`,
	about:
		'The sentences on what is counted are made from the counting rules themselves, so they cannot differ from them. "From memory" means that nobody has compared it with the source yet. The page can be printed.',
	checked: 'Compared with the source',
	verified: 'name and number verified',
	unverified: 'not verified',
	recalledName: 'name from memory',
	recalledCode: 'number from memory',
	special: 'special category (GDPR, art. 9)',
}

/** Sentences of the page with all definitions of a programme. */
export const definitionListMessages = { pl, en }
