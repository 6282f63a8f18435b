import { fold } from '#kernel/text'
import type { KnownPerson, PersonKey } from '#people'
import type { SmefsRow } from '../rules/smefs-row.ts'

/** Whom we know under the keys of a batch. A known person is met once in an import: the second row that might mean her is somebody else. */
export type Matching = (row: SmefsRow, key: PersonKey) => KnownPerson | undefined

/** What a row is looked up by. */
export function keyOfRow(row: SmefsRow): PersonKey {
	return {
		pesel: row.pesel ?? null,
		otherIdentifier: row.otherIdentifier ?? null,
		foldedName: fold(`${row.surname} ${row.givenName}`),
		bornOn: row.born ?? null,
	}
}

/**
 * Finds the known person of each row of a batch: by PESEL; else by the other identifier with the name, since many rows may say „brak”; else
 * by a name that only one person without any number bears. `met` holds those met without a PESEL, over the whole import.
 */
export function matching(known: readonly KnownPerson[], met: Set<string>): Matching {
	const byPesel = new Map(known.map((each) => [each.person.pesel, each]))
	const named = Map.groupBy(known, ({ foldedName }) => foldedName)
	return (_, key) => {
		if (key.pesel !== null) return byPesel.get(key.pesel)
		const found = withoutPesel(named.get(key.foldedName) ?? [], key)
		if (found === undefined || met.has(found.id)) return undefined
		met.add(found.id)
		return found
	}
}

function withoutPesel(named: readonly KnownPerson[], key: PersonKey): KnownPerson | undefined {
	const identifier = fold(key.otherIdentifier ?? '')
	const same = named.find(({ person }) => fold(person.otherIdentifier ?? '') === identifier)
	if (same !== undefined) return same
	const free = named.filter(({ person }) => person.pesel === null && person.otherIdentifier === null)
	return free.length === 1 ? free[0] : undefined
}
