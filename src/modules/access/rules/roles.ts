/**
 * What each role may do, and for whom: `all` in the partnership, or only `related` (the people, teams and organisations the account stands by).
 * Read by the guard, by every list and count, by the navigation and by the golden matrix of routes. Source: DOMAIN 3, least access first.
 */
export type Scope = 'all' | 'related'

export const permissions = [
	'person.read', // records of persons
	'person.write',
	'person.merge',
	'note.write', // restricted notes; reading one goes by author and named readers, never by role
	'referral.write',
	'referral.assign', // owners, coaches and advisers, also in bulk
	'participation.write', // declaration, entry, exit, what came after
	'support.write', // sessions, attendance
	'confirmation.record', // codes, paper slips
	'confirmation.supervise', // disputed and unconfirmed support
	'figures.read', // indicators; whoever may not read persons sees them rounded in secret
	'report.submit',
	'file.import',
	'file.export',
	'partnership.read', // organisations, centres, teams, programmes
	'partnership.write',
	'account.manage',
	'journal.read',
	'reference.write', // dated, sourced lists and thresholds: amendments to what ships
	'need.read', // needs and niches: no persons in them
	'need.write',
	'need.moderate', // what others reported: accept, decline, merge, split, answer
	'idea.read', // related: the ideas of the people one stands by
	'idea.write',
	'idea.assess', // scores of a verification
	'idea.decide', // the verdict, the owner, the assessors
	'manufactory.read', // related: one's host organisation, one's tutoring, the people one stands by
	'manufactory.write',
	'manufactory.decide', // founding, clock, decision on form, closing
	'gift.read', // related: what one's organisation lent and gave
	'enterprise.read',
	'enterprise.write',
] as const
export type Permission = (typeof permissions)[number]

type Grants = Partial<Record<Permission, Scope>>

const frontline: Grants = {
	'person.read': 'related',
	'person.write': 'related',
	'note.write': 'related',
	'referral.write': 'related',
	'participation.write': 'related',
	'support.write': 'related',
	'confirmation.record': 'related',
	'figures.read': 'all',
	'partnership.read': 'all',
	'need.read': 'all',
	'need.write': 'all',
	'need.moderate': 'all',
	'idea.read': 'related',
	'idea.write': 'related',
	'manufactory.read': 'related',
	'manufactory.write': 'related',
	'enterprise.read': 'all',
}

/** Those who walk with ideas and manufactories up to the firm: advisers, the team for self-employment. */
const founders: Grants = {
	...frontline,
	'idea.read': 'all',
	'idea.write': 'all',
	'idea.assess': 'all',
	'manufactory.read': 'all',
	'enterprise.write': 'all',
}

const figuresOnly: Grants = { 'figures.read': 'all', 'partnership.read': 'all' }

export const roles = {
	coordinator: everything('all', ['account.manage']),
	supervisor: {
		...everything('all', ['account.manage', 'partnership.write', 'file.import', 'report.submit', 'journal.read', 'reference.write']),
	},
	intake: {
		...frontline,
		'person.read': 'all',
		'person.write': 'all',
		'person.merge': 'all',
		'referral.write': 'all',
		'referral.assign': 'all',
	},
	placement: frontline,
	'self-employment': founders,
	'fund-officer': frontline,
	coach: frontline,
	adviser: founders,
	trainer: frontline,
	animator: frontline,
	'host-manager': {
		'partnership.read': 'all',
		'need.read': 'all',
		'manufactory.read': 'related',
		'manufactory.write': 'related',
		'gift.read': 'related',
	},
	'partner-representative': { ...figuresOnly, 'need.read': 'all', 'need.write': 'all', 'gift.read': 'related' },
	'municipality-representative': { ...figuresOnly, 'need.read': 'all', 'need.write': 'all' },
	evaluator: figuresOnly,
	administrator: {
		'account.manage': 'all',
		'partnership.read': 'all',
		'partnership.write': 'all',
		'journal.read': 'all',
		'reference.write': 'all',
	},
} as const satisfies Record<string, Grants>

export type Role = keyof typeof roles

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
	return Object.hasOwn(roles, text)
}

/** The widest scope that any of the roles gives; `undefined` when none does. */
export function scopeOf(held: readonly Role[], permission: Permission): Scope | undefined {
	const scopes = held.map((role) => granted(roles[role], permission))
	return scopes.includes('all') ? 'all' : scopes.includes('related') ? 'related' : undefined
}

function granted(grants: Grants, permission: Permission): Scope | undefined {
	return grants[permission]
}

function everything(scope: Scope, except: readonly Permission[]): Grants {
	return Object.fromEntries(permissions.filter((permission) => !except.includes(permission)).map((permission) => [permission, scope]))
}
