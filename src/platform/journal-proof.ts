import type { Pool, PoolClient } from 'pg'
import { FIRST_HASH, SEALED_COLUMNS, type SealedEntry, sealHash } from './journal-chain.ts'

/**
 * What is wrong with one seal: an entry under it was changed, removed or added; the seal itself is gone while later ones or its entries remain; or
 * what it holds is right but it does not stand on the seal before it.
 */
type BrokenSeal = { partnership: string; seal: number; what: 'changed' | 'removed' | 'added' | 'seal-missing' }

/** What the proof found. `heads` are the newest hashes: written down elsewhere, they also show a journal cut off at its end. */
export type JournalProof = {
	partnerships: number
	entries: number
	sealed: number
	broken: BrokenSeal[]
	heads: { partnership: string; seal: number; hash: string }[]
}

type Seal = { number: number; entries: number; hash: string }
type Held = SealedEntry & { seal_number: number }

const SEALS_AT_ONCE = 50

/** Recomputes every seal of every partnership from its entries, in one unchanging view of the database; as the owner, in flat memory. */
export async function verifyJournal(ownerPool: Pool): Promise<JournalProof> {
	const client = await ownerPool.connect()
	try {
		await client.query('begin isolation level repeatable read read only')
		return await prove(client)
	} finally {
		await client.query('rollback')
		client.release()
	}
}

async function prove(client: PoolClient): Promise<JournalProof> {
	const { rows } = await client.query<{ partnership: string; entries: string; sealed: string }>(
		`select partnership_id as partnership, count(*)::text as entries, count(seal_number)::text as sealed from journal.entry group by partnership_id
		union all select distinct partnership_id, '0', '0' from journal.seal s where not exists (select from journal.entry e where e.partnership_id = s.partnership_id)
		order by 1`,
	)
	const proof: JournalProof = { partnerships: rows.length, entries: 0, sealed: 0, broken: [], heads: [] }
	for (const { partnership, entries, sealed } of rows) {
		proof.entries += Number(entries)
		proof.sealed += Number(sealed)
		await proveOne(client, partnership, proof)
	}
	return proof
}

async function proveOne(client: PoolClient, partnership: string, proof: JournalProof): Promise<void> {
	const missing = await findMissingSeals(client, partnership)
	proof.broken.push(...missing.map((seal) => ({ partnership, seal, what: 'seal-missing' as const })))
	let before: Seal = { number: 0, entries: 0, hash: FIRST_HASH }
	for (let seals = await readSeals(client, partnership, 0); seals.length > 0; seals = await readSeals(client, partnership, before.number)) {
		const entries = await readEntries(client, partnership, seals)
		for (const seal of seals) {
			const held = entries.get(seal.number) ?? []
			const what = flawOf(seal, held, sealHash(before.hash, { partnership, number: seal.number, entries: held }))
			const follows = seal.number === before.number + 1 // after a missing seal only the count can be checked
			if (what !== undefined && (follows || what !== 'changed')) proof.broken.push({ partnership, seal: seal.number, what })
			before = seal
		}
	}
	if (before.number > 0) proof.heads.push({ partnership, seal: before.number, hash: before.hash })
}

function flawOf(seal: Seal, held: readonly Held[], hash: string): 'changed' | 'removed' | 'added' | undefined {
	if (held.length < seal.entries) return 'removed'
	if (held.length > seal.entries) return 'added'
	return hash === seal.hash ? undefined : 'changed'
}

/** Numbers that entries or the row of seals speak of, and that no seal bears. */
async function findMissingSeals(client: PoolClient, partnership: string): Promise<number[]> {
	const { rows } = await client.query<{ number: string }>(
		`select number::text from (
			select generate_series(1, (select max(number) from journal.seal where partnership_id = $1)) as number
			union select distinct seal_number from journal.entry where partnership_id = $1 and seal_number is not null
			except select number from journal.seal where partnership_id = $1) as spoken order by spoken.number`,
		[partnership],
	)
	return rows.map((row) => Number(row.number))
}

async function readSeals(client: PoolClient, partnership: string, after: number): Promise<Seal[]> {
	const { rows } = await client.query<{ number: string; entries: number; hash: string }>(
		'select number::text, entries, hash from journal.seal where partnership_id = $1 and number > $2 order by journal.seal.number limit $3',
		[partnership, after, SEALS_AT_ONCE],
	)
	return rows.map((row) => ({ ...row, number: Number(row.number) }))
}

async function readEntries(client: PoolClient, partnership: string, seals: readonly Seal[]): Promise<Map<number, Held[]>> {
	const { rows } = await client.query<Held>(
		`select ${SEALED_COLUMNS}, seal_number::int as seal_number from journal.entry
		where partnership_id = $1 and seal_number between $2 and $3 order by journal.entry.seal_number, id`,
		[partnership, seals[0]?.number, seals.at(-1)?.number],
	)
	return Map.groupBy(rows, (entry) => entry.seal_number)
}
