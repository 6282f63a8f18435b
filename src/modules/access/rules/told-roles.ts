import { type Role, scopeOf } from './roles.ts'

type Held = { readonly account: string; readonly role: string }
type Given = { readonly role: Role; readonly to: string; readonly by: string | undefined }

/**
 * Whether a role that is given or offered is told to others: one that somebody gives to herself or himself, and one that opens everybody's records or the
 * accounts. Told and not forbidden: a small town has one administrator, and a second account of one's own would get around a ban (decision 14).
 */
export function isTold({ role, to, by }: Given): boolean {
	return to === by || opensWide(role)
}

/** Roles that see every person's record, or let people in. */
function opensWide(role: Role): boolean {
	return scopeOf([role], 'person.read') === 'all' || scopeOf([role], 'account.manage') !== undefined
}

/** Who is told: everybody else who coordinates; where there is nobody else, everybody else who administers. `held` is what was held before. */
export function readersOf(held: readonly Held[], { to, by }: Given): string[] {
	const others = held.filter(({ account }) => account !== by && account !== to)
	const coordinators = others.filter(({ role }) => role === ('coordinator' satisfies Role))
	const told = coordinators.length > 0 ? coordinators : others.filter(({ role }) => role === ('administrator' satisfies Role))
	return [...new Set(told.map(({ account }) => account))]
}
