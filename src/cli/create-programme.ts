import { type Command, InvalidArgumentError } from 'commander'
import type { PlainDate } from '#kernel/plain-date'
import { openProgramme } from '#partnership'
import { type Context, dataOption, dayOption, named, slug } from './command-tree.ts'
import { inside, partnershipOf } from './inside.ts'
import { type Ending, refusing } from './terminal.ts'
import { atWorkplace, type Workplace } from './workplace.ts'

type Flags = {
	readonly partnership: string
	readonly name: string
	readonly from: PlainDate
	readonly to: PlainDate
	readonly data?: string
}

/** `spoiwo programme create CODE --partnership SLUG --name NAME --from DATE --to DATE` */
export function addProgramme(program: Command, { terminal, ends }: Context): void {
	program
		.command('programme')
		.description('programy / programmes')
		.command('create')
		.description('otwiera program / opens a programme')
		.argument('<CODE>', 'kod programu / code of the programme', code)
		.requiredOption('--partnership <SLUG>', 'adres partnerstwa / address of the partnership', slug)
		.requiredOption('--name <NAME>', 'nazwa / name', named)
		.requiredOption('--from <DATE>', 'pierwszy dzień, RRRR-MM-DD / first day', dayOption)
		.requiredOption('--to <DATE>', 'ostatni dzień, RRRR-MM-DD / last day', dayOption)
		.addOption(dataOption())
		.action(async (wanted: string, flags: Flags) =>
			ends(await atWorkplace({ flags, terminal }, (place) => createProgramme(place, wanted, flags))),
		)
}

async function createProgramme(place: Workplace, wanted: string, flags: Flags): Promise<Ending> {
	const partnership = await partnershipOf(place, flags.partnership)
	if (!partnership.ok) return partnership.refusal.ending
	const values = { code: wanted, name: flags.name, fromOn: flags.from, toOn: flags.to, ...ORDINARY }
	const opened = await inside(place, partnership.value, (act) => openProgramme(act, values))
	if (!opened.ok) return REFUSALS[opened.refusal.code](wanted)
	place.terminal.say({ pl: `otwarto program „${wanted}”`, en: 'programme opened' })
	return 'done'
}

/** What a coordinator changes later on the programme's page. */
const ORDINARY = { funder: '', indicatorSet: 'esf-plus', firstContactDays: 3, eligibility: {} }

const REFUSALS = {
	'same-code': (wanted: string) =>
		refusing(`Program „${wanted}” już jest w tym partnerstwie.`, `This partnership has a programme "${wanted}" already.`),
	'ends-before-start': () =>
		refusing(
			'Program kończy się, zanim się zacznie: sprawdź --from i --to.',
			'The programme ends before it begins: check --from and --to.',
		),
} as const

function code(text: string): string {
	if (/^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/.test(text)) return text
	throw new InvalidArgumentError('1-40 liter, cyfr i znaków . _ / - / 1-40 letters, digits and . _ / -')
}
