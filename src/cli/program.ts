import { Command, CommanderError } from 'commander'
import { addBackup } from './backup.ts'
import type { Context } from './command-tree.ts'
import { addPartnership } from './create-partnership.ts'
import { addProgramme } from './create-programme.ts'
import { addDoctor } from './doctor.ts'
import { addExport } from './export-smefs.ts'
import { addHeldMail } from './held-mail.ts'
import { addImport } from './import-smefs.ts'
import { addUser } from './invite-user.ts'
import { addReport } from './report-indicators.ts'
import { addRestore } from './restore.ts'
import { addServe } from './serve.ts'
import { exitCodeOf, exitCodes, type Terminal, tellFault } from './terminal.ts'
import { addVerify } from './verify.ts'

const COMMANDS = [
	addServe,
	addPartnership,
	addProgramme,
	addUser,
	addImport,
	addExport,
	addReport,
	addBackup,
	addRestore,
	addHeldMail,
	addVerify,
	addDoctor,
]

/** Runs one command and answers with its exit code: 0 done, 1 fault, 2 usage, 3 refused with reasons. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<number> {
	let code: number = exitCodes.done
	const program = commandTree({
		terminal,
		ends: (ending) => {
			code = exitCodeOf(ending, terminal)
		},
	})
	try {
		await program.parseAsync(args, { from: 'user' })
		return code
	} catch (fault) {
		if (fault instanceof CommanderError) return fault.exitCode === 0 ? exitCodes.done : exitCodes.usage
		return tellFault(fault, terminal)
	}
}

function commandTree(context: Context): Command {
	const program = new Command('spoiwo')
		.description('Spoiwo: lokalny system wsparcia ekonomii społecznej / the binder of a local social-economy support system')
		.exitOverride()
		.configureOutput({
			writeOut: (text) => void context.terminal.out(text),
			writeErr: context.terminal.err,
			outputError: (text, write) => write(`Spoiwo: ${text.replace(/^error: /, 'niewłaściwe polecenie / ')}`),
		})
		.configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
		.helpOption('-h, --help', 'pomoc / help')
		.helpCommand('help [command]', 'pomoc o poleceniu / help on a command')
		.addHelpText(
			'after',
			'\nKody wyjścia / exit codes: 0 gotowe / done, 1 awaria / fault, 2 złe użycie / usage, 3 odmowa z powodami / refused.',
		)
		.showHelpAfterError('(--help: pomoc / help)')
	for (const add of COMMANDS) add(program, context)
	return program
}

const TITLES: Readonly<Record<string, string>> = {
	'Usage:': 'Użycie / Usage:',
	'Options:': 'Opcje / Options:',
	'Commands:': 'Polecenia / Commands:',
	'Arguments:': 'Argumenty / Arguments:',
}
