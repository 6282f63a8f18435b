import type { Act, Actor } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { findPartnership, findProgrammeByCode, type Partnership, type Programme } from '#partnership'
import { beginAgain, inPartnership, outsidePartnerships } from '#platform/db'
import { type Ending, refusing } from './terminal.ts'
import type { Workplace } from './workplace.ts'

/** Whoever sits at the server's terminal: nobody signed in, and may do what a coordinator may. The journal names no account. */
export const atTerminal: Actor = { account: undefined, name: 'spoiwo', roles: ['coordinator'], session: undefined }

/** One transaction inside a partnership; what is refused leaves nothing behind. */
export async function inside<T, R>(
	place: Workplace,
	{ id }: Partnership,
	deed: (act: Act) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
	return inPartnership(place.pool, id, async (db) => {
		const result = await deed({
			db,
			partnership: id,
			actor: atTerminal,
			account: undefined,
			now: place.clock.now(),
			today: place.clock.today(),
		})
		if (!result.ok) await beginAgain(db, id)
		return result
	})
}

/** The partnership of an address, else the refusal. */
export async function partnershipOf(place: Workplace, slug: string): Promise<Result<Partnership, { code: 'unknown'; ending: Ending }>> {
	const found = await outsidePartnerships(place.pool, (db) => findPartnership(db, slug))
	if (found !== undefined) return done(found)
	return refused({
		code: 'unknown',
		ending: refusing(`Nie ma partnerstwa „${slug}”.`, `There is no partnership "${slug}".`),
	})
}

export type Where = { readonly partnership: Partnership; readonly programme: Programme }

/** A partnership and its programme by what people call them, else the refusal. */
export async function programmeOf(
	place: Workplace,
	named: { partnership: string; programme: string },
): Promise<Result<Where, { code: 'unknown'; ending: Ending }>> {
	const found = await partnershipOf(place, named.partnership)
	if (!found.ok) return found
	const partnership = found.value
	const programme = await inPartnership(place.pool, partnership.id, (db) => findProgrammeByCode(db, partnership.id, named.programme))
	if (programme !== undefined) return done({ partnership, programme })
	return refused({
		code: 'unknown',
		ending: refusing(
			`W partnerstwie „${partnership.slug}” nie ma programu „${named.programme}”.`,
			`The partnership "${partnership.slug}" has no programme "${named.programme}".`,
		),
	})
}
