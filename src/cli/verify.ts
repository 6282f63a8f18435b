import type { Command } from 'commander'
import { countFacts, rebuildFacts } from '#people'
import { verifyJournal } from '#platform/journal-proof'
import { schemaStanding } from '#platform/migration-ledger'
import { findSchemaDifference, type SchemaDifference } from '#platform/schema-difference'
import { type Context, dataOption } from './command-tree.ts'
import type { Ending, Sentence } from './terminal.ts'
import { atWorkplace, type DataFlags, type Workplace } from './workplace.ts'

type Flags = DataFlags & { readonly recount?: true }

/**
 * `spoiwo verify`: is the journal whole, the schema the one that this program made, and does what figures count say what the records say? It changes
 * nothing, unless asked to count anew.
 */
export function addVerify(program: Command, { terminal, ends }: Context): void {
	program
		.command('verify')
		.description(
			'sprawdza pieczęcie dziennika, schemat bazy i podstawę liczb / proves the seals of the journal, the schema and what figures count',
		)
		.addOption(dataOption())
		.option('--recount', 'najpierw liczy podstawę liczb od nowa z zapisów / first makes what figures count anew from the records')
		.action(async (flags: Flags) =>
			ends(await atWorkplace({ flags, terminal, asItIs: true }, (place) => verify(place, flags.recount === true))),
		)
}

async function verify({ ownerPool, connection, terminal }: Workplace, recount: boolean): Promise<Ending> {
	const schema = schemaFlaws(await schemaStanding(ownerPool))
	if (schema.length > 0) return { refused: schema }
	const difference = await findSchemaDifference(connection)
	if (difference !== undefined) return { refused: [changedSchema(difference)] }
	const { partnerships, entries, sealed, broken, heads } = await verifyJournal(ownerPool)
	await terminal.out(
		`dziennik / journal: partnerstwa / partnerships ${partnerships}, wpisy / entries ${entries}, zapieczętowane / sealed ${sealed}, naruszone / broken ${broken.length}\n`,
	)
	for (const { partnership, seal, hash } of heads) await terminal.out(`pieczęć / seal ${partnership} ${seal} ${hash}\n`)
	if (recount) await rebuildFacts(ownerPool)
	const { facts, astray } = await countFacts(ownerPool)
	await terminal.out(`podstawa liczb / what figures count: udziały / participations ${facts}, niezgodne z zapisami / astray ${astray}\n`)
	const flaws = [
		...broken.map(({ partnership, seal, what }) => flaw(partnership, seal, WHAT[what])),
		...(astray === 0 ? [] : [factsAstray(astray)]),
	]
	return flaws.length === 0 ? 'done' : { refused: flaws }
}

function factsAstray(astray: number): Sentence {
	return {
		pl: `Podstawa liczb różni się od zapisów w udziałach: ${astray}. „spoiwo verify --recount” policzy ją od nowa.`,
		en: `What figures count differs from the records of ${astray} participations. "spoiwo verify --recount" makes it anew.`,
	}
}

function changedSchema({ line, wanted, found }: SchemaDifference): Sentence {
	return {
		pl: `Baza różni się od db/schema.sql w wierszu ${line}: ma być „${wanted}”, jest „${found}”.`,
		en: `The database differs from db/schema.sql at line ${line}: wanted "${wanted}", found "${found}".`,
	}
}

function flaw(partnership: string, seal: number, what: Sentence): Sentence {
	return {
		pl: `Pieczęć ${seal} partnerstwa ${partnership}: ${what.pl}.`,
		en: `Seal ${seal} of the partnership ${partnership}: ${what.en}.`,
	}
}

const WHAT = {
	changed: { pl: 'zmieniono wpis', en: 'an entry was changed' },
	removed: { pl: 'usunięto wpis', en: 'an entry was removed' },
	added: { pl: 'dodano wpis', en: 'an entry was added' },
	'seal-missing': { pl: 'brakuje jej', en: 'it is missing' },
} as const satisfies Record<string, Sentence>

function schemaFlaws({ waiting, unknown, changed }: Awaited<ReturnType<typeof schemaStanding>>): Sentence[] {
	return [
		...unknown.map((name) => ({
			pl: `Baza jest nowsza niż program: ma ${name}.`,
			en: `The database is newer than the program: it holds ${name}.`,
		})),
		...changed.map((name) => ({
			pl: `Schemat zmieniono poza programem: ${name}.`,
			en: `The schema was changed beside the program: ${name}.`,
		})),
		...waiting.map((name) => ({
			pl: `Schemat jest starszy niż program: czeka ${name}; uruchom program.`,
			en: `The schema is older than the program: ${name} waits; start it.`,
		})),
	]
}
