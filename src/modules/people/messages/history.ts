import { formatDay, type Lang } from '#kernel/lang'
import { unamended } from '#kernel/reference-list'
import { labelOf } from './labels.ts'

type Facts = Record<string, unknown>
type Sentence = (facts: Facts, lang: Lang) => string

/** A past deed in a plain sentence; a deed of another module that has no sentence here is not shown. */
export function historySentence(lang: Lang, deed: string, facts: unknown): string | undefined {
	const known = SENTENCES[lang][deed]
	return known?.(facts !== null && typeof facts === 'object' ? { ...facts } : {}, lang)
}

const on = (lang: Lang, value: unknown) => (typeof value === 'string' ? formatDay(lang, value) : '')
const word = (lang: Lang, value: unknown) =>
	typeof value === 'string' ? labelOf({ lang, amendments: unamended }, value).toLowerCase() : ''

const pl: Record<string, Sentence> = {
	'participant.added': () => 'Dodano osobę',
	'participant.made': () => 'Dodano osobę',
	'participant.edited': () => 'Zmieniono dane osoby',
	'participant.merged': () => 'Połączono podwójny zapis',
	'participant.merge-undone': () => 'Cofnięto połączenie zapisów',
	'participant.judged-different': () => 'Sprawdzono: to nie jest ta sama osoba co w innym zapisie',
	'participation.declared': () => 'Podpisano deklarację udziału',
	'participation.started': (facts, lang) => `Pierwsze wsparcie ${on(lang, facts.startedOn)}; dane na wejściu utrwalone`,
	'participation.imported': () => 'Dane z pliku uczestników',
	'participation.ended': (facts, lang) =>
		`Udział zakończony ${on(lang, facts.endedOn)}${facts.pathCompleted === true ? ', zgodnie z planem' : `: ${word(lang, facts.reason)}`}`,
	'participation.resumed': (facts, lang) => `Powrót do programu ${on(lang, facts.onDay)}`,
	'participation.exit-undone': () => 'Cofnięto zakończenie jako pomyłkę',
	'participation.return-undone': () => 'Cofnięto powrót jako pomyłkę',
	'participation.papers-told': (facts, lang) => `Data rozpoczęcia w papierach: ${on(lang, facts.startOn) || 'brak'}`,
	'referral.declaration-undone': () => 'Cofnięto deklarację udziału',
	'exit.situation-told': () => 'Zapisano sytuację po zakończeniu',
	'entry.filled': () => 'Uzupełniono dane na wejściu',
	'entry.corrected': () => 'Poprawiono dane na wejściu',
	'follow-up.done': (facts) => `Rozmowa po ${String(facts.months)} miesiącach${facts.reached === true ? '' : ': bez kontaktu'}`,
	'relationship.begun': (facts) => (facts.kind === 'coach' ? 'Wyznaczono trenera lub trenerkę' : 'Wyznaczono osobę wspierającą'),
	'relationship.ended': (facts) =>
		facts.kind === 'coach' ? 'Trener lub trenerka już nie prowadzi tej osoby' : 'Osoba wspierająca już nie wspiera',
	'referral.made': () => 'Przyjęto skierowanie',
	'referral.opened': () => 'Przyjęto skierowanie',
	'referral.closed': () => 'Zamknięto skierowanie',
	'referral.reopened': () => 'Otwarto skierowanie ponownie',
	'referral.contacted': () => 'Zapisano pierwszy kontakt',
	'referral.judged': () => 'Sprawdzono warunki udziału',
	'referral.declared': () => 'Podpisano deklarację udziału',
	'referral.escalated': () => 'Nikt nie odpowiedział w terminie: powiadomiono koordynację',
	'referral.assigned': () => 'Skierowanie dostało nową osobę prowadzącą',
	'aspiration.noted': () => 'Zapisano, co ta osoba chce robić',
	'aspiration.revised': (facts) => `Pasja: dojrzałość ${String(facts.maturity)} z 5`,
	'own-key.made': () => 'Przygotowano kod do własnej strony',
	'own-key.revoked': () => 'Unieważniono kod do własnej strony',
}

const en: Record<string, Sentence> = {
	'participant.added': () => 'Person added',
	'participant.made': () => 'Person added',
	'participant.edited': () => 'Details changed',
	'participant.merged': () => 'A double record was joined',
	'participant.merge-undone': () => 'The joining of records was undone',
	'participant.judged-different': () => 'Checked: not the same person as in another record',
	'participation.declared': () => 'Declaration signed',
	'participation.started': (facts, lang) => `First support ${on(lang, facts.startedOn)}; entry frozen`,
	'participation.imported': () => 'Data from a participants file',
	'participation.ended': (facts, lang) =>
		`Participation ended ${on(lang, facts.endedOn)}${facts.pathCompleted === true ? ', as planned' : `: ${word(lang, facts.reason)}`}`,
	'participation.resumed': (facts, lang) => `Back in the programme ${on(lang, facts.onDay)}`,
	'participation.exit-undone': () => 'The exit was undone as a mistake',
	'participation.return-undone': () => 'The return was undone as a mistake',
	'participation.papers-told': (facts, lang) => `Start in the papers: ${on(lang, facts.startOn) || 'none'}`,
	'referral.declaration-undone': () => 'The declaration was undone',
	'exit.situation-told': () => 'Situation after the exit recorded',
	'entry.filled': () => 'Entry filled in',
	'entry.corrected': () => 'Entry corrected',
	'follow-up.done': (facts) => `Talk after ${String(facts.months)} months${facts.reached === true ? '' : ': not reached'}`,
	'relationship.begun': (facts) => (facts.kind === 'coach' ? 'A coach was assigned' : 'A supporter was assigned'),
	'relationship.ended': (facts) => (facts.kind === 'coach' ? 'The coach no longer guides this person' : 'A supporter left'),
	'referral.made': () => 'Referral received',
	'referral.opened': () => 'Referral received',
	'referral.closed': () => 'Referral closed',
	'referral.reopened': () => 'Referral reopened',
	'referral.contacted': () => 'First contact recorded',
	'referral.judged': () => 'Eligibility checked',
	'referral.declared': () => 'Declaration signed',
	'referral.escalated': () => 'Nobody answered in time: the coordinator was told',
	'referral.assigned': () => 'The referral has a new owner',
	'aspiration.noted': () => 'Noted what this person wants to do',
	'aspiration.revised': (facts) => `Passion: ripeness ${String(facts.maturity)} of 5`,
	'own-key.made': () => 'A code to the own page was made',
	'own-key.revoked': () => 'A code to the own page was revoked',
}

const SENTENCES = { pl, en }
