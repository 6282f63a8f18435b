import type { Command } from 'commander'
import { leftOutOfRestore, settleRestored } from '#access'
import type { ArchiveHead, ArchiveRefusal } from '#platform/archive/archive-format'
import { keyMark } from '#platform/archive/key-mark'
import { checkArchive, restoreArchive } from '#platform/archive/restore-archive'
import { openDatabasePlace } from '#platform/database-place'
import { openOwnerPool, outsidePartnerships } from '#platform/db'
import { markWithoutDemo } from '#platform/demo-mark'
import { type Config, readConfig } from '../config.ts'
import { type Context, dataOption } from './command-tree.ts'
import { type Ending, refusing, type Terminal } from './terminal.ts'
import type { DataFlags } from './workplace.ts'

/** `spoiwo restore FILE` */
export function addRestore(program: Command, { terminal, ends }: Context): void {
	program
		.command('restore')
		.description('wczytuje kopię do pustej bazy / loads a backup into an empty database')
		.argument('<FILE>', 'plik kopii / file of the backup')
		.addOption(dataOption())
		.action(async (file: string, flags: DataFlags) => ends(await restore(file, readConfig(flags, terminal.environment), terminal)))
}

/** The archive is read to its end before anything of a database is touched, and a second time while it is loaded. */
async function restore(file: string, config: Config, terminal: Terminal): Promise<Ending> {
	const archive = await checkArchive(file)
	if (!archive.ok) return refusalOf(file, archive.refusal)
	const place = await openDatabasePlace(config)
	const ownerPool = openOwnerPool(place.connection, 1)
	try {
		const restored = await restoreArchive(place.connection, file, { archive: archive.value, leaveOut: leftOutOfRestore })
		if (!restored.ok) return refusalOf(file, restored.refusal)
		await markWithoutDemo(ownerPool)
		const { held } = await outsidePartnerships(ownerPool, settleRestored)
		tell(restored.value.manifest.tables, restored.value.head, { config, terminal })
		tellWhatEnded(restored.value.manifest.tables, held, terminal)
		return 'done'
	} finally {
		await ownerPool.end()
		await place.stop()
	}
}

type Counted = { readonly name: string; readonly rows: number }

function loaded(tables: readonly Counted[]): Counted[] {
	return tables.filter(({ name }) => !leftOutOfRestore.includes(name))
}

/** What the backup held and does not go on by itself: nobody is signed in, and no mail leaves unasked. */
function tellWhatEnded(tables: readonly Counted[], held: number, terminal: Terminal): void {
	const ended = tables.filter(({ name }) => leftOutOfRestore.includes(name)).reduce((sum, { rows }) => sum + rows, 0)
	terminal.say({
		pl: `zakończono logowania: ${ended}; każdy loguje się od nowa`,
		en: `sign-ins ended: ${ended}; everybody signs in anew`,
	})
	if (held === 0) return
	terminal.say({
		pl: `wstrzymano niewysłane listy: ${held}; mogły już wyjść po zrobieniu kopii. Wyślij je: spoiwo held-mail --send, albo usuń: --drop`,
		en: `mails held back: ${held}; they may have gone out after the backup. Send them: spoiwo held-mail --send, or remove them: --drop`,
	})
}

function tell(
	tables: readonly Counted[],
	{ madeAt, keyMark: mark }: ArchiveHead,
	{ config, terminal }: { config: Config; terminal: Terminal },
): void {
	const rows = loaded(tables).reduce((sum, table) => sum + table.rows, 0)
	terminal.say({ pl: `wczytano ${rows} wierszy z kopii z ${madeAt}`, en: `${rows} rows restored from the backup made at ${madeAt}` })
	if (mark === null || mark === keyMark(config.secretKey, config.dataDir)) return
	terminal.say({
		pl: `kopię zrobiono z innym kluczem: włóż tamten secret.key do ${config.dataDir}, inaczej kody logowania i kody potwierdzeń nie zadziałają`,
		en: 'the backup was made with another key: put that secret.key into the data folder, else sign-in codes and confirmation codes do not work',
	})
}

function refusalOf(file: string, refusal: ArchiveRefusal): Ending {
	switch (refusal.code) {
		case 'no-file':
			return refusing(`Nie mogę przeczytać pliku ${file}.`, `The file ${file} cannot be read.`)
		case 'not-an-archive':
			return refusing(`Plik ${file} nie jest kopią zapasową Spoiwa.`, `The file ${file} is not a backup of Spoiwo.`)
		case 'breaks-off':
			return refusing(`Kopia ${file} urywa się przed końcem: brakuje jej części.`, 'The backup breaks off before its end.')
		case 'damaged':
			return refusing(
				`Kopia ${file} jest uszkodzona (${refusal.at}): suma kontrolna się nie zgadza.`,
				`The backup is damaged (${refusal.at}): a checksum differs.`,
			)
		case 'newer-format':
			return refusing(
				`Kopię zapisał nowszy program (${refusal.program}): najpierw zaktualizuj Spoiwo.`,
				'A newer program wrote this backup: update Spoiwo first.',
			)
		case 'newer-schema':
			return refusing(
				`Kopia jest nowsza niż ten program (ma ${refusal.migration}): najpierw zaktualizuj Spoiwo.`,
				'The backup is newer than this program: update Spoiwo first.',
			)
		case 'other-schema':
			return refusing(
				`Kopia pochodzi z innej odmiany programu (inny ${refusal.migration}).`,
				`The backup is of another build of the program (${refusal.migration} differs).`,
			)
		case 'not-empty':
			return refusing(
				`Baza nie jest pusta (${refusal.table}): kopię wczytuje się tylko do pustej, np. z nowym --data DIR.`,
				`The database is not empty (${refusal.table}): restore into an empty one, such as a new --data DIR.`,
			)
		case 'rows-do-not-fit':
			return refusing(
				`Wiersze tabeli ${refusal.table} w kopii nie pasują do reguł bazy; nic nie wczytano.`,
				`Rows of ${refusal.table} break the rules of the database; nothing was restored.`,
			)
	}
}
