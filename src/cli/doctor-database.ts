import type { Pool } from 'pg'
import { type SchemaStanding, schemaStanding } from '#platform/migration-ledger'
import { readServerFacts, type ServerFacts } from '#platform/server-facts'
import type { Finding } from './doctor-machine.ts'

/** What the database says, once it answers. */
export async function databaseFindings(ownerPool: Pool, isEmbedded: boolean): Promise<Finding[]> {
	const facts = await readServerFacts(ownerPool)
	const kind = isEmbedded ? { pl: 'wbudowany', en: 'embedded' } : { pl: 'z DATABASE_URL', en: 'of DATABASE_URL' }
	return [
		{ state: 'ok', matter: 'database', words: { pl: `PostgreSQL ${facts.version}, ${kind.pl}`, en: kind.en } },
		schema(await schemaStanding(ownerPool)),
		sorting(facts),
		extensions(facts),
		clock(facts),
	]
}

function schema({ waiting, unknown, changed }: SchemaStanding): Finding {
	const matter = 'schema'
	if (unknown.length > 0)
		return {
			state: 'fail',
			matter,
			words: { pl: `nowszy niż program (${unknown[0]}); zaktualizuj Spoiwo`, en: 'newer than the program: update Spoiwo' },
		}
	if (changed.length > 0)
		return { state: 'fail', matter, words: { pl: `z innej odmiany programu (${changed[0]})`, en: 'of another build of the program' } }
	if (waiting.length > 0)
		return {
			state: 'warn',
			matter,
			words: { pl: `czeka kroków: ${waiting.length}; najbliższy start je wykona`, en: `${waiting.length} steps wait for the next start` },
		}
	return { state: 'ok', matter, words: { pl: 'aktualny', en: 'up to date' } }
}

function sorting({ sortsPolish, encoding }: ServerFacts): Finding {
	const matter = 'locale'
	if (encoding !== 'UTF8')
		return { state: 'fail', matter, words: { pl: `baza ma kodowanie ${encoding}; załóż ją w UTF8`, en: 'create the database in UTF8' } }
	if (!sortsPolish)
		return {
			state: 'fail',
			matter,
			words: { pl: 'serwer nie zna pl-x-icu; potrzebny PostgreSQL z ICU', en: 'the server lacks pl-x-icu: it needs ICU' },
		}
	return { state: 'ok', matter, words: { pl: 'UTF8, pl-x-icu', en: 'sorts Polish words' } }
}

function extensions({ missingExtensions }: ServerFacts): Finding {
	const matter = 'extensions'
	if (missingExtensions.length === 0) return { state: 'ok', matter, words: { pl: 'pg_trgm, btree_gist', en: 'there' } }
	const names = missingExtensions.join(', ')
	return {
		state: 'fail',
		matter,
		words: { pl: `brakuje: ${names}; zainstaluj postgresql-contrib`, en: `missing: ${names}; install postgresql-contrib` },
	}
}

function clock({ clockAheadSeconds }: ServerFacts): Finding {
	const isFar = Math.abs(clockAheadSeconds) > 5
	const words = { pl: `różnica do serwera bazy: ${clockAheadSeconds} s`, en: `${clockAheadSeconds} s from the database server` }
	if (!isFar) return { state: 'ok', matter: 'clock', words }
	return {
		state: 'warn',
		matter: 'clock',
		words: { pl: `${words.pl}; włącz synchronizację czasu`, en: `${words.en}: turn time synchronisation on` },
	}
}
