import type { Certainty } from '#kernel/reference-list'

const pl = {
	certainty: { verified: 'sprawdzone w źródle', recalled: 'z pamięci, do sprawdzenia', unverified: 'niesprawdzone' } satisfies Record<
		Certainty,
		string
	>,
	source: 'Źródło',
}

const en: typeof pl = {
	certainty: { verified: 'checked in its source', recalled: 'recalled, to be checked', unverified: 'unverified' },
	source: 'Source',
}

export const messages = { pl, en }
