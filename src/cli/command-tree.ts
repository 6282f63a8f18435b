import { type Command, InvalidArgumentError, Option } from 'commander'
import { type PlainDate, parsePlainDate } from '#kernel/plain-date'
import type { Ending, Terminal } from './terminal.ts'

/** What each command is given: where it speaks, and how it says that it has ended. */
export type Context = { readonly terminal: Terminal; ends(ending: Ending): void }

/** `--data DIR` of every command that works with data. */
export function dataOption(): Option {
	return new Option('--data <DIR>', 'folder danych / data folder')
}

/** A command with `--partnership SLUG --programme CODE --data DIR`. */
export function ofProgramme(command: Command): Command {
	return command
		.requiredOption('--partnership <SLUG>', 'adres partnerstwa / address of the partnership', slug)
		.requiredOption('--programme <CODE>', 'kod programu / code of the programme')
		.addOption(dataOption())
}
export type OfProgramme = { readonly partnership: string; readonly programme: string; readonly data?: string }

/** The first part of a partnership's address. */
export function slug(text: string): string {
	if (/^[a-z][a-z0-9-]{1,39}$/.test(text)) return text
	throw new InvalidArgumentError('2-40 małych liter a-z, cyfr i myślników, od litery / 2-40 of a-z, digits and hyphens, a letter first.')
}

/** A name that is not empty. */
export function named(text: string): string {
	const name = text.trim()
	if (name !== '' && name.length <= 200) return name
	throw new InvalidArgumentError('1-200 znaków / 1-200 characters.')
}

/** A day that exists. */
export function dayOption(text: string): PlainDate {
	const day = parsePlainDate(text)
	if (day !== undefined) return day
	throw new InvalidArgumentError('data jako RRRR-MM-DD, np. 2026-01-30 / a day as YYYY-MM-DD, such as 2026-01-30.')
}

/** A port, 0 for any that is free. */
export function port(text: string): number {
	const value = Number(text)
	if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value
	throw new InvalidArgumentError('0-65535.')
}
