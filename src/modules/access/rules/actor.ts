import type { AccountId, Id } from '#kernel/id'
import { type Permission, type Role, type Scope, scopeOf } from './roles.ts'

/** Who acts in a partnership: an account with its roles, or nobody (a resident, a participant with a code). */
export type Actor = {
	readonly account: AccountId | undefined
	readonly name: string
	readonly roles: readonly Role[]
	readonly session: Id<'sign-in-session'> | undefined
}

/** Somebody without an account: residents, participants with a code, jobs that run by themselves. */
export const nobody: Actor = { account: undefined, name: '', roles: [], session: undefined }

/** How far the actor's permission reaches: everybody, those related, or nobody (`undefined`). */
export function reach(actor: Actor, permission: Permission): Scope | undefined {
	return scopeOf(actor.roles, permission)
}

/** Whether the actor may do this at all, for someone. Whether for this very person, the store's query says. */
export function may(actor: Actor, permission: Permission): boolean {
	return reach(actor, permission) !== undefined
}
