/** The three sectors of a partnership (D0106: public, private, non-governmental). */
export const sectors = ['public', 'private', 'social'] as const
export type Sector = (typeof sectors)[number]

/** `leader` starts and coordinates the partnership, `partner` has joined it, `outside` only refers people or works with it. */
export const partsPlayed = ['leader', 'partner', 'outside'] as const
export type Part = (typeof partsPlayed)[number]

export const centreKinds = ['cps', 'ces', 'ies', 'owes', 'cis', 'club', 'other'] as const
export type CentreKind = (typeof centreKinds)[number]

/** The four teams of a CES (D0104: intake, placement, self-employment, self-help funds) and those of other centres. */
export const teamKinds = [
	'intake',
	'placement',
	'self-employment',
	'fund',
	'coaching',
	'counselling',
	'training',
	'animation',
	'other',
] as const
export type TeamKind = (typeof teamKinds)[number]

/** What an organisation may offer to the partnership. */
export const resourceKinds = ['room', 'equipment', 'know-how', 'time', 'other'] as const
export type ResourceKind = (typeof resourceKinds)[number]
