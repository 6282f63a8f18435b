const pl = {
	undo: 'Cofnij',
	exitUndone: 'Cofnięto zakończenie. Udział trwa dalej, jakby go nie było; w historii zostaje ślad.',
	followUpUndone: 'Cofnięto zapis rozmowy. Jeśli na nią czekamy, znowu jest do zrobienia.',
	noteUndone: 'Cofnięto notatkę: jej treści już nie ma.',
	returnUndone: 'Cofnięto powrót. Udział jest znowu zakończony, a rozmowy po zakończeniu wróciły.',
	declarationUndone: 'Cofnięto deklarację. Skierowanie jest znowu otwarte.',
	builtUpon: 'Nic nie zmieniono: po tym zapisie jest już następny. Zapisz zakończenie albo powrót.',
	declarationBuiltUpon: 'Nic nie zmieniono: po deklaracji już coś zapisano. Jeśli osoba rezygnuje, zakończ jej udział.',
}

const en: typeof pl = {
	undo: 'Undo',
	exitUndone: 'The exit is undone. The participation goes on as if it had not been; the history keeps the trace.',
	followUpUndone: 'The record of the talk is undone. Where one is awaited, it is to be done again.',
	noteUndone: 'The note is undone: what it said is gone.',
	returnUndone: 'The return is undone. The participation has ended again, and the talks after it are back.',
	declarationUndone: 'The declaration is undone. The referral is open again.',
	builtUpon: 'Nothing changed: something was recorded after this. Record an exit or a return instead.',
	declarationBuiltUpon: 'Nothing changed: something was recorded after the declaration. If the person resigns, end the participation.',
}

/** What is said when an exit, a return or a declaration is taken back. */
export const messages = { pl, en }
