import type { Lang } from '#kernel/lang'
import type { Hint, Unreadable } from './smefs-row.ts'

/** The fact that mends a remark, in words; empty where there is none. Values of lists stay as the file writes them. */
export function hintWords(lang: Lang, hint: Hint | undefined): string {
	if (hint === undefined) return ''
	const say = words[lang]
	switch (hint.is) {
		case 'fact':
			return hint.fact
		case 'all-values':
			return say.allValues(hint.values.join('; '))
		case 'some-values':
			return say.someValues(hint.values.join('; '))
		case 'longest':
			return say.longest(hint.signs)
		case 'whole-years':
			return say.wholeYears(hint.most)
		case 'counts':
			return say.counts(hint.found, hint.wanted)
		case 'born-after-start':
			return say.bornAfterStart(hint.bornOn)
		case 'born-long-ago':
			return say.bornLongAgo(hint.bornOn, hint.years)
		case 'reading-stopped':
			return say.reasons[hint.why]
	}
}

const pl = {
	allValues: (values: string) => `Możliwe wartości: ${values}.`,
	someValues: (values: string) => `Na przykład: ${values}.`,
	longest: (signs: number) => `Tekst jest za długi (ponad ${signs} znaków).`,
	wholeYears: (most: number) => `Wpisz pełne lata, od 0 do ${most}.`,
	counts: (found: number, wanted: number) => `${found} zamiast ${wanted}`,
	bornAfterStart: (on: string) => `${on}, po rozpoczęciu udziału`,
	bornLongAgo: (on: string, years: number) => `${on}, ponad ${years} lat temu`,
	// Why the platform stopped reading, by its codes.
	reasons: {
		'not-text': 'to nie jest tekst',
		'quote-not-closed': 'w tym wierszu zaczyna się cudzysłów, którego nikt nie zamknął',
		'row-too-long': 'wiersz nie ma końca, zapewne ktoś nie zamknął cudzysłowu',
		'not-a-workbook': 'to nie jest arkusz XLSX, który umiemy otworzyć',
		'workbook-too-large': 'arkusz po rozpakowaniu jest za duży',
	} satisfies Record<Unreadable, string>,
}

const en: typeof pl = {
	allValues: (values) => `Possible values: ${values}.`,
	someValues: (values) => `For example: ${values}.`,
	longest: (signs) => `The text is too long (over ${signs} characters).`,
	wholeYears: (most) => `Write whole years, from 0 to ${most}.`,
	counts: (found, wanted) => `${found} instead of ${wanted}`,
	bornAfterStart: (on) => `${on}, after the start`,
	bornLongAgo: (on, years) => `${on}, over ${years} years ago`,
	reasons: {
		'not-text': 'it is no text',
		'quote-not-closed': 'a quote opens in this row and nobody closed it',
		'row-too-long': 'the row has no end, probably nobody closed a quote',
		'not-a-workbook': 'it is no XLSX workbook that we can open',
		'workbook-too-large': 'the workbook is too large when unpacked',
	},
}

const words = { pl, en } as const satisfies Record<Lang, typeof pl>
