/**
 * The table that seed 003 publishes of ABC and how the invented people make it up. Five groups that do not overlap:
 * 391 + 207 + 242 + 492 + 14 = 1346; what coaching led to stands on its 391 clients. The seed says over 100 jobs and a dozen or so CIS programmes:
 * 104 and 14 are used.
 */
const GROUPS = { coaching: 391, advised: 207, founders: 242, informed: 492, institution: 14 } as const
export type AbcGroup = keyof typeof GROUPS
export const PEOPLE = 1346
export const TRAINERS = 13

/** The group of the person who stands at this place (0-1345) of the unshuffled list. */
export function groupOf(at: number): AbcGroup | undefined {
	let from = 0
	for (const group of ['coaching', 'advised', 'founders', 'informed', 'institution'] as const) {
		from += GROUPS[group]
		if (at < from) return group
	}
	return undefined
}

export type CoachingPart = {
	readonly finished: boolean
	readonly job: boolean
	readonly firm: boolean
	readonly education: boolean
	readonly cis: boolean
	readonly volunteer: boolean
	readonly internship: boolean
	readonly training: boolean
}

/**
 * What came of the coaching of the client at this place (0-390): 365 finished; of them 104 took a job, 6 founded a firm, 4 went on to education,
 * 14 were in a CIS, 9 volunteered; across these 45 did an internship and 183 a vocational training.
 */
export function coachingPart(at: number): CoachingPart {
	const within = (from: number, count: number) => at >= from && at < from + count
	return {
		finished: within(0, 365),
		job: within(0, 104),
		firm: within(104, 6),
		education: within(110, 4),
		cis: within(114, 14),
		volunteer: within(128, 9),
		internship: within(80, 45),
		training: within(20, 183),
	}
}
