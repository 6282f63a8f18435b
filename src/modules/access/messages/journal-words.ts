import type { Lang } from '#kernel/lang'

/** Every deed in words: what it is about, then what was done. `journal-words.test.ts` finds a deed that is written somewhere and not named here. */
const deeds: Readonly<Record<string, readonly [string, string]>> = {
	'assignment.undone': ['przydział: cofnięto', 'assignment: undone'],
	'attendance.marked': ['obecność: zaznaczono', 'attendance: marked'],
	'centre.opened': ['centrum: dodano', 'centre: added'],
	'circle.joined': ['grupa: dołączono osoby', 'group: people joined'],
	'circle.left': ['grupa: odłączono osobę', 'group: a person left'],
	'circle.opened': ['grupa: utworzono', 'group: formed'],
	'code.made': ['kod potwierdzenia: utworzono', 'confirmation code: made'],
	'dispute.answered': ['sprzeciw: odpowiedziano', 'dispute: answered'],
	'entry.corrected': ['dane na wejściu: poprawiono', 'entry: corrected'],
	'entry.filled': ['dane na wejściu: uzupełniono', 'entry: filled in'],
	'exit.situation-told': ['zakończenie udziału: zapisano sytuację', 'exit: situation recorded'],
	'file.exported': ['plik SM EFS: pobrano', 'SM EFS file: exported'],
	'file.imported': ['plik SM EFS: wczytano', 'SM EFS file: imported'],
	'file.received': ['plik SM EFS: wysłano do sprawdzenia', 'SM EFS file: sent to be checked'],
	'file.taken': ['plik SM EFS: zlecono wczytanie', 'SM EFS file: import ordered'],
	'follow-up.done': ['sprawdzenie po zakończeniu: zapisano', 'follow-up: recorded'],
	'indicator-set.loaded': ['zestaw wskaźników: wczytano', 'set of indicators: loaded'],
	'invitation.accepted': ['zaproszenie: przyjęto', 'invitation: accepted'],
	'invitation.withdrawn': ['zaproszenie: wycofano', 'invitation: withdrawn'],
	'member.closed': ['konto w partnerstwie: zamknięto', 'membership: closed'],
	'member.invited': ['konto w partnerstwie: wysłano zaproszenie', 'membership: invitation sent'],
	'note.read': ['notatka zastrzeżona: odczytano', 'restricted note: read'],
	'note.written': ['notatka zastrzeżona: zapisano', 'restricted note: written'],
	'organisation.added': ['organizacja: dodano', 'organisation: added'],
	'organisation.changed': ['organizacja: zmieniono', 'organisation: changed'],
	'participant.added': ['karta osoby: założono', "person's record: added"],
	'participant.edited': ['karta osoby: zmieniono dane', "person's record: edited"],
	'participant.judged-different': ['karta osoby: to nie jest podwójny zapis', "person's record: not a double"],
	'participant.judgement-undone': ['karta osoby: cofnięto ocenę podwójnego zapisu', "person's record: judgement of a double undone"],
	'participant.merge-undone': ['karta osoby: cofnięto połączenie', "person's record: merge undone"],
	'participant.merged': ['karta osoby: połączono podwójny zapis', "person's record: double merged"],
	'participation.declared': ['udział: podpisano deklarację', 'participation: declaration signed'],
	'participation.ended': ['udział: zakończono', 'participation: ended'],
	'participation.exit-undone': ['udział: cofnięto zakończenie', 'participation: exit undone'],
	'participation.imported': ['udział: dane z pliku', 'participation: data from a file'],
	'participation.papers-told': ['udział: zapisano początek z papierów', 'participation: start in the papers recorded'],
	'participation.resumed': ['udział: wznowiono', 'participation: resumed'],
	'participation.return-undone': ['udział: cofnięto powrót', 'participation: return undone'],
	'participation.started': ['udział: rozpoczęto', 'participation: started'],
	'partnership.created': ['partnerstwo: założono', 'partnership: created'],
	'people.assigned': ['przydział: przydzielono osoby', 'assignment: people assigned'],
	'people.exported': ['lista osób: pobrano do pliku', 'list of people: exported'],
	'programme.changed': ['program: zmieniono', 'programme: changed'],
	'programme.opened': ['program: dodano', 'programme: added'],
	'records.exported': ['zapisy za wskaźnikiem: pobrano do pliku', 'records behind a figure: exported'],
	'referral.assigned': ['skierowanie: przekazano innej osobie', 'referral: handed over'],
	'referral.closed': ['skierowanie: zamknięto', 'referral: closed'],
	'referral.contacted': ['skierowanie: zapisano kontakt', 'referral: contact recorded'],
	'referral.declaration-undone': ['skierowanie: cofnięto deklarację', 'referral: declaration undone'],
	'referral.escalated': ['skierowanie: powiadomiono koordynację', 'referral: escalated'],
	'referral.judged': ['skierowanie: sprawdzono warunki', 'referral: eligibility judged'],
	'referral.opened': ['skierowanie: przyjęto', 'referral: opened'],
	'referral.reopened': ['skierowanie: otwarto ponownie', 'referral: reopened'],
	'referrals.exported': ['lista skierowań: pobrano do pliku', 'list of referrals: exported'],
	'relationship.begun': ['opieka nad osobą: zaczęto', 'standing by a person: begun'],
	'relationship.ended': ['opieka nad osobą: zakończono', 'standing by a person: ended'],
	'report.submitted': ['sprawozdanie: złożono', 'report: submitted'],
	'role.ended': ['rola: odebrano', 'role: ended'],
	'role.given': ['rola: nadano', 'role: given'],
	'series.planned': ['cykl spotkań: zaplanowano', 'series of meetings: planned'],
	'session.cancelled': ['spotkanie: odwołano', 'meeting: cancelled'],
	'session.changed': ['spotkanie: zmieniono', 'meeting: changed'],
	'session.confirmed': ['spotkanie: potwierdzono', 'meeting: confirmed'],
	'session.disputed': ['spotkanie: zakwestionowano', 'meeting: disputed'],
	'session.recorded': ['spotkanie: zapisano', 'meeting: recorded'],
	'session.restored': ['spotkanie: przywrócono', 'meeting: restored'],
	'support.ended': ['wsparcie: zakończono', 'support: ended'],
	'support.reopened': ['wsparcie: otwarto ponownie', 'support: reopened'],
	'target.set': ['wartość docelowa: ustawiono', 'target: set'],
	'team.formed': ['zespół: utworzono', 'team: formed'],
}

const at = { pl: 0, en: 1 } as const

/** A deed in words: "skierowanie: zamknięto"; one from elsewhere by its code. */
export function deedWords(lang: Lang, deed: string): string {
	return (isDeed(deed) ? deeds[deed]?.[at[lang]] : undefined) ?? deed
}

/** Whether a deed is written down here. */
export function isDeed(deed: string): boolean {
	return Object.hasOwn(deeds, deed)
}

/** What the journal can be narrowed to: each deed, in the order of the reader's alphabet. */
export function deedChoices(lang: Lang): { value: string; label: string }[] {
	return Object.keys(deeds)
		.map((value) => ({ value, label: deedWords(lang, value) }))
		.sort((one, other) => one.label.localeCompare(other.label, lang))
}
