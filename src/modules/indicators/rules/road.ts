/** What happens to a manufactory, as figures count it; each once. A decision counts while it stands, so not once the manufactory closed. */
export const manufactoryEvents = ['founded', 'independent', 'stays-in-host', 'closed'] as const
/** What happens to an enterprise. */
export const enterpriseEvents = ['founded', 'closed'] as const
/** Whether somebody is at risk: by her published entry, else as the enterprise told it. */
export const riskAnswers = ['yes', 'no', 'not-known'] as const
/** What a survival check found. */
export const survivalAnswers = ['alive', 'closed', 'lost-contact'] as const

/** Rules that count records of the road from manufactory to enterprise, each from its day: how things stood on a day, or what happened in a period. */
export type RoadRule =
	| { readonly count: 'manufactory'; readonly event: (typeof manufactoryEvents)[number] }
	| { readonly count: 'enterprise'; readonly event: (typeof enterpriseEvents)[number]; readonly forms?: readonly string[] | undefined }
	/** Jobs from their first day; with `keptMonths`, those that still stood so many months later, from that day. */
	| { readonly count: 'job'; readonly keptMonths?: number | undefined; readonly atRisk?: (typeof riskAnswers)[number] | undefined }
	| { readonly count: 'survival-check'; readonly months: number; readonly answers: readonly (typeof survivalAnswers)[number][] }
