import { accessSync, constants, statSync } from 'node:fs'
import type { Command } from 'commander'
import { done } from '#kernel/result'
import { type ImportOutcome, importSmefs, remarkMessage, type Told } from '#smefs'
import { type Context, type OfProgramme, ofProgramme } from './command-tree.ts'
import { inside, programmeOf } from './inside.ts'
import { type Ending, refusing, type Terminal } from './terminal.ts'
import { atWorkplace, type Workplace } from './workplace.ts'

type Flags = OfProgramme & { readonly dryRun?: boolean; readonly acceptValid?: boolean; readonly json?: boolean }

/** `spoiwo import smefs FILE --partnership SLUG --programme CODE [--dry-run] [--accept-valid] [--json]` */
export function addImport(program: Command, { terminal, ends }: Context): void {
	const command = program
		.command('import')
		.description('wczytywanie plików / taking files in')
		.command('smefs')
		.description('wczytuje plik uczestników SM EFS (CSV, XLSX) / takes a participants file in')
		.argument('<FILE>', 'plik / file')
	ofProgramme(command)
		.option('--dry-run', 'tylko sprawdza, niczego nie zapisuje / checks and writes nothing')
		.option('--accept-valid', 'przyjmuje wiersze bez błędów, choć inne je mają / takes the rows without problems although others have some')
		.option('--json', 'wynik jako JSON / the outcome as JSON')
		.action(async (file: string, flags: Flags) =>
			ends(isReadable(file) ? await atWorkplace({ flags, terminal }, (place) => takeFile(place, file, flags)) : unreadable(file)),
		)
}

async function takeFile(place: Workplace, file: string, flags: Flags): Promise<Ending> {
	const where = await programmeOf(place, flags)
	if (!where.ok) return where.refusal.ending
	const { partnership, programme } = where.value
	const asked = { programme: programme.id, path: file, dryRun: flags.dryRun ?? false, acceptValid: flags.acceptValid ?? false }
	const imported = await inside(place, partnership, async (act) => done(await importSmefs(act, asked, progress(place.terminal))))
	if (!imported.ok) throw imported.refusal
	const outcome = imported.value
	await place.terminal.out(flags.json ? `${JSON.stringify(machine(outcome))}\n` : person(outcome, asked.dryRun))
	if (!outcome.stopped) return 'done'
	return refusing(
		`Plik ma błędy (wierszy z błędami: ${outcome.rejected}); niczego nie zapisano.`,
		`The file has problems (rows with problems: ${outcome.rejected}); nothing was written.`,
	)
}

/** A long file is told about now and then. */
function progress(terminal: Terminal): Told {
	let told = 0
	return async (step, rows) => {
		if (Math.abs(rows - told) < 5_000) return
		told = rows
		terminal.say(
			step === 'reading'
				? { pl: `sprawdzono ${rows} wierszy`, en: `${rows} rows checked` }
				: { pl: `zapisano ${rows} wierszy`, en: `${rows} rows saved` },
		)
	}
}

function machine({ rows, created, updated, unchanged, rejected, problems, warnings }: ImportOutcome) {
	return { rows, created, updated, unchanged, rejected, problems: problems.map(remark), warnings: warnings.map(remark) }
}

type Remark = ImportOutcome['problems'][number] | ImportOutcome['warnings'][number]

function remark(found: Remark) {
	const { line, column, kind, value } = found
	return { line, column, kind, value, message: remarkMessage('pl', found) }
}

/** At a terminal nobody reads ten thousand lines: the first fifty, and how many more there are. */
function person(outcome: ImportOutcome, dryRun: boolean): string {
	const { rows, created, updated, unchanged, rejected, problems, warnings } = outcome
	const counts = [
		dryRun ? 'próba, niczego nie zapisano / dry run, nothing written' : undefined,
		`wiersze / rows: ${rows}`,
		`nowe / created: ${created}`,
		`zmienione / updated: ${updated}`,
		`bez zmian / unchanged: ${unchanged}`,
		`odrzucone / rejected: ${rejected}`,
		`ostrzeżenia / warnings: ${warnings.length + outcome.warningsLeftOut}`,
	]
	const told = [...problems, ...warnings].toSorted((one, other) => one.line - other.line)
	const lines = told
		.slice(0, FIRST)
		.map((each) => `  ${each.line}${each.column === '' ? '' : `, ${each.column}`}: ${remarkMessage('pl', each)}`)
	const more = told.length + outcome.problemsLeftOut + outcome.warningsLeftOut - lines.length
	const rest = more > 0 ? [`  … i jeszcze ${more} / and ${more} more (--json)`] : []
	return `${[...counts.filter((count) => count !== undefined), ...lines, ...rest].join('\n')}\n`
}

const FIRST = 50

function isReadable(file: string): boolean {
	try {
		accessSync(file, constants.R_OK)
		return statSync(file).isFile()
	} catch {
		return false
	}
}

function unreadable(file: string): Ending {
	return refusing(`Nie mogę przeczytać pliku ${file}.`, `The file ${file} cannot be read.`)
}
