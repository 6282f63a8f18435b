import { extname } from 'node:path'
import type { Command } from 'commander'
import { streamInPartnership } from '#platform/db'
import { exportSmefs, exportSmefsXlsx } from '#smefs'
import { type Context, type OfProgramme, ofProgramme } from './command-tree.ts'
import { deliver } from './deliver.ts'
import { atTerminal, programmeOf } from './inside.ts'
import type { Ending } from './terminal.ts'
import { atWorkplace, type Workplace } from './workplace.ts'

type Flags = OfProgramme & { readonly out: string }

/** `spoiwo export smefs --partnership SLUG --programme CODE --out FILE` */
export function addExport(program: Command, { terminal, ends }: Context): void {
	const command = program
		.command('export')
		.description('zapisywanie plików / giving files out')
		.command('smefs')
		.description('zapisuje ścisły plik uczestników SM EFS / writes a strict participants file')
	ofProgramme(command)
		.requiredOption('--out <FILE>', 'plik .csv albo .xlsx; „-”: standardowe wyjście / a .csv or .xlsx file; "-": standard output')
		.action(async (flags: Flags) => ends(await atWorkplace({ flags, terminal }, (place) => giveFile(place, flags))))
}

async function giveFile(place: Workplace, flags: Flags): Promise<Ending> {
	const where = await programmeOf(place, flags)
	if (!where.ok) return where.refusal.ending
	const { partnership, programme } = where.value
	const asker = { actor: atTerminal, partnership: partnership.id }
	const isWorkbook = extname(flags.out).toLowerCase() === '.xlsx'
	const file = streamInPartnership(place.pool, partnership.id, (db) =>
		isWorkbook ? exportSmefsXlsx(db, asker, { programme: programme.id, sheet: programme.code }) : exportSmefs(db, asker, programme.id),
	)
	await deliver(place.terminal, flags.out, file)
	return 'done'
}
