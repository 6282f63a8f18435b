import type { Act } from '#access'
import type { Id } from '#kernel/id'
import type { KnownPerson } from '#people'
import { amendmentsOf } from '#reference'
import { saveSupportsFromFile, smefsForm, supportsOf } from '#support'
import type { SmefsRow, SmefsSupport } from '../rules/smefs-row.ts'

/** A form of support of the file that the database does not have, with its place in the list. */
export type NewSupport = {
	readonly kind: string
	readonly subkind: string | null
	readonly startedOn: SmefsSupport['startedOn'] | null
	readonly position: number
}

/** The forms of support of known people in the words of the file, each as one text: one query. */
export async function listKnownSupports(
	act: Act,
	people: readonly (KnownPerson | undefined)[],
): Promise<(person: KnownPerson | undefined) => ReadonlySet<string>> {
	const stays = people.flatMap((person) => person?.stay?.id ?? [])
	const found = stays.length === 0 ? [] : await supportsOf(act.db, act.partnership, stays)
	const amendments = await amendmentsOf(act)
	const byStay = Map.groupBy(found, ({ participationId }) => String(participationId))
	return (person) =>
		new Set(
			(byStay.get(person?.stay?.id ?? '') ?? []).map((support) =>
				textOf({ ...smefsForm(support, amendments), startedOn: support.startedOn }),
			),
		)
}

/** Those that are new, each once. A form that we know by a finer word (coaching) is not new under the coarser one of the file. */
export function newSupports(row: SmefsRow, known: ReadonlySet<string>): NewSupport[] {
	const seen = new Set(known)
	return row.supports.flatMap(({ kind, subkind = null, startedOn = null }, position) => {
		const text = textOf({ kind, subkind, startedOn })
		if (seen.has(text)) return []
		seen.add(text)
		return [{ kind, subkind, startedOn, position }]
	})
}

/** Writes them: one statement. */
export async function saveSupports(act: Act, supports: readonly (NewSupport & { participation: Id<'participation'> })[]): Promise<void> {
	await saveSupportsFromFile(
		act,
		supports.map((each) => ({ ...each, startedOn: each.startedOn ?? null })),
	)
}

function textOf({ kind, subkind, startedOn }: Pick<NewSupport, 'kind' | 'subkind' | 'startedOn'>): string {
	return [kind, subkind ?? '', startedOn ?? ''].join('|')
}
