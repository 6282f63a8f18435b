import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { keyMark } from '#platform/archive/key-mark'
import { writeArchive } from '#platform/archive/write-archive'
import { type Context, dataOption } from './command-tree.ts'
import { programVersion } from './program-version.ts'
import type { Ending } from './terminal.ts'
import { atWorkplace, type DataFlags, type Workplace } from './workplace.ts'

/** `spoiwo backup FILE` */
export function addBackup(program: Command, { terminal, ends }: Context): void {
	program
		.command('backup')
		.description(
			'zapisuje całą bazę w jednym pliku, także gdy program działa / writes the whole database into one file, also while it runs',
		)
		.argument('<FILE>', 'plik kopii, np. spoiwo-2026-01-30.tar.gz / file of the backup')
		.addOption(dataOption())
		.action(async (file: string, flags: DataFlags) =>
			ends(await atWorkplace({ flags, terminal, asItIs: true }, (place) => backUp(place, file))),
		)
}

/** In the data folder: when a backup was last made, for `doctor`. */
export const LAST_BACKUP = 'last-backup'

async function backUp({ config, connection, clock, terminal }: Workplace, file: string): Promise<Ending> {
	const mark = keyMark(config.secretKey, config.dataDir)
	const { tables } = await writeArchive(connection, file, { program: programVersion(), keyMark: mark, now: clock.now() })
	const rows = tables.reduce((sum, table) => sum + table.rows, 0)
	mkdirSync(config.dataDir, { recursive: true, mode: 0o711 })
	writeFileSync(join(config.dataDir, LAST_BACKUP), `${clock.now().toISOString()}\n`)
	terminal.say({ pl: `zapisano ${rows} wierszy z ${tables.length} tabel w ${file}`, en: `${rows} rows of ${tables.length} tables saved` })
	if (config.secretKey === undefined && mark !== null) {
		terminal.say({
			pl: `przechowaj osobno także ${join(config.dataDir, 'secret.key')}: bez niego nie zadziałają kody logowania i kody potwierdzeń`,
			en: 'keep secret.key too, in another place: without it sign-in codes and confirmation codes stop working',
		})
	}
	return 'done'
}
