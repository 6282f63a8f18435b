import type { Role } from '../rules/roles.ts'
import { roleNames } from './roles.ts'

/** A mail in words. */
export type Letter = { readonly subject: string; readonly text: string }
type Invited = { address: string; place: string; inviter: string; role: Role | undefined }

const pl = {
	reset: (address: string): Letter => ({
		subject: 'Nowe hasło do Spoiwa',
		text: `Dzień dobry,

ktoś poprosił o nowe hasło do konta z tym adresem. Żeby je ustawić, otwórz ten odnośnik w ciągu godziny:

${address}

To nie Ty? Nic nie rób: hasło zostaje bez zmian.

Spoiwo
`,
	}),
	invitation: ({ address, place, inviter, role }: Invited): Letter => ({
		subject: `Zaproszenie: ${place}`,
		text: `Dzień dobry,

${inviter === '' ? 'zapraszamy' : `${inviter} zaprasza`} do pracy w systemie Spoiwo.
Partnerstwo: ${place}${role === undefined ? '' : `\nRola: ${roleNames.pl[role]}`}

Żeby przyjąć zaproszenie, otwórz ten odnośnik w ciągu siedmiu dni:

${address}

Nie spodziewasz się tej wiadomości? Nic nie rób.

Spoiwo
`,
	}),
}

const en: typeof pl = {
	reset: (address) => ({
		subject: 'A new password for Spoiwo',
		text: `Hello,

somebody asked for a new password for the account with this address. To set it, open this link within an hour:

${address}

Was it not you? Do nothing: the password stays as it is.

Spoiwo
`,
	}),
	invitation: ({ address, place, inviter, role }) => ({
		subject: `Invitation: ${place}`,
		text: `Hello,

${inviter === '' ? 'you are invited' : `${inviter} invites you`} to work in Spoiwo.
Partnership: ${place}${role === undefined ? '' : `\nRole: ${roleNames.en[role]}`}

To accept the invitation, open this link within seven days:

${address}

You did not expect this message? Do nothing.

Spoiwo
`,
	}),
}

/** The mails of accounts, as plain text. */
export const mails = { pl, en }
