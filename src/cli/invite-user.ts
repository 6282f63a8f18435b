import { type Command, InvalidArgumentError } from 'commander'
import { inviteMember, isRole, type Role, roles } from '#access'
import { type Context, dataOption, named, slug } from './command-tree.ts'
import { inside, partnershipOf } from './inside.ts'
import { servedUrl } from './served-url.ts'
import { type Ending, refusing } from './terminal.ts'
import { atWorkplace, type Workplace } from './workplace.ts'

type Flags = { readonly partnership: string; readonly role: Role; readonly name?: string; readonly data?: string }

/** `spoiwo user invite EMAIL --partnership SLUG --role ROLE`: prints the link. */
export function addUser(program: Command, { terminal, ends }: Context): void {
	program
		.command('user')
		.description('osoby z kontem / people with an account')
		.command('invite')
		.description('zaprasza osobę i wypisuje link / invites a person and prints the link')
		.argument('<EMAIL>', 'adres e-mail / e-mail address', email)
		.requiredOption('--partnership <SLUG>', 'adres partnerstwa / address of the partnership', slug)
		.requiredOption('--role <ROLE>', `rola / role: ${Object.keys(roles).join(', ')}`, role)
		.option('--name <NAME>', 'imię i nazwisko / name and surname', named)
		.addOption(dataOption())
		.action(async (address: string, flags: Flags) =>
			ends(await atWorkplace({ flags, terminal }, (place) => inviteUser(place, address, flags))),
		)
}

async function inviteUser(place: Workplace, address: string, flags: Flags): Promise<Ending> {
	const partnership = await partnershipOf(place, flags.partnership)
	if (!partnership.ok) return partnership.refusal.ending
	const invitation = { email: address, name: flags.name ?? address.replace(/@.*/, ''), role: flags.role, place: partnership.value }
	const invited = await inside(place, partnership.value, (act) => inviteMember(act, invitation))
	if (!invited.ok) return refusing(`Konto ${address} jest zamknięte.`, `The account ${address} is closed.`)
	await place.terminal.out(`${servedUrl(place.config)}${invited.value.link}\n`)
	return 'done'
}

function email(text: string): string {
	const address = text.trim().toLowerCase()
	if (address.length <= 320 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(address)) return address
	throw new InvalidArgumentError('adres e-mail, np. anna@example.org / an e-mail address.')
}

function role(text: string): Role {
	if (isRole(text)) return text
	throw new InvalidArgumentError(`nie ma takiej roli; są / no such role; there are: ${Object.keys(roles).join(', ')}.`)
}
