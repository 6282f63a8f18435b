import { done, type Result, refused } from '#kernel/result'
import type { Role } from './roles.ts'

/** Roles that a partnership always keeps: somebody who may let people in, and somebody who answers for the whole. */
export const keptRoles = ['administrator', 'coordinator'] as const satisfies readonly Role[]

type Held = { readonly account: string; readonly role: string }
export type KeptRoleRefusal = { code: 'last-of-role'; role: (typeof keptRoles)[number] }

/** Whether these roles of an account may end: the last one who administers or coordinates first gives the role to somebody else. */
export function endingRoles(held: readonly Held[], ending: { account: string; roles: readonly string[] }): Result<void, KeptRoleRefusal> {
	const last = keptRoles.find((role) => ending.roles.includes(role) && isLast(held, role, ending.account))
	return last === undefined ? done() : refused({ code: 'last-of-role', role: last })
}

function isLast(held: readonly Held[], role: string, account: string): boolean {
	const holders = held.filter((one) => one.role === role)
	return holders.some((one) => one.account === account) && holders.every((one) => one.account === account)
}
