import { isCannotStart } from '#platform/cannot-start'
import { isDiskFull } from '#platform/disk-full'

/** A sentence for a person at the terminal, in both languages. */
export type Sentence = { readonly pl: string; readonly en: string }

/** Where a command speaks: what was asked for goes `out`, everything else is said beside it. */
export type Terminal = {
	out(chunk: string | Uint8Array): Promise<void>
	say(sentence: Sentence): void
	/** As commander writes: help and usage. */
	err(text: string): void
	/** The settings; undefined: those of the process. */
	readonly environment?: Readonly<Record<string, string | undefined>> | undefined
}

/** How a command ends. Refused: with its reasons, each a sentence. */
export type Ending = { readonly refused: readonly Sentence[] } | 'done'

export const exitCodes = { done: 0, fault: 1, usage: 2, refused: 3 } as const

/** A refusal for one reason. */
export function refusing(pl: string, en: string): Ending {
	return { refused: [{ pl, en }] }
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
	process.stdout.on('error', () => process.exit(exitCodes.done)) // whoever read us has gone (`| head`)
	return {
		out: (chunk) => new Promise((resolve, reject) => process.stdout.write(chunk, (broken) => (broken ? reject(broken) : resolve()))),
		say: ({ pl, en }) => process.stderr.write(`Spoiwo: ${pl} / ${en}\n`),
		err: (text) => process.stderr.write(text),
	}
}

/** The one place where what went wrong becomes an exit code. */
export function exitCodeOf(ending: Ending, terminal: Terminal): number {
	if (ending === 'done') return exitCodes.done
	for (const reason of ending.refused) terminal.say(reason)
	return exitCodes.refused
}

/** What nobody foresaw, said once; a reason that a person can mend without its stack. */
export function tellFault(fault: unknown, terminal: Terminal): number {
	if (isDiskFull(fault)) {
		terminal.say({ pl: 'na dysku skończyło się miejsce; polecenia nie dokończono', en: 'the disk is full; the command was not finished' })
		return exitCodes.fault
	}
	terminal.err(isCannotStart(fault) ? `Spoiwo: ${fault.message}\n` : `Spoiwo: ${fault instanceof Error ? fault.stack : String(fault)}\n`)
	return exitCodes.fault
}
