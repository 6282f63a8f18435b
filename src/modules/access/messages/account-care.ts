import { formatInstant } from '#kernel/lang'

const pl = {
	title: 'Konta i dziennik',
	members: 'Konta i role',
	quiet: 'Bez logowania od 90 dni',
	nobodyQuiet: 'Każda osoba z rolą była tu w ostatnich 90 dniach.',
	never: 'nigdy',
	lastSeen: (at: Date) => `ostatnio ${formatInstant('pl', at)}`,
	invitations: 'Zaproszenia, na które nikt jeszcze nie odpowiedział',
	noInvitations: 'Żadne zaproszenie nie czeka.',
	until: (at: Date) => `działa do ${formatInstant('pl', at)}`,
	seals: 'Pieczęcie dziennika',
	sealed: (number: number, at: Date) => `Ostatnia pieczęć ma numer ${number}, z ${formatInstant('pl', at)}.`,
	noSeal: 'Dziennik nie ma jeszcze pieczęci.',
	late: (since: Date) =>
		`Wpisy od ${formatInstant('pl', since)} czekają na pieczęć dłużej niż 10 minut. Powiadom osobę, która dba o serwer.`,
	onTime: 'Wszystko zapieczętowane na czas.',
	more: 'i kolejne osoby',
}

const en: typeof pl = {
	title: 'Accounts and the journal',
	members: 'Accounts and roles',
	quiet: 'No sign-in for 90 days',
	nobodyQuiet: 'Everybody with a role has been here in the last 90 days.',
	never: 'never',
	lastSeen: (at) => `last ${formatInstant('en', at)}`,
	invitations: 'Invitations that nobody has answered yet',
	noInvitations: 'No invitation waits.',
	until: (at) => `works until ${formatInstant('en', at)}`,
	seals: 'Seals of the journal',
	sealed: (number, at) => `The newest seal is number ${number}, of ${formatInstant('en', at)}.`,
	noSeal: 'The journal has no seal yet.',
	late: (since) => `Entries since ${formatInstant('en', since)} have waited for a seal for over 10 minutes. Tell whoever keeps the server.`,
	onTime: 'All is sealed in time.',
	more: 'and further people',
}

/** Sentences of what an administrator looks after on Today. */
export const careMessages = { pl, en }
