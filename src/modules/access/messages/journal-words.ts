import type { Lang } from '#kernel/lang'

/** Every deed in words: what it is about, then what was done. `journal-words.test.ts` finds a deed that is written somewhere and not named here. */
const deeds: Readonly<Record<string, readonly [string, string]>> = {
	'assignment.undone': ['przydział: cofnięto', 'assignment: undone'],
	'attendance.marked': ['obecność: zaznaczono', 'attendance: marked'],
	'centre.opened': ['centrum: dodano', 'centre: added'],
	'centre.removed': ['centrum: cofnięto dodanie', 'centre: adding undone'],
	'circle.joined': ['grupa: dołączono osoby', 'group: people joined'],
	'circle.left': ['grupa: odłączono osobę', 'group: a person left'],
	'circle.opened': ['grupa: utworzono', 'group: formed'],
	'code.made': ['kod potwierdzenia: utworzono', 'confirmation code: made'],
	'demo.moved': ['zegar pokazu: przesunięto', 'demo clock: moved'],
	'dispute.answered': ['sprzeciw: odpowiedziano', 'dispute: answered'],
	'entry.corrected': ['dane na wejściu: poprawiono', 'entry: corrected'],
	'entry.filled': ['dane na wejściu: uzupełniono', 'entry: filled in'],
	'exit.situation-told': ['zakończenie udziału: zapisano sytuację', 'exit: situation recorded'],
	'file.exported': ['plik SM EFS: pobrano', 'SM EFS file: exported'],
	'file.imported': ['plik SM EFS: wczytano', 'SM EFS file: imported'],
	'file.received': ['plik SM EFS: wysłano do sprawdzenia', 'SM EFS file: sent to be checked'],
	'file.taken': ['plik SM EFS: zlecono wczytanie', 'SM EFS file: import ordered'],
	'follow-up.undone': ['sprawdzenie po zakończeniu: cofnięto zapis', 'follow-up: record undone'],
	'follow-up.done': ['sprawdzenie po zakończeniu: zapisano', 'follow-up: recorded'],
	'indicator-set.loaded': ['zestaw wskaźników: wczytano', 'set of indicators: loaded'],
	'invitation.accepted': ['zaproszenie: przyjęto', 'invitation: accepted'],
	'invitation.withdrawn': ['zaproszenie: wycofano', 'invitation: withdrawn'],
	'manufactories.exported': ['lista manufaktur: pobrano do pliku', 'list of manufactories: exported'],
	'manufactory.changed': ['manufaktura: zmieniono opis', 'manufactory: changed'],
	'manufactory.clock-taken-back': ['zegar manufaktury: cofnięto zmianę', 'clock of a manufactory: change taken back'],
	'manufactory.contract-undone': ['manufaktura: cofnięto umowę wpisaną przez pomyłkę', 'manufactory: contract written by mistake undone'],
	'manufactory.departure-undone': ['manufaktura: cofnięto odejście', 'manufactory: departure undone'],
	'manufactory.employed': ['manufaktura: zatrudniono osobę', 'manufactory: a person employed'],
	'manufactory.escalated': ['manufaktura: powiadomiono koordynację o decyzji po terminie', 'manufactory: a missed decision escalated'],
	'manufactory.extended': ['zegar manufaktury: przedłużono okres', 'clock of a manufactory: period extended'],
	'manufactory.hosted': ['manufaktura: zapisano umowę z instytucją', 'manufactory: agreement with the host recorded'],
	'manufactory.led': ['manufaktura: nowy stan', 'manufactory: led to a state'],
	'manufactory.led-back': ['manufaktura: cofnięto stan', 'manufactory: a step taken back'],
	'manufactory.left': ['manufaktura: osoba odchodzi', 'manufactory: a person leaves'],
	'manufactory.opened': ['manufaktura: zapisano koncepcję', 'manufactory: concept opened'],
	'manufactory.paused': ['zegar manufaktury: zatrzymano', 'clock of a manufactory: paused'],
	'manufactory.reminded': ['manufaktura: przypomniano o decyzji', 'manufactory: reminded of the decision'],
	'manufactory.resumed': ['zegar manufaktury: puszczono dalej', 'clock of a manufactory: resumed'],
	'manufactory.rules-known': ['manufaktura: osoba zna zasady instytucji', "manufactory: the host's rules acknowledged"],
	'manufactory.tutored': ['manufaktura: zmieniono opiekę centrum', 'manufactory: tutor changed'],
	'member.closed': ['konto w partnerstwie: zamknięto', 'membership: closed'],
	'member.invited': ['konto w partnerstwie: wysłano zaproszenie', 'membership: invitation sent'],
	'note.read': ['notatka zastrzeżona: odczytano', 'restricted note: read'],
	'note.withdrawn': ['notatka zastrzeżona: cofnięto', 'restricted note: undone'],
	'note.written': ['notatka zastrzeżona: zapisano', 'restricted note: written'],
	'organisation.added': ['organizacja: dodano', 'organisation: added'],
	'organisation.changed': ['organizacja: zmieniono', 'organisation: changed'],
	'organisation.removed': ['organizacja: cofnięto dodanie', 'organisation: adding undone'],
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
	'participation.start-undone': ['udział: cofnięto rozpoczęcie', 'participation: start undone'],
	'participation.started': ['udział: rozpoczęto', 'participation: started'],
	'partnership.created': ['partnerstwo: założono', 'partnership: created'],
	'people.assigned': ['przydział: przydzielono osoby', 'assignment: people assigned'],
	'people.exported': ['lista osób: pobrano do pliku', 'list of people: exported'],
	'programme.changed': ['program: zmieniono', 'programme: changed'],
	'programme.opened': ['program: dodano', 'programme: added'],
	'programme.removed': ['program: cofnięto dodanie', 'programme: adding undone'],
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
	'series.undone': ['cykl spotkań: cofnięto', 'series of meetings: undone'],
	'session.cancelled': ['spotkanie: odwołano', 'meeting: cancelled'],
	'session.changed': ['spotkanie: zmieniono', 'meeting: changed'],
	'session.confirmed': ['spotkanie: potwierdzono', 'meeting: confirmed'],
	'session.disputed': ['spotkanie: zakwestionowano', 'meeting: disputed'],
	'session.recorded': ['spotkanie: zapisano', 'meeting: recorded'],
	'session.restored': ['spotkanie: przywrócono', 'meeting: restored'],
	'session.withdrawn': ['spotkanie: cofnięto zapis', 'meeting: record undone'],
	'support.ended': ['wsparcie: zakończono', 'support: ended'],
	'support.reopened': ['wsparcie: otwarto ponownie', 'support: reopened'],
	'target.set': ['wartość docelowa: ustawiono', 'target: set'],
	'team.closed': ['zespół: zamknięto', 'team: closed'],
	'team.formed': ['zespół: utworzono', 'team: formed'],
	'team.removed': ['zespół: cofnięto utworzenie', 'team: forming undone'],
	'team.reopened': ['zespół: otwarto ponownie', 'team: reopened'],
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
