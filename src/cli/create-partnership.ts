import type { Command } from 'commander'
import { insertPartnership, isReservedSlug } from '#partnership'
import { outsidePartnerships } from '#platform/db'
import { journal } from '#platform/journal'
import { type Context, dataOption, named, slug } from './command-tree.ts'
import { type Ending, refusing } from './terminal.ts'
import { atWorkplace, type Workplace } from './workplace.ts'

type Asked = { readonly slug: string; readonly name: string }

/** `spoiwo partnership create SLUG --name NAME` */
export function addPartnership(program: Command, { terminal, ends }: Context): void {
	program
		.command('partnership')
		.description('partnerstwa / partnerships')
		.command('create')
		.description('zakłada partnerstwo / creates a partnership')
		.argument('<SLUG>', 'pierwsza część adresu: /SLUG/... / first part of its address', slug)
		.requiredOption('--name <NAME>', 'nazwa / name', named)
		.addOption(dataOption())
		.action(async (address: string, flags: { name: string; data?: string }) =>
			ends(await atWorkplace({ flags, terminal }, (place) => createPartnership(place, { slug: address, name: flags.name }))),
		)
}

async function createPartnership(place: Workplace, asked: Asked): Promise<Ending> {
	if (isReservedSlug(asked.slug)) return reserved(asked.slug)
	const now = place.clock.now()
	const isNew = await outsidePartnerships(place.ownerPool, async (db) => {
		const id = await insertPartnership(db, asked)
		if (id !== undefined) await journal({ db, partnership: id, account: undefined, now }, { deed: 'partnership.created', subject: id })
		return id !== undefined
	})
	if (!isNew) {
		return refusing(`Partnerstwo „${asked.slug}” już jest.`, `The partnership "${asked.slug}" is there already.`)
	}
	place.terminal.say({ pl: `założono partnerstwo „${asked.slug}”`, en: 'partnership created' })
	return 'done'
}

function reserved(slug: string): Ending {
	return refusing(
		`Adres „${slug}” należy do samego programu. Wybierz inny, na przykład nazwę miejscowości.`,
		`The address "${slug}" belongs to the program itself. Choose another, such as the name of the town.`,
	)
}
