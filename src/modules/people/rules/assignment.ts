/** How a worker stands by a person. */
export const workerKinds = ['coach', 'adviser', 'intake-worker'] as const
export type WorkerKind = (typeof workerKinds)[number]

/** Which roles may be given people in each way. Whoever supervises and coaches holds both roles. */
const ROLES_FOR = {
	coach: ['coach'],
	adviser: ['adviser'],
	'intake-worker': ['intake'],
} as const satisfies Record<WorkerKind, readonly string[]>

/** The roles whose holders may own a referral: everybody who works with people. */
export const rolesOwningReferrals = [
	'coordinator',
	'supervisor',
	'intake',
	'placement',
	'self-employment',
	'fund-officer',
	'coach',
	'adviser',
	'trainer',
	'animator',
] as const

/** The roles whose holders may stand by people in this way. */
function rolesFor(kind: WorkerKind): readonly string[] {
	return ROLES_FOR[kind]
}

/** Whether an account with these roles may be given people in this way. */
export function mayStandAs(kind: WorkerKind, roles: readonly string[]): boolean {
	return roles.some((role) => rolesFor(kind).includes(role))
}
