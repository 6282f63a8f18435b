import type { Lang } from '#kernel/lang'
import type { Amendments } from '#kernel/reference-list'
import { ownLabel } from '../rules/lists.ts'
import { polishLabel } from '../rules/value-lists.ts'

/** The reader's language and what the partnership calls things. Every `View` is one. */
export type Reader = { readonly lang: Lang; readonly amendments: Amendments }

/** The word of a code in the reader's language: the partnership's own, else the funder's Polish, our English, our own words where the funder has none. */
export function labelOf({ lang, amendments }: Reader, code: string): string {
	const own = ownLabel(code, amendments)
	if (own !== undefined) return capital(own[lang])
	if (lang === 'pl') return POLISH[code] ?? capital(polishLabel(code))
	return ENGLISH[code] ?? capital(code.replaceAll('-', ' '))
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1)
}

const POLISH: Record<string, string> = {
	woman: 'Kobieta',
	man: 'Mężczyzna',
	yes: 'Tak',
	no: 'Nie',
	refused: 'Odmowa podania',
	'took-work': 'Podjęcie pracy',
	resigned: 'Rezygnacja',
	'moved-away': 'Wyjazd z okolicy',
	illness: 'Choroba',
	breach: 'Złamanie zasad',
	'not-reached': 'Nie udało się nawiązać kontaktu',
	died: 'Śmierć',
	other: 'Inny powód',
	import: 'Nie podano (z pliku)',
	health: 'Zdrowie',
	addiction: 'Uzależnienie',
	violence: 'Przemoc',
	'criminal-record': 'Karalność',
	coaching: 'Coaching',
}

const ENGLISH: Record<string, string> = {
	refused: 'Refuses to answer',
	polish: 'Polish citizenship',
	eu: 'Citizen of another EU country',
	'non-eu': 'Citizen of a country outside the EU, or stateless',
	'isced-0-2': 'Lower secondary or less (ISCED 0–2)',
	'isced-3-4': 'Upper secondary or post-secondary (ISCED 3–4)',
	'isced-5-8': 'Tertiary (ISCED 5–8)',
	'other-unemployed': 'Other',
	'other-inactive': 'Other',
	'other-employed': 'Other',
	'not-in-education': 'Not in education or training',
	'in-education': 'In education or training',
	'with-working': 'Someone at home works',
	'no-one-works': 'Nobody at home works, no dependent children',
	'no-one-works-children': 'Nobody at home works, dependent children',
	'single-parent': 'One adult with dependent children',
	alone: 'Lives alone',
	'started-education': 'Took up education or training',
	'took-up-work': 'Took up work or self-employment',
	'seeking-work': 'Is looking for work',
	'being-monitored': 'Still being monitored',
	'received-no-offer': 'Received no offer',
	other: 'Other',
	import: 'Not given (from a file)',
}
