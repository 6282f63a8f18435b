/** What is said when a deed is taken back. */
const pl = {
	undo: 'Cofnij',
	seriesUndone: 'Cofnięto serię: zaplanowanych spotkań już nie ma.',
	seriesBegun: 'Nic nie zmieniono: spotkania z tej serii już się odbyły. Odwołaj te, których ma nie być.',
	sessionUndone: 'Cofnięto zapis. Spotkanie nie liczy się do wsparcia; zostaje ślad, że zapisano je przez pomyłkę.',
	sessionAnswered:
		'Nic nie zmieniono: o tym spotkaniu jest już odpowiedź uczestniczki lub uczestnika. Popraw listę obecności albo samo spotkanie.',
	back: 'Osoba jest znowu w grupie i na liście jej następnych spotkań.',
	notBack: 'Nic nie zmieniono: grupa jest zamknięta albo udział tej osoby się zakończył.',
}

const en: typeof pl = {
	undo: 'Undo',
	seriesUndone: 'The series is undone: the planned meetings are gone.',
	seriesBegun: 'Nothing changed: meetings of this series took place. Cancel those that should not be.',
	sessionUndone: 'The record is undone. The meeting does not count as support; that it was recorded by mistake stays.',
	sessionAnswered: 'Nothing changed: the participant has answered about this meeting. Correct the attendance or the meeting itself.',
	back: 'The person is in the group again, and on the list of its next meetings.',
	notBack: "Nothing changed: the group is closed or the person's participation has ended.",
}

export const undoing = { pl, en }
