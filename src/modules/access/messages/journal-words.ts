import type { Lang } from '#kernel/lang'

/** What a deed is about: the first word of its code. Modules above name their deeds; a word that is not here is shown as its code. */
const about = {
	assignment: ['przydział', 'assignment'],
	attendance: ['obecność', 'attendance'],
	centre: ['centrum', 'centre'],
	circle: ['grupa', 'group'],
	code: ['kod potwierdzenia', 'confirmation code'],
	dispute: ['sprzeciw', 'dispute'],
	exit: ['zakończenie udziału', 'exit'],
	'follow-up': ['sprawdzenie po zakończeniu', 'follow-up'],
	invitation: ['zaproszenie', 'invitation'],
	member: ['osoba w partnerstwie', 'member'],
	note: ['notatka poufna', 'restricted note'],
	organisation: ['organizacja', 'organisation'],
	participant: ['karta osoby', "person's record"],
	participation: ['udział', 'participation'],
	people: ['przydział wielu osób', 'assignment of several people'],
	programme: ['projekt', 'programme'],
	records: ['zapisy', 'records'],
	referral: ['skierowanie', 'referral'],
	relationship: ['opieka nad osobą', 'standing by a person'],
	report: ['raport', 'report'],
	role: ['rola', 'role'],
	series: ['cykl spotkań', 'series of meetings'],
	session: ['spotkanie', 'meeting'],
	support: ['wsparcie', 'support'],
	target: ['wartość docelowa', 'target'],
	team: ['zespół', 'team'],
} as const satisfies Record<string, readonly [string, string]>

/** What was done: the second word, without gender in Polish. */
const done: Readonly<Record<string, readonly [string, string]>> = {
	accepted: ['przyjęto', 'accepted'],
	added: ['dodano', 'added'],
	answered: ['odpowiedziano', 'answered'],
	assigned: ['przydzielono', 'assigned'],
	begun: ['zaczęto', 'begun'],
	cancelled: ['odwołano', 'cancelled'],
	changed: ['zmieniono', 'changed'],
	closed: ['zamknięto', 'closed'],
	confirmed: ['potwierdzono', 'confirmed'],
	contacted: ['nawiązano kontakt', 'contacted'],
	declared: ['podpisano deklarację', 'declared'],
	disputed: ['zakwestionowano', 'disputed'],
	done: ['zrobiono', 'done'],
	edited: ['poprawiono', 'edited'],
	ended: ['zakończono', 'ended'],
	escalated: ['przekazano wyżej', 'escalated'],
	exported: ['pobrano do pliku', 'exported'],
	formed: ['utworzono', 'formed'],
	given: ['nadano', 'given'],
	imported: ['wczytano z pliku', 'imported'],
	invited: ['zaproszono', 'invited'],
	joined: ['dołączono osobę', 'joined'],
	judged: ['oceniono', 'judged'],
	'judged-different': ['uznano za różne osoby', 'judged to be different'],
	'judgement-undone': ['cofnięto uznanie za różne osoby', 'judgement undone'],
	left: ['odłączono osobę', 'left'],
	made: ['utworzono', 'made'],
	marked: ['zaznaczono', 'marked'],
	'merge-undone': ['cofnięto połączenie', 'merge undone'],
	merged: ['połączono', 'merged'],
	opened: ['otwarto', 'opened'],
	planned: ['zaplanowano', 'planned'],
	read: ['odczytano', 'read'],
	recorded: ['zapisano', 'recorded'],
	reopened: ['otwarto ponownie', 'reopened'],
	restored: ['przywrócono', 'restored'],
	resumed: ['wznowiono', 'resumed'],
	set: ['ustawiono', 'set'],
	'situation-told': ['zapisano sytuację', 'situation told'],
	started: ['rozpoczęto', 'started'],
	submitted: ['złożono', 'submitted'],
	undone: ['cofnięto', 'undone'],
	withdrawn: ['wycofano', 'withdrawn'],
	written: ['zapisano', 'written'],
}

const at = { pl: 0, en: 1 } as const

/** A deed in words: "skierowanie: zamknięto". */
export function deedWords(lang: Lang, deed: string): string {
	const [noun = '', verb = ''] = deed.split('.')
	return `${isKnown(noun) ? about[noun][at[lang]] : noun}: ${done[verb]?.[at[lang]] ?? verb}`
}

/** What the journal can be narrowed to. */
export function aboutChoices(lang: Lang): { value: string; label: string }[] {
	return Object.entries(about).map(([value, words]) => ({ value, label: words[at[lang]] }))
}

function isKnown(noun: string): noun is keyof typeof about {
	return Object.hasOwn(about, noun)
}
