import type { PlainDate } from '#kernel/plain-date'

/** A job as far as counting needs it. `atRisk`: from the published entry of a participant, or as the enterprise told it; null when nobody knows. */
export type CountedJob = {
	readonly person: string
	readonly from: PlainDate
	readonly until: PlainDate | null
	readonly employment: boolean
	readonly fte: number
	readonly atRisk: boolean | null
}

/** Jobs on a day. Shares are of people, not of posts; whose risk nobody knows counts as not at risk and is told apart. */
export type JobCount = {
	readonly people: number
	readonly employed: number
	/** People employed by contract of employment for at least half a post. */
	readonly halfPosts: number
	readonly fte: number
	readonly atRisk: number
	readonly notKnown: number
	/** Percent of those employed who are at risk, one decimal; null when nobody is employed. */
	readonly atRiskShare: number | null
}

/** Whether a job is held on a day. */
export function isHeldOn({ from, until }: Pick<CountedJob, 'from' | 'until'>, day: PlainDate): boolean {
	return from <= day && (until === null || day <= until)
}

/** What the jobs of an enterprise come to on a day. Somebody with two contracts is one person. */
export function countJobs(jobs: readonly CountedJob[], day: PlainDate): JobCount {
	const people = [...Map.groupBy(held(jobs, day), ({ person }) => person).values()].map(onePerson)
	const employed = people.filter(({ employment }) => employment)
	const atRisk = employed.filter((person) => person.atRisk === true).length
	return {
		people: people.length,
		employed: employed.length,
		halfPosts: employed.filter(({ employedFte }) => employedFte >= 0.5).length,
		fte: Math.round(sum(people.map(({ fte }) => fte)) * 100) / 100,
		atRisk,
		notKnown: employed.filter((person) => person.atRisk === null).length,
		atRiskShare: employed.length === 0 ? null : Math.round((atRisk / employed.length) * 1000) / 10,
	}
}

function held(jobs: readonly CountedJob[], day: PlainDate): CountedJob[] {
	return jobs.filter((job) => isHeldOn(job, day))
}

function onePerson(jobs: readonly CountedJob[]) {
	const employment = jobs.filter((job) => job.employment)
	const told = jobs.map(({ atRisk }) => atRisk)
	return {
		employment: employment.length > 0,
		employedFte: sum(employment.map(({ fte }) => fte)),
		fte: sum(jobs.map(({ fte }) => fte)),
		atRisk: told.includes(true) ? true : told.includes(false) ? false : null,
	}
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((all, one) => all + one, 0)
}
