import { type Command, Option } from 'commander'
import { countHeldMail, releaseHeldMail, removeHeldMail } from '#access'
import { outsidePartnerships } from '#platform/db'
import { type Context, dataOption } from './command-tree.ts'
import type { Ending } from './terminal.ts'
import { atWorkplace, type DataFlags, type Workplace } from './workplace.ts'

type Flags = DataFlags & { readonly send?: boolean; readonly drop?: boolean }

/** `spoiwo held-mail`: mail that a restore held back, until somebody decides. */
export function addHeldMail(program: Command, { terminal, ends }: Context): void {
	program
		.command('held-mail')
		.description('listy wstrzymane po wczytaniu kopii / mail held back after a restore')
		.addOption(new Option('--send', 'wyślij je / send them').conflicts('drop'))
		.addOption(new Option('--drop', 'usuń je / remove them'))
		.addOption(dataOption())
		.action(async (flags: Flags) => ends(await atWorkplace({ flags, terminal }, (place) => heldMail(place, flags))))
}

async function heldMail({ ownerPool, terminal }: Workplace, { send, drop }: Flags): Promise<Ending> {
	if (send) {
		const sent = await outsidePartnerships(ownerPool, releaseHeldMail)
		terminal.say({
			pl: `listów do wysłania: ${sent}; wyjdą, gdy program działa`,
			en: `mails released: ${sent}; they leave while the program runs`,
		})
	} else if (drop) {
		const gone = await outsidePartnerships(ownerPool, removeHeldMail)
		terminal.say({ pl: `usunięto listów: ${gone}`, en: `mails removed: ${gone}` })
	} else {
		const { held, oldest } = await outsidePartnerships(ownerPool, countHeldMail)
		const since = oldest === null ? '' : ` (${oldest.toISOString().slice(0, 10)})`
		await terminal.out(`wstrzymane listy / held mails: ${held}${since}\n`)
	}
	return 'done'
}
