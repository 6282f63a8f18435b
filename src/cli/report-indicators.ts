import { type Command, Option } from 'commander'
import { computeFigures, reportCsv, reportJson, reportPdf, reportXlsx } from '#indicators'
import type { PlainDate } from '#kernel/plain-date'
import { inPartnership } from '#platform/db'
import { type Context, dayOption, type OfProgramme, ofProgramme } from './command-tree.ts'
import { deliver, inOnePiece } from './deliver.ts'
import { programmeOf } from './inside.ts'
import type { Ending } from './terminal.ts'
import { atWorkplace, type Workplace } from './workplace.ts'

const formats = ['json', 'csv', 'xlsx', 'pdf'] as const
type Format = (typeof formats)[number]
type Flags = OfProgramme & { readonly to?: PlainDate; readonly format: Format; readonly out?: string }

/** `spoiwo report indicators --partnership SLUG --programme CODE [--to DATE] --format json|csv|xlsx|pdf [--out FILE]` */
export function addReport(program: Command, { terminal, ends }: Context): void {
	const command = program
		.command('report')
		.description('sprawozdania / reports')
		.command('indicators')
		.description('wskaźniki programu / the figures of a programme')
	ofProgramme(command)
		.option('--to <DATE>', 'stan na dzień, RRRR-MM-DD; bez tego dziś / as on this day; else today', dayOption)
		.addOption(new Option('--format <FORMAT>', 'format').choices(formats).makeOptionMandatory())
		.option('--out <FILE>', 'plik; bez tego standardowe wyjście / file; else standard output')
		.action(async (flags: Flags) => ends(await atWorkplace({ flags, terminal }, (place) => reportIndicators(place, flags))))
}

async function reportIndicators(place: Workplace, flags: Flags): Promise<Ending> {
	const where = await programmeOf(place, flags)
	if (!where.ok) return where.refusal.ending
	const { partnership, programme } = where.value
	const to = flags.to ?? place.clock.today()
	const content = await inPartnership(place.pool, partnership.id, async (db) => {
		const moment = { db, partnership: partnership.id, now: place.clock.now() }
		return WRITERS[flags.format](await computeFigures(moment, { programme: programme.code, to }))
	})
	await deliver(place.terminal, flags.out, inOnePiece(content))
	return 'done'
}

const WRITERS = { json: reportJson, csv: reportCsv, xlsx: reportXlsx, pdf: reportPdf } as const
