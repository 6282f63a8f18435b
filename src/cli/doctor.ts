import type { Command } from 'commander'
import { isCannotStart } from '#platform/cannot-start'
import { openDatabasePlace } from '#platform/database-place'
import { openOwnerPool } from '#platform/db'
import { modules } from '../app/modules.ts'
import { listFaults } from '../app/shipped-lists.ts'
import { type Config, readConfig } from '../config.ts'
import { type Context, dataOption } from './command-tree.ts'
import { databaseFindings } from './doctor-database.ts'
import { type Finding, machineFindings } from './doctor-machine.ts'
import type { Ending, Terminal } from './terminal.ts'
import type { DataFlags } from './workplace.ts'

/** `spoiwo doctor`: looks over the installation, a line a matter, each with what to do. */
export function addDoctor(program: Command, { terminal, ends }: Context): void {
	program
		.command('doctor')
		.description('ogląda instalację: wiersz na sprawę, z radą / looks over the installation, a line a matter, with advice')
		.addOption(dataOption())
		.action(async (flags: DataFlags) => ends(await examine(readConfig(flags, terminal.environment), terminal)))
}

async function examine(config: Config, terminal: Terminal): Promise<Ending> {
	const findings = [...(await machineFindings(config)), ...shippedLists(), ...(await reachDatabase(config))]
	for (const { state, matter, words } of findings) await terminal.out(`${state.padEnd(4)}  ${matter}: ${words.pl} / ${words.en}\n`)
	const failed = findings.filter(({ state }) => state === 'fail')
	return failed.length === 0 ? 'done' : { refused: failed.map(({ words }) => words) }
}

/** The dated lists that ship: the start refuses on a broken one. */
function shippedLists(): Finding[] {
	const faults = listFaults(modules).map((words): Finding => ({ state: 'fail', matter: 'lists', words }))
	const count = modules.flatMap((module) => module.references ?? []).length
	const whole: Finding = { state: 'ok', matter: 'lists', words: { pl: `${count} list bez luk i nakładek`, en: 'no gap, no overlap' } }
	return faults.length > 0 ? faults : [whole]
}

async function reachDatabase(config: Config): Promise<Finding[]> {
	try {
		const place = await openDatabasePlace(config)
		const ownerPool = openOwnerPool(place.connection, 1)
		try {
			return await databaseFindings(ownerPool, place.embedded)
		} finally {
			await ownerPool.end()
			await place.stop()
		}
	} catch (fault) {
		if (!isCannotStart(fault)) throw fault
		return [
			{
				state: 'fail',
				matter: 'database',
				words: { pl: fault.message.split(' / ')[0] ?? '', en: fault.message.split(' / ').at(-1) ?? '' },
			},
		]
	}
}
