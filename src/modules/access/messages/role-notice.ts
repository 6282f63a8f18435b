import type { Role } from '../rules/roles.ts'
import type { Letter } from './mails.ts'
import { roleNames } from './roles.ts'

/** A role that was given or offered, as those read it who are told. `giver` is empty at the server's terminal. */
type RoleTold = {
	readonly person: string
	readonly role: Role | undefined
	readonly manner: 'given' | 'offered' | 'own'
	readonly giver: string
}
type Posted = RoleTold & { readonly place: string; readonly address: string }

const pl = {
	line: ({ role, manner, giver }: Omit<RoleTold, 'person'>): string => {
		const name = role === undefined ? '' : ` „${roleNames.pl[role]}”`
		if (manner === 'own') return `nowa rola${name}: nadana samej lub samemu sobie`
		return `${manner === 'offered' ? 'zaproszenie do roli' : 'nowa rola'}${name} (kto: ${giver === '' ? 'obsługa serwera' : giver})`
	},
	seen: 'Wiem o tym',
	seenDone: 'Zapisano, że o tym wiesz. Cała historia ról jest w dzienniku.',
	mail: (told: Posted): Letter => ({
		subject: `Nowa rola w partnerstwie: ${told.place}`,
		text: `Dzień dobry,

${told.person}: ${pl.line(told)}.

Piszemy o tym do osób, które koordynują partnerstwo, bo ta rola otwiera dane wszystkich osób albo konta,
albo ktoś nadał ją sobie. Jeśli to pomyłka, poproś administrację o odebranie roli.

${told.address}

Spoiwo
`,
	}),
}

const en: typeof pl = {
	line: ({ role, manner, giver }) => {
		const name = role === undefined ? '' : ` "${roleNames.en[role]}"`
		if (manner === 'own') return `new role${name}: given to oneself`
		return `${manner === 'offered' ? 'invited to the role' : 'new role'}${name} (by: ${giver === '' ? 'the server’s keeper' : giver})`
	},
	seen: 'I know of this',
	seenDone: 'It is written down that you know. The whole history of roles is in the journal.',
	mail: (told) => ({
		subject: `A new role in the partnership: ${told.place}`,
		text: `Hello,

${told.person}: ${en.line(told)}.

We tell this to those who coordinate the partnership, because this role opens everybody's records or the accounts, or because
somebody gave it to herself or himself. If it is a mistake, ask the administrators to end the role.

${told.address}

Spoiwo
`,
	}),
}

export const roleNoticeMessages = { pl, en }
